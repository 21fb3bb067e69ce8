/** The clinics of a query that are not on its page, for a map: counted together where they lie near each other. */
import { and, notInArray, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
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

const x = sql<number>`${clinics.position}[0]`;
const y = sql<number>`${clinics.position}[1]`;

/** Clinics of one cell and one smaller place. */
interface Part {
  column: number;
  row: number;
  count: number;
  /** Sums of the positions. */
  x: number;
  y: number;
  /** Of the municipality, or the postal code. */
  code: string | null;
}

/**
 * Clusters of everything that a query finds, except some clinics; one statement.
 * @param shownIds clinics that the map shows on their own
 * @param widthKm what the map shows from west to east
 * @returns at most one a cell: a few dozen, however many clinics there are
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
  const code = isWide(query) ? clinics.municipalityCode : clinics.postalCode;
  // Counted by place within the cell, so that no group has to be sorted to find where most of it lies.
  const parts: Part[] = await db
    .select({
      column: sql<number>`floor(${x} / ${cellKm}::float8)::int`,
      row: sql<number>`floor(${y} / ${cellKm}::float8)::int`,
      count: sql<number>`count(*)::int`,
      x: sql<number>`sum(${x})`,
      y: sql<number>`sum(${y})`,
      code,
    })
    .from(clinics)
    .where(
      and(
        basis(query, wanted),
        ...filtersOf(query, wanted, now),
        shownIds.length > 0 ? notInArray(clinics.id, [...shownIds]) : undefined,
      ),
    )
    .groupBy(sql`1`, sql`2`, code);
  const cells = Map.groupBy(parts, ({ column, row }) => `${column} ${row}`);
  return [...cells.values()].map((cell) => together(cell, query));
}

function together(parts: readonly Part[], query: DirectoryQuery): Cluster {
  const sum = (of: 'count' | 'x' | 'y') => parts.reduce((total, part) => total + part[of], 0);
  const count = sum('count');
  const main = parts.toSorted((a, b) => b.count - a.count || (a.code ?? '').localeCompare(b.code ?? ''))[0];
  return {
    count,
    at: { x: sum('x') / count, y: sum('y') / count },
    inward: inwardOf(query, main?.code ?? null),
  };
}

const wide: ReadonlySet<Place['kind']> = new Set(['country', 'online', 'region']);

/** Whether the step inward from here is a municipality; else it is a postal district. */
const isWide = ({ place, near }: DirectoryQuery): boolean => wide.has(place.kind) && !near;

function inwardOf(query: DirectoryQuery, code: string | null): DirectoryQuery | null {
  if (code === null) return null;
  const place = isWide(query) ? placeOfMunicipality(code) : placeOfPostalCode(code);
  if (!place) return null;
  const isSame = place.slug === query.place.slug && query.radius === 0 && !query.near;
  if (isSame) return null;
  const inward = { ...changed(query, { near: null, radius: 0 }), place };
  return { ...inward, sort: query.sort === 'afstand' && !origin(inward) ? 'anbefalet' : query.sort };
}
