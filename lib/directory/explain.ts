/** The whole sum behind every place of a list, so that anybody with the data can replay the order. */
import { and, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics } from '#lib/db/tables.ts';
import { distanceTo } from './area.ts';
import { type ClinicCard, cardColumns, toCard } from './clinic-card.ts';
import { type DirectoryQuery, insideName, origin } from './directory-query.ts';
import { waitColumn } from './facets.ts';
import { basis, filtersOf } from './filters.ts';
import { hands, orderOf, seedOf, sumOf, turnOf, wantedOf } from './ranking.ts';

export interface ExplainedRow
  extends Pick<ClinicCard, 'id' | 'slug' | 'name' | 'match' | 'why' | 'distanceKm'> {
  /** From 1. */
  rank: number;
  /** The place of its hand in the day's order, and its own within the hand: among whole kilometres alike, least first. */
  turn: [hand: string, own: string];
  /** Weeks to wait as the order by waiting time counts them; null: not stated, so last. */
  weeks: number | null;
}

export interface Explanation {
  rows: ExplainedRow[];
  /** The day as a number: what the turns are hashed with. */
  seed: number;
  hands: number;
}

/**
 * Every clinic of a query, all its pages, in the order of the list.
 * @param date today, `YYYY-MM-DD`
 * @param now for 'open now'
 * @param most rows at the most
 */
export async function explain(
  db: Db,
  query: DirectoryQuery,
  date: string,
  now: Date,
  most = 100_000,
): Promise<Explanation> {
  const wanted = await wantedOf(query.specialty);
  const sum = sumOf(query, wanted, date);
  const point = origin(query);
  const distance = point && distanceTo(point);
  const [hand, own] = turnOf(sql`${clinics.id}`, date);
  const rows = await db
    .select({
      ...cardColumns(sum, distance),
      hand: sql<string>`(${hand})::text`,
      own: sql<string>`(${own})::text`,
      weeks: sql<number | null>`${waitColumn(query)}`,
    })
    .from(clinics)
    .where(and(basis(query, wanted), ...filtersOf(query, wanted, now)))
    .orderBy(...orderOf(query, sum, distance, date))
    .limit(most);
  return {
    seed: seedOf(date),
    hands,
    rows: rows.map(({ hand: handTurn, own: ownTurn, weeks, ...row }, index) => {
      const { id, slug, name, match, why, distanceKm } = toCard(row, wanted, insideName(query));
      return { rank: index + 1, id, slug, name, match, why, distanceKm, turn: [handTurn, ownTurn], weeks };
    }),
  };
}
