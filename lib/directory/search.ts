/** One page of results: the rows, and every number beside them. */
import { and, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { prepared } from '#lib/db/prepared.ts';
import { clinics } from '#lib/db/tables.ts';
import { distanceTo } from './area.ts';
import { type ClinicCard, cardColumns, toCard } from './clinic-card.ts';
import { demandsOf, whereOf } from './demands.ts';
import { type DirectoryQuery, insideName, origin } from './directory-query.ts';
import { countFacets, type FacetCount } from './facet-counts.ts';
import { basis, filtersOf } from './filters.ts';
import { pageIds } from './first-hits.ts';
import { measuredIds } from './measured-hits.ts';
import { orderOf, type Sum, sumOf, type Wanted, wantedOf } from './ranking.ts';

export const pageSize = 20;

/** Pages that so many clinics fill; 1 when there are none. */
export const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / pageSize));

export interface Results {
  /** Clinics that match, on all pages. */
  total: number;
  /** Pages there are; 1 when there are no clinics. */
  pages: number;
  /** Beyond the last page: the caller answers 404. */
  beyond: boolean;
  rows: ClinicCard[];
  facets: FacetCount[];
  /** How many more there would be with `uoplyst`: they have not stated what is chosen. */
  unstated: number;
  /** Of the total, those that declare the condition itself, not only its specialty; null where none is asked for. */
  naming: number | null;
  /** Of the total, those that have not said what they treat; 0 where nothing is asked for that they could treat. */
  undeclared: number;
}

/**
 * Answers a query: the rows of its page, the total and all facet counts (two statements).
 * @param date today in Denmark, `YYYY-MM-DD`: turns the order, ages confirmations
 * @param now for 'open now'
 */
export async function search(db: Db, query: DirectoryQuery, date: string, now: Date): Promise<Results> {
  const wanted = await wantedOf(query.specialty);
  const sum = sumOf(query, wanted, date);
  const point = origin(query);
  const distance = point && distanceTo(point);
  const page = { limit: pageSize, offset: (query.page - 1) * pageSize };
  const order = orderOf(query, sum, distance, date);
  const ids = idsOf(query, wanted, sum, distance, date, now, page);
  // The text without ids changes with what is chosen: too many to keep each of them prepared.
  const cards = (ids ? prepared(db) : db).select(cardColumns(sum, distance)).from(clinics);
  const [rows, counts] = await Promise.all([
    ids
      ? cards.where(sql`${clinics.id} = any(array(${ids}))`).orderBy(...order)
      : cards
          .where(and(basis(query, wanted), ...filtersOf(query, wanted, now)))
          .orderBy(...order)
          .limit(page.limit)
          .offset(page.offset),
    countFacets(db, query, wanted, now),
  ]);
  const pages = pagesOf(counts.total);
  return {
    ...counts,
    pages,
    beyond: query.page > pages,
    rows: rows.map((row) => toCard(row, wanted, insideName(query))),
  };
}

/** Which rows to read, decided without reading others; null where a column says the order. */
function idsOf(
  query: DirectoryQuery,
  wanted: Wanted | null,
  sum: Sum,
  distance: SQL<number> | null,
  date: string,
  now: Date,
  page: { limit: number; offset: number },
): SQL | null {
  const base = demandsOf(query, wanted, now);
  if (query.sort === 'ventetid' || query.sort === 'navn') return null;
  // Where no distance counts, the whole country is too much to sort.
  return sum.distanceKm === null
    ? pageIds(whereOf(query), base, wanted, date, page)
    : measuredIds(query, base, wanted, distance, date, page);
}
