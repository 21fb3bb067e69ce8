/** Which clinics a query is about, as SQL: where they must be, and what is chosen of them. */
import { and, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics } from '#lib/db/tables.ts';
import { areaOf } from './area.ts';
import type { DirectoryQuery } from './directory-query.ts';
import { demandsOfMatch, type Facet } from './facet.ts';
import { facets } from './facets.ts';
import { carries, isListed } from './marks.ts';
import { answering, type Wanted } from './ranking.ts';

/** Clinics that can be in the results at all: listed, in the area, answering what is wanted. */
export function basis(query: DirectoryQuery, wanted: Wanted | null): SQL | undefined {
  return and(isListed, areaOf(query) ?? undefined, wanted ? carries(answering(wanted)) : undefined);
}

/**
 * What the chosen filters ask of a clinic.
 * @param except leave this one out, to count what its options would give
 */
export function filtersOf(query: DirectoryQuery, wanted: Wanted | null, now: Date, except?: Facet): SQL[] {
  return facets.flatMap((facet) => {
    const match = facet === except ? null : facet.match?.(query, now, wanted);
    if (!match) return [];
    return demandsOfMatch(match, query.unstated).map(({ yes, said }) =>
      said ? sql`(${carries(yes)} or not ${carries(said)})` : carries(yes),
    );
  });
}

/**
 * Counts clinics under several conditions in one statement.
 * @param base what holds for all of them
 * @param conditions undefined: no further condition
 * @returns the numbers in the order of the conditions
 */
export async function countEach(
  db: Db,
  base: SQL | undefined,
  conditions: readonly (SQL | undefined)[],
): Promise<number[]> {
  if (conditions.length === 0) return [];
  const columns = conditions.map((condition, i) => {
    const count = condition
      ? sql<number>`count(*) filter (where ${condition})::int`
      : sql<number>`count(*)::int`;
    return [`n${i}`, count] as const;
  });
  const [row] = await db.select(Object.fromEntries(columns)).from(clinics).where(base);
  return columns.map(([name]) => row?.[name] ?? 0);
}
