/** Addresses of the finder to queries and back. The writer alone decides what an address looks like. */
import type { Place } from '#lib/places/place.ts';
import { type DirectoryQuery, startQuery } from './directory-query.ts';
import { facets } from './facets.ts';

export type { DirectoryQuery };

export interface ReadQuery {
  query: DirectoryQuery;
  /** Path and query string that this query has for good. */
  canonical: string;
  /** False when the address held anything unknown, empty, repeated, default, misspelt or out of order. */
  isCanonical: boolean;
}

/**
 * Reads the query string of a finder address; whatever is not understood is left out.
 * @param place from the path
 * @param specialty slug from the path; whether it exists is the caller's question
 */
export function readQuery(place: Place, specialty: string | null, params: URLSearchParams): ReadQuery {
  let query = startQuery(place, specialty);
  // Backwards, because where somebody stands (the last) decides which radii and orders there are.
  for (const facet of facets.toReversed()) {
    const values = params.getAll(facet.key);
    const change = values.length > 0 ? facet.read(values, query) : null;
    if (change) query = { ...query, ...change };
  }
  const search = writeSearch(query);
  const isCanonical = new URLSearchParams(search).toString() === params.toString();
  return { query, canonical: writePath(query) + search, isCanonical };
}

/** The canonical address of a query: path and query string. */
export function writeQuery(query: DirectoryQuery): string {
  return writePath(query) + writeSearch(query);
}

function writePath({ place, specialty }: DirectoryQuery): string {
  return `/find/fysioterapeut/${place.slug}${specialty === null ? '' : `/${specialty}`}`;
}

function writeSearch(query: DirectoryQuery): string {
  const pairs: string[] = [];
  // A page writes some fifty addresses.
  for (const facet of facets) for (const value of facet.write(query)) pairs.push(`${facet.key}=${value}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
