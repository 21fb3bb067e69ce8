/** Two entries of one clinic become one: the other's address redirects, and a list does not bring it back. */
import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db } from '#lib/db/connection.ts';
import { applications, clinics, errorReports, formerSlugs, memberships } from '#lib/db/tables.ts';
import { byAccount, recordEvent } from '#lib/listings/record-event.ts';

export type Merged = { kind: 'merged'; slug: string } | { kind: 'refused'; reason: string };

/** @param keepSlug the entry that stays, as it is. @param dropSlug the one that goes; its owners come along */
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
    if (keep.state === 'withdrawn' || keep.state === 'objected')
      return { kind: 'refused', reason: 'Den, der skal blive, er fjernet fra listen.' };
    const actor = byAccount(operator.id);
    // Frees the address; `withdrawn` keeps the row known to the list it came from.
    await tx
      .update(clinics)
      .set({
        slug: `${drop.slug}-dublet-${drop.id}`,
        state: 'withdrawn',
        mergedInto: keep.id,
        pNumber: null,
        updatedAt: sql`now()`,
      })
      .where(eq(clinics.id, drop.id));
    if (keep.pNumber === null && drop.pNumber !== null)
      await tx.update(clinics).set({ pNumber: drop.pNumber }).where(eq(clinics.id, keep.id));
    await tx.update(formerSlugs).set({ clinicId: keep.id }).where(eq(formerSlugs.clinicId, drop.id));
    await tx.insert(formerSlugs).values({ slug: drop.slug, clinicId: keep.id }).onConflictDoNothing();
    await tx.update(errorReports).set({ clinicId: keep.id }).where(eq(errorReports.clinicId, drop.id));
    await tx
      .update(applications)
      .set({
        state: 'refused',
        decidedAt: sql`now()`,
        decidedBy: actor,
        reason: 'Klinikken stod her allerede.',
      })
      .where(and(eq(applications.clinicId, drop.id), eq(applications.state, 'open')));
    const owners = await tx.select().from(memberships).where(eq(memberships.clinicId, drop.id));
    if (owners.length > 0) {
      await tx
        .insert(memberships)
        .values(owners.map((owner) => ({ ...owner, clinicId: keep.id })))
        .onConflictDoNothing();
      await tx.delete(memberships).where(eq(memberships.clinicId, drop.id));
    }
    const details = { from: drop.id, slug: drop.slug };
    await recordEvent(tx, { actor, kind: 'merged', clinicId: keep.id, details });
    await recordEvent(tx, { actor, kind: 'merged', clinicId: drop.id, details: { into: keep.id } });
    return { kind: 'merged', slug: keep.slug };
  });
}
