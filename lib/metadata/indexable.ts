/** Which finder pages search engines are offered: bare addresses with enough clinics. */
import type { Db } from '#lib/db/connection.ts';
import { countFor } from '#lib/directory/counts.ts';
import { thinBelow } from '#lib/directory/describe.ts';
import { type DirectoryQuery, writeQuery } from '#lib/directory/query.ts';

/** @param count clinics on all pages of the address */
export const hasEnough = (count: number): boolean => count >= thinBelow;

/**
 * Whether a search engine may keep the page of this query. Everything with a query string is the same place seen
 * another way, and a thin page is found by people who look for it: both get `noindex, follow`.
 */
export async function isIndexable(db: Db, query: DirectoryQuery): Promise<boolean> {
  if (writeQuery(query).includes('?')) return false;
  return hasEnough(await countFor(db, query.place, query.specialty));
}
