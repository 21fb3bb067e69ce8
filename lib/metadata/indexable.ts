/** Which finder pages search engines are offered: bare addresses with enough clinics. */
import { thinBelow } from '#lib/directory/describe.ts';
import { type DirectoryQuery, writeQuery } from '#lib/directory/query.ts';
import type { Results } from '#lib/directory/search.ts';

/** @param count clinics on all pages of the address */
export const hasEnough = (count: number): boolean => count >= thinBelow;

/**
 * Whether a search engine may keep the page of this query. Everything with a query string is the same place seen
 * another way, and a thin page is found by people who look for it: both get `noindex, follow`. Clinics that have not
 * said what they treat make no page about a condition.
 */
export function isIndexable(
  query: DirectoryQuery,
  { total, undeclared }: Pick<Results, 'total' | 'undeclared'>,
): boolean {
  return !writeQuery(query).includes('?') && hasEnough(total - undeclared);
}
