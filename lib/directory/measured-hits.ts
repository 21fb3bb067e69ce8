/** The clinics of a page where kilometres count: found in an index and ordered by bits, so that few rows are read. */
import { and, type SQL, sql } from 'drizzle-orm';
import { clinics, markBlock } from '#lib/db/tables.ts';
import { areaOf } from './area.ts';
import { type Base, basesOf } from './bits.ts';
import type { DirectoryQuery } from './directory-query.ts';
import { gradedOf, gradedSteps, isHit } from './graded-hits.ts';
import { isListed, marks } from './marks.ts';
import { orderOf, sumOf, type Wanted } from './ranking.ts';

/**
 * A subquery of the ids on a page, in the order of the query. Where a clinic lies and when it was confirmed stand in the
 * indexes of areas, what else is asked of it in `clinic_marks`.
 * @param offset results before the page
 */
export function measuredIds(
  query: DirectoryQuery,
  base: Base,
  wanted: Wanted | null,
  distance: SQL<number> | null,
  date: string,
  { limit, offset }: { limit: number; offset: number },
): SQL {
  const sum = sumOf(query, wanted, date, gradedSteps(wanted));
  return sql`(
    with ${basesOf([base], marks('listed'))}${wanted ? sql`, ${gradedOf(wanted)}` : sql``}
    select ${clinics.id} as id
    from ${clinics} join ${sql.raw(wanted ? 'graded' : 'bases')} hits on hits.block = ${clinics.id} / ${sql.raw(String(markBlock))}
    where ${and(isListed, areaOf(query) ?? undefined, isHit)}
    order by ${sql.join(orderOf(query, sum, distance, date), sql`, `)}
    limit ${limit}::int offset ${offset}::int
  )`;
}
