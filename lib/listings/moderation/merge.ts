/** Two entries of one clinic become one: the other's address redirects, and a list does not bring it back. */
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { clinics, errorReports, formerSlugs } from '#lib/db/tables.ts';
import { byAccount, recordEvent } from '#lib/listings/record-event.ts';
import { bringHands, bringQuestions, bringWork } from './merged-people.ts';

export type Merged = { kind: 'merged'; slug: string } | { kind: 'refused'; reason: string };
type Clinic = typeof clinics.$inferSelect;

/** Approved once; what was only sent in proves nothing about who sent it. */
const isApproved = ({ state }: Clinic) => state === 'listed' || state === 'hidden';

/**
 * @param keepSlug the entry that stays, as it is
 * @param dropSlug the one that goes: its questions come along, its people too when it had been approved
 */
export function mergeClinics(db: Db, operator: Person, keepSlug: string, dropSlug: string): Promise<Merged> {
  return db.transaction(async (tx): Promise<Merged> => {
    const rows = await tx
      .select()
      .from(clinics)
      .where(and(inArray(clinics.slug, [keepSlug, dropSlug]), ne(clinics.source, 'demo')))
      .orderBy(clinics.id)
      .for('update');
    const keep = rows.find(({ slug }) => slug === keepSlug);
    const drop = rows.find(({ slug }) => slug === dropSlug);
    if (!keep || !drop || keep.id === drop.id)
      return { kind: 'refused', reason: 'Vælg to forskellige klinikker.' };
    if ([keep, drop].some(({ state }) => state === 'withdrawn' || state === 'objected'))
      return { kind: 'refused', reason: 'Den ene er fjernet fra listen.' };
    if (!isApproved(keep))
      return { kind: 'refused', reason: 'Den, der skal blive, er ikke godkendt. Byt om på dem.' };
    const actor = byAccount(operator.id);
    await moveAddress(tx, keep, drop);
    await tx.update(errorReports).set({ clinicId: keep.id }).where(eq(errorReports.clinicId, drop.id));
    await bringQuestions(tx, keep, drop, actor);
    await bringHands(tx, keep, drop, isApproved(drop));
    await bringWork(tx, keep.id, drop.id);
    const details = { from: drop.id, slug: drop.slug };
    await recordEvent(tx, { actor, kind: 'merged', clinicId: keep.id, details });
    await recordEvent(tx, { actor, kind: 'merged', clinicId: drop.id, details: { into: keep.id } });
    return { kind: 'merged', slug: keep.slug };
  });
}

/** Frees the address; `withdrawn` keeps the row known to the list it came from. */
async function moveAddress(tx: Tx, keep: Clinic, drop: Clinic): Promise<void> {
  await tx
    .update(clinics)
    .set({
      slug: `${drop.slug}-dublet-${drop.id}`,
      state: 'withdrawn',
      mergedInto: keep.id,
      pNumber: null,
      deleteOn: null,
      updatedAt: sql`now()`,
    })
    .where(eq(clinics.id, drop.id));
  if (keep.pNumber === null && drop.pNumber !== null)
    await tx.update(clinics).set({ pNumber: drop.pNumber }).where(eq(clinics.id, keep.id));
  await tx.update(formerSlugs).set({ clinicId: keep.id }).where(eq(formerSlugs.clinicId, drop.id));
  await tx.insert(formerSlugs).values({ slug: drop.slug, clinicId: keep.id }).onConflictDoNothing();
}
