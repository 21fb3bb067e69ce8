/** The operator decides: accepted or refused, with the reason that is mailed and the proof that was seen. */
import { and, eq, isNotNull, or, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { accounts, applications, clinics, memberships, practitioners } from '#lib/db/tables.ts';
import { byAccount, recordEvent } from '#lib/listings/record-event.ts';
import { post } from '#lib/mail/outbox.ts';
import { accept } from './accept.ts';
import { clinicNamed } from './clinic-named.ts';
import { holdApplication } from './hold-application.ts';
import { ownSide, refusedLetter } from './letters.ts';
import { titleAsked } from './title-asked.ts';

export interface Verdict {
  accepts: boolean;
  /** Mailed to whoever asked; needed for a refusal. */
  reason: string;
  /** What was looked up, and where: needed before a claim, a registration or a title is accepted. */
  proofNote: string;
}

export type Decided =
  | { kind: 'decided' }
  /** `field`: the verdict's part that is missing; null when nothing the operator writes helps. */
  | { kind: 'refused'; field: 'reason' | 'proofNote' | null; reason: string };

const needsProof: ReadonlySet<string> = new Set(['claim', 'registration', 'practitioner', 'title']);

/** @returns refused when it was decided already, or lacks the reason or the result of the look-up */
export function decide(
  db: Db,
  operator: Person,
  id: number,
  { accepts, reason, proofNote }: Verdict,
): Promise<Decided> {
  return db.transaction(async (tx): Promise<Decided> => {
    const refuse = (reason: string, field: 'reason' | 'proofNote' | null = null): Decided => ({
      kind: 'refused',
      field,
      reason,
    });
    if (!operator.isOperator) return refuse('Kun redaktionen kan afgøre det.');
    const application = await holdApplication(tx, eq(applications.id, id));
    if (application?.state !== 'open') return refuse('Den er allerede afgjort.');
    const by = byAccount(operator.id);
    if (accepts) {
      const isProved = application.proof !== null || !needsProof.has(application.kind);
      if (!isProved && !proofNote) return refuse('Skriv, hvad du har slået op, og hvor.', 'proofNote');
      if (application.kind === 'claim' && application.clinicId !== null) {
        const kept = await tx.$count(memberships, eq(memberships.clinicId, application.clinicId));
        if (kept > 0) return refuse('Klinikken passes allerede. Afvis, og bed dem om en invitation.');
      }
      if (application.kind === 'practitioner' && (await isTaken(tx, application)))
        return refuse('Siden passes allerede af en anden. Afvis, og skriv hvorfor.');
      if (proofNote)
        await tx
          .update(applications)
          .set({ proof: application.proof ?? 'look-up', proofNote, provedAt: sql`now()` })
          .where(eq(applications.id, id));
      await accept(tx, application, { by, reason });
      return { kind: 'decided' };
    }
    if (!reason) return refuse('Skriv grunden. Den bliver sendt til den, der har spurgt.', 'reason');
    await tx
      .update(applications)
      .set({ state: 'refused', reason, decidedBy: by, decidedAt: sql`now()`, proofHash: null })
      .where(eq(applications.id, id));
    const { clinicId, accountId, kind } = application;
    // It can be mended and sent again; until then only its owner sees it.
    if (kind === 'registration' && clinicId !== null)
      await tx.update(clinics).set({ state: 'draft', updatedAt: sql`now()` }).where(eq(clinics.id, clinicId));
    const details = { application: id, ...titleAsked(application) };
    if (clinicId !== null) await recordEvent(tx, { actor: by, kind: `${kind}-refused`, clinicId, details });
    const [account] = accountId ? await tx.select().from(accounts).where(eq(accounts.id, accountId)) : [];
    const to = account?.email ?? application.stated.mail;
    const about = clinicId === null ? ownSide : await clinicNamed(tx, clinicId);
    if (to) await post(tx, refusedLetter(kind, { to, ...about }, reason));
    return { kind: 'decided' };
  });
}

/** Somebody keeps that practitioner's entry, or whoever asks keeps one. */
async function isTaken(
  tx: Tx,
  { practitionerId, accountId, stated }: typeof applications.$inferSelect,
): Promise<boolean> {
  const asked =
    practitionerId === null
      ? eq(practitioners.authorisationId, stated.autorisation ?? '')
      : eq(practitioners.id, practitionerId);
  const kept = and(
    isNotNull(practitioners.accountId),
    or(asked, eq(practitioners.accountId, accountId ?? '')),
  );
  return (await tx.$count(practitioners, kept)) > 0;
}
