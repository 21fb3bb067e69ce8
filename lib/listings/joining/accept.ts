/** What follows from an accepted application: somebody owns the entry, or it is shown, or it is gone. */
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import {
  accounts,
  applications,
  clinicSpecialties,
  clinics,
  memberships,
  practitioners,
} from '#lib/db/tables.ts';
import { today } from '#lib/hours/clock.ts';
import { remakeArrays } from '#lib/listings/clinic-parts.ts';
import { letBack, letClinicBack } from '#lib/listings/out/kept-off.ts';
import { erase } from '#lib/listings/out/visibility.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { removeDemoClinics } from '#lib/listings/remove-demo.ts';
import { post } from '#lib/mail/outbox.ts';
import { type About, acceptedLetter, objectedLetter, ownSide, refusedLetter } from './letters.ts';
import { titleAsked } from './title-asked.ts';

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
  const [account] =
    accountId === null ? [] : await tx.select().from(accounts).where(eq(accounts.id, accountId));
  if (kind === 'practitioner') await giveEntry(tx, application);
  if (clinicId === null) {
    if (kind === 'practitioner' && account)
      await post(tx, acceptedLetter(kind, { to: account.email, ...ownSide }, reason));
    return;
  }
  const [clinic] = await tx.select().from(clinics).where(eq(clinics.id, clinicId)).for('update');
  if (!clinic) return;
  const about = { clinicId, name: clinic.name, slug: clinic.slug, to: account?.email ?? '' };
  switch (kind) {
    case 'claim':
      if (accountId)
        await tx.insert(memberships).values({ accountId, clinicId, role: 'owner' }).onConflictDoNothing();
      await refuseOthers(tx, application, by, about);
      break;
    case 'registration':
      await tx
        .update(clinics)
        .set({ state: 'listed', updatedAt: sql`now()` })
        .where(eq(clinics.id, clinicId));
      await letClinicBack(tx, clinic);
      // The first real entry ends the demonstration.
      await removeDemoClinics(tx, by);
      break;
    case 'objection':
      await erase(tx, clinicId, 'objected');
      if (application.stated.mail) await post(tx, objectedLetter(clinic.name, application.stated.mail));
      return;
    case 'practitioner':
      break;
    case 'title':
      await approveTitle(tx, clinicId, application.stated.speciale ?? '');
      break;
  }
  const owner = kind === 'claim' && accountId ? { accountId, after: 'owner' } : {};
  const details = { application: id, ...titleAsked(application), ...owner };
  await recordEvent(tx, { actor: by, kind: `${kind}-accepted`, clinicId, details });
  const to = about.to || application.stated.mail || '';
  if (!to) return;
  await post(tx, acceptedLetter(kind, { ...about, to }, reason));
}

/** A practitioner has their entry from now on; one that no clinic had written down is made. */
async function giveEntry(tx: Tx, { accountId, practitionerId, stated }: Application): Promise<void> {
  if (!accountId) return;
  // Whoever objected once has changed their mind.
  await letBack(tx, { name: '', authorisationId: stated.autorisation ?? null }, []);
  if (practitionerId !== null) {
    await tx.update(practitioners).set({ accountId }).where(eq(practitioners.id, practitionerId));
    return;
  }
  const { navn: name = '', autorisation: authorisationId = null } = stated;
  // A clinic may have written the same person down while the question lay here.
  await tx
    .insert(practitioners)
    .values({ name, authorisationId, accountId })
    .onConflictDoUpdate({
      target: practitioners.authorisationId,
      set: { accountId },
      setWhere: sql`${practitioners.accountId} is null`,
    });
}

/** An approved title, with the day its proof was seen; the application holds where. */
async function approveTitle(tx: Tx, clinicId: number, specialty: string): Promise<void> {
  if (!specialty) return;
  const proofCheckedOn = today();
  await tx
    .insert(clinicSpecialties)
    .values({ clinicId, specialty, standing: 'approved', proofCheckedOn })
    .onConflictDoUpdate({
      target: [clinicSpecialties.clinicId, clinicSpecialties.specialty],
      set: { standing: 'approved', proofCheckedOn },
    });
  await remakeArrays(tx, [clinicId]);
}

/** Others who asked for the same clinic: it is taken now, and they are told. */
async function refuseOthers(
  tx: Tx,
  { id, clinicId }: Application,
  by: string,
  about: Omit<About, 'to'>,
): Promise<void> {
  const reason = 'Klinikken passes nu af en anden. Bed dem om at invitere dig, eller skriv til os.';
  const refused = await tx
    .update(applications)
    .set({ state: 'refused', decidedAt: sql`now()`, decidedBy: by, reason, proofHash: null })
    .where(
      and(
        eq(applications.kind, 'claim'),
        eq(applications.state, 'open'),
        eq(applications.clinicId, clinicId ?? 0),
        ne(applications.id, id),
      ),
    )
    .returning({ accountId: applications.accountId });
  for (const { accountId } of refused) {
    const [account] = await tx
      .select()
      .from(accounts)
      .where(eq(accounts.id, accountId ?? ''));
    if (account) await post(tx, refusedLetter('claim', { ...about, to: account.email }, reason));
  }
}
