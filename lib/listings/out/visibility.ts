/** Hiding an entry, showing it again, and deleting it after a time in which that can be undone. */
import { and, eq, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import {
  applications,
  clinicDays,
  clinicFacts,
  clinicHours,
  clinicInsurers,
  clinicPrices,
  clinicSpecialties,
  clinics,
  contracts,
  engagements,
  errorReports,
  events,
  hoursExceptions,
  importChanges,
  invitations,
  letters,
  media,
  memberships,
} from '#lib/db/tables.ts';
import { forgetting } from '#lib/listings/forgetting.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { lockClinic } from '#lib/listings/tasks/save-task.ts';
import { forgetFiles } from '#lib/media/pictures.ts';
import { configuredStorage } from '#lib/media/storage.ts';
import { keepClinicOff } from './kept-off.ts';

/** Days in which a deletion can be taken back. */
export const graceDays = 14;

export const wishes = ['hide', 'show', 'delete', 'keep'] as const;
export type Wish = (typeof wishes)[number];
const kinds: Readonly<Record<Wish, string>> = {
  hide: 'hidden',
  show: 'shown',
  delete: 'deletion-asked',
  keep: 'deletion-stopped',
};

/** @param date today. @returns false when the entry is not in a state where that means something */
export function setVisibility(
  db: Db,
  clinicId: number,
  wish: Wish,
  actor: string,
  date: string,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockClinic(tx, clinicId);
    const of = and(
      eq(clinics.id, clinicId),
      wish === 'hide'
        ? eq(clinics.state, 'listed')
        : wish === 'show'
          ? eq(clinics.state, 'hidden')
          : inArray(clinics.state, ['listed', 'hidden', 'draft', 'submitted']),
      wish === 'keep' ? isNotNull(clinics.deleteOn) : undefined,
    );
    const set = {
      hide: { state: 'hidden' as const },
      show: { state: 'listed' as const, deleteOn: null },
      delete: {
        // What was never public stays where it is.
        state: sql`case when ${clinics.state} = 'listed' then 'hidden' else ${clinics.state} end`,
        deleteOn: sql`${date}::date + ${graceDays}::int`,
      },
      keep: { deleteOn: null },
    }[wish];
    const changed = await tx
      .update(clinics)
      .set({ ...set, updatedAt: sql`now()` })
      .where(of)
      .returning({ id: clinics.id });
    if (changed.length === 0) return false;
    await recordEvent(tx, { actor, kind: kinds[wish], clinicId });
    return true;
  });
}

/** Deletes the entries whose time is over. @returns how many */
export async function deleteDue(db: Db, date: string): Promise<number> {
  const isDue = lte(clinics.deleteOn, date);
  const due = await db.select({ id: clinics.id }).from(clinics).where(isDue);
  let deleted = 0;
  for (const { id } of due)
    await db.transaction(async (tx) => {
      await lockClinic(tx, id);
      // Somebody may have taken it back while others were deleted.
      if ((await tx.$count(clinics, and(eq(clinics.id, id), isDue))) === 0) return;
      await erase(tx, id, 'withdrawn');
      deleted++;
    });
  return deleted;
}

/** What hangs on a clinic and goes with it. */
const parts = [
  clinicSpecialties,
  clinicFacts,
  clinicHours,
  hoursExceptions,
  engagements,
  contracts,
  clinicPrices,
  clinicInsurers,
  clinicDays,
  errorReports,
  importChanges,
  invitations,
  memberships,
  media,
  letters,
  applications,
] as const;

/**
 * Empties an entry of everything anybody said in it. The row stays, without a word: its address answers that it is
 * gone, and a list that still has the clinic does not bring it back.
 */
export async function erase(tx: Tx, clinicId: number, state: 'withdrawn' | 'objected'): Promise<void> {
  const [clinic] = await tx.select().from(clinics).where(eq(clinics.id, clinicId));
  if (clinic && state === 'objected') await keepClinicOff(tx, clinic);
  const pictures = await tx.select({ id: media.id }).from(media).where(eq(media.clinicId, clinicId));
  for (const part of parts) await tx.delete(part).where(eq(part.clinicId, clinicId));
  await forgetting(tx, () => tx.delete(events).where(eq(events.clinicId, clinicId)));
  await tx
    .update(clinics)
    .set({
      state,
      name: 'Slettet',
      businessId: null,
      pNumber: null,
      street: null,
      phone: null,
      email: null,
      website: null,
      bookingUrl: null,
      description: null,
      specialties: [],
      approved: [],
      factsYes: [],
      factsNo: [],
      languages: [],
      insurersYes: [],
      insurersNo: [],
      openWeek: '{}',
      statedWeekdays: [],
      waitSubsidised: null,
      waitSubsidisedOn: null,
      waitPrivate: null,
      waitPrivateOn: null,
      confirmedOn: null,
      deleteOn: null,
      sourceHash: '',
      updatedAt: sql`now()`,
    })
    .where(eq(clinics.id, clinicId));
  await tx.execute(sql`
    delete from practitioners where account_id is null
      and not exists (select from engagements where engagements.practitioner_id = practitioners.id)`);
  await recordEvent(tx, { actor: 'rounds', kind: state, clinicId });
  // Last: a storage that fails takes everything back, and the next round tries again.
  await forgetFiles(
    configuredStorage(),
    pictures.map(({ id }) => id),
  );
}
