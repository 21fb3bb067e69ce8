/** One page of results: the rows, and every number beside them. */
import { and } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics } from '#lib/db/tables.ts';
import { distanceTo } from './area.ts';
import { type ClinicCard, cardColumns, toCard } from './clinic-card.ts';
import { type DirectoryQuery, origin } from './directory-query.ts';
import { countFacets, type FacetCount } from './facet-counts.ts';
import { basis, filtersOf } from './filters.ts';
import { orderOf, sumOf, wantedOf } from './ranking.ts';

export const pageSize = 20;

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
  const [rows, counts] = await Promise.all([
    db
      .select(cardColumns(sum, distance))
      .from(clinics)
      .where(and(basis(query, wanted), ...filtersOf(query, now)))
      .orderBy(...orderOf(query, sum, distance, date))
      .limit(pageSize)
      .offset((query.page - 1) * pageSize),
    countFacets(db, query, wanted, now),
  ]);
  const pages = Math.max(1, Math.ceil(counts.total / pageSize));
  return { ...counts, pages, beyond: query.page > pages, rows: rows.map((row) => toCard(row, wanted)) };
}
