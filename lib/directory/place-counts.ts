/** Clinics of one place by what they declare, with when the newest of them changed: what a sitemap needs to know. */
import { sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics } from '#lib/db/tables.ts';
import type { Place } from '#lib/places/place.ts';
import { startQuery } from './directory-query.ts';
import { basis } from './filters.ts';

export interface PlaceCount {
  count: number;
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
      count: sql<number>`count(*)::int`,
      changed: sql<string>`max(${clinics.updatedAt})`,
    })
    .from(clinics)
    .innerJoin(sql`unnest(array_append(${clinics.specialties}, '')) as declared (term)`, sql`true`)
    .where(basis(startQuery(place, null), null))
    .groupBy(sql`term`);
  const declared = new Map(
    rows.map(({ term, count, changed }) => [term, { count, changed: new Date(changed) }]),
  );
  const all = declared.get('') ?? null;
  declared.delete('');
  return { all, declared };
}
