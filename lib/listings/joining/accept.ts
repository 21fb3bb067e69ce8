/** What follows from an accepted application: somebody owns the entry, or it is shown, or it is gone. */
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { accounts, applications, clinics, memberships, practitioners } from '#lib/db/tables.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { removeDemoClinics } from '#lib/listings/remove-demo.ts';
import { post } from '#lib/mail/outbox.ts';
import { acceptedLetter, objectedLetter } from './letters.ts';

type Application = typeof applications.$inferSelect;

export interface Decision {
  /** The event's actor. */
  by: string;
  /** Goes into the letter; may be blank. */
  reason: string;
}

/** Accepts in the caller's transaction, with events and letter. The caller has looked at the proof. */
export async function accept(tx: Tx, application: Application, { by, reason }: Decision): Promise<void> {
  const { id, kind, clinicId, accountId } = application;
  await tx
    .update(applications)
    .set({ state: 'accepted', decidedAt: sql`now()`, decidedBy: by, reason: reason || null })
    .where(eq(applications.id, id));
  if (clinicId === null) return;
  const [clinic] = await tx.select().from(clinics).where(eq(clinics.id, clinicId)).for('update');
  if (!clinic) return;
  const [account] =
    accountId === null ? [] : await tx.select().from(accounts).where(eq(accounts.id, accountId));
  const about = { clinicId, name: clinic.name, slug: clinic.slug, to: account?.email ?? '' };
  switch (kind) {
    case 'claim':
      if (accountId)
        await tx.insert(memberships).values({ accountId, clinicId, role: 'owner' }).onConflictDoNothing();
      await withdrawOthers(tx, application, by);
      break;
    case 'registration':
      await tx
        .update(clinics)
        .set({ state: 'listed', updatedAt: sql`now()` })
        .where(eq(clinics.id, clinicId));
      // The first real entry ends the demonstration.
      await removeDemoClinics(tx, by);
      break;
    case 'objection':
      await tx
        .update(clinics)
        .set({ state: 'objected', updatedAt: sql`now()` })
        .where(eq(clinics.id, clinicId));
      break;
    case 'practitioner':
      if (accountId && application.practitionerId !== null)
        await tx
          .update(practitioners)
          .set({ accountId })
          .where(eq(practitioners.id, application.practitionerId));
      break;
    case 'title':
      break;
  }
  await recordEvent(tx, { actor: by, kind: `${kind}-accepted`, clinicId, details: { application: id } });
  const to = about.to || application.stated.mail || '';
  if (!to) return;
  await post(
    tx,
    kind === 'objection' ? objectedLetter({ ...about, to }) : acceptedLetter({ ...about, to }, reason),
  );
}

/** Others who asked for the same clinic: it is taken now. */
async function withdrawOthers(tx: Tx, { id, clinicId }: Application, by: string): Promise<void> {
  await tx
    .update(applications)
    .set({
      state: 'refused',
      decidedAt: sql`now()`,
      decidedBy: by,
      reason: 'Klinikken passes nu af en anden.',
    })
    .where(
      and(
        eq(applications.kind, 'claim'),
        eq(applications.state, 'open'),
        eq(applications.clinicId, clinicId ?? 0),
        ne(applications.id, id),
      ),
    );
}
