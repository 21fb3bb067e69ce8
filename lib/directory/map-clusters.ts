/** The clinics of a query that are not on its page, for a map: counted together where they lie near each other. */
import { and, notInArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { prepared } from '#lib/db/prepared.ts';
import { clinics } from '#lib/db/tables.ts';
import type { PlanePoint } from '#lib/geography/utm.ts';
import { placeOfMunicipality, placeOfPostalCode } from '#lib/places/find.ts';
import type { Place } from '#lib/places/place.ts';
import { changed, type DirectoryQuery, origin } from './directory-query.ts';
import { basis, filtersOf } from './filters.ts';
import { wantedOf } from './ranking.ts';

export interface Cluster {
  count: number;
  /** The middle of its clinics, in kilometres. */
  at: PlanePoint;
  /** The same question about the smaller place where most of them lie; null where there is none smaller. */
  inward: DirectoryQuery | null;
}

/** One cell of a grid has one cluster: so many cells at most lie side by side on a map. */
const cellsAcross = 6;

const column = {
  x: sql<number>`${clinics.position}[0]`,
  y: sql<number>`${clinics.position}[1]`,
  // Codes are digits: comparing them as bytes is several times faster than by the Danish rules.
  municipality: sql<string>`mode() within group (order by ${clinics.municipalityCode} collate "C")`,
  postal: sql<string | null>`mode() within group (order by ${clinics.postalCode} collate "C")`,
};

/**
 * Clusters of everything that a query finds, except some clinics; one statement, at most a few dozen rows.
 * @param shownIds clinics that the map shows on their own
 * @param widthKm what the map shows from west to east
 */
export async function mapClusters(
  db: Db,
  query: DirectoryQuery,
  now: Date,
  shownIds: readonly number[],
  widthKm: number,
): Promise<Cluster[]> {
  const wanted = await wantedOf(query.specialty);
  const cellKm = widthKm / cellsAcross;
  const cell = (of: typeof column.x) => sql`floor(${of} / ${cellKm}::float8)`;
  const rows = await prepared(db)
    .select({
      count: sql<number>`count(*)::int`,
      x: sql<number>`avg(${column.x})`,
      y: sql<number>`avg(${column.y})`,
      municipality: column.municipality,
      postal: column.postal,
    })
    .from(clinics)
    .where(
      and(
        basis(query, wanted),
        ...filtersOf(query, now),
        shownIds.length > 0 ? notInArray(clinics.id, [...shownIds]) : undefined,
      ),
    )
    .groupBy(sql`${cell(column.x)}, ${cell(column.y)}`);
  return rows.map(({ count, x, y, municipality, postal }) => ({
    count,
    at: { x, y },
    inward: inwardOf(query, municipality, postal),
  }));
}

const wide: ReadonlySet<Place['kind']> = new Set(['country', 'online', 'region']);

function inwardOf(query: DirectoryQuery, municipality: string, postal: string | null): DirectoryQuery | null {
  const isWide = wide.has(query.place.kind) && !query.near;
  const place = isWide ? placeOfMunicipality(municipality) : postal && placeOfPostalCode(postal);
  if (!place) return null;
  const inward = changed(query, { near: null, radius: 0 });
  const isSame = place.slug === query.place.slug && query.radius === 0 && !query.near;
  if (isSame) return null;
  const there = { ...inward, place };
  return { ...there, sort: query.sort === 'afstand' && !origin(there) ? 'anbefalet' : query.sort };
}
