/** Clinics of one place by what they declare, with when the list last changed: what a sitemap needs to know. */
import { and, notInArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics } from '#lib/db/tables.ts';
import type { Place } from '#lib/places/place.ts';
import { areaOf } from './area.ts';
import { startQuery } from './directory-query.ts';
import { isListed } from './marks.ts';

export interface PlaceCount {
  /** Clinics that are shown. */
  count: number;
  /** The last change of one of them, or of one that has left the list. */
  changed: Date;
}

export interface PlaceCounts {
  /** All that the bare address of the place shows; null when it shows none. */
  all: PlaceCount | null;
  /** By declared slug. A page for a condition shows these and those that declare its specialty: at least so many. */
  declared: ReadonlyMap<string, PlaceCount>;
}

/** One statement for a place and everything declared in it. */
export async function countsIn(db: Db, place: Place): Promise<PlaceCounts> {
  const rows = await db
    .select({
      // No slug is empty: '' stands for every clinic.
      term: sql<string>`term`,
      count: sql<number>`(count(*) filter (where ${isListed}))::int`,
      changed: sql<string>`max(${clinics.updatedAt})`,
    })
    .from(clinics)
    .innerJoin(sql`unnest(array_append(${clinics.specialties}, '')) as declared (term)`, sql`true`)
    // Those that never were on the list say nothing about it.
    .where(
      and(notInArray(clinics.state, ['draft', 'submitted']), areaOf(startQuery(place, null)) ?? undefined),
    )
    .groupBy(sql`term`);
  const declared = new Map(
    rows.flatMap(({ term, count, changed }) =>
      count > 0 ? [[term, { count, changed: new Date(changed) }] as const] : [],
    ),
  );
  const all = declared.get('') ?? null;
  declared.delete('');
  return { all, declared };
}
