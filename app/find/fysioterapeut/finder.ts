/** What a finder address asks and what there is, read and searched once for the page and its metadata. */
import { cache } from 'react';
import { connect } from '#lib/db/connection.ts';
import { type Description, describeResults } from '#lib/directory/describe.ts';
import { type DirectoryQuery, readQuery } from '#lib/directory/query.ts';
import { type Results, search } from '#lib/directory/search.ts';
import { now, today } from '#lib/hours/clock.ts';
import { findPlace } from '#lib/places/find.ts';
import type { Region } from '#lib/places/regions.ts';
import { type Term, termOf, vocabulary } from '#lib/specialties/vocabulary.ts';

export interface FinderParams {
  sted: string;
  speciale?: string;
}

export interface Asked {
  query: DirectoryQuery;
  /** The specialty or condition asked for, and the specialty it belongs to. */
  term: Term | null;
  parent: Term | null;
}

/** What there is: the page of results, and how it is told. */
export interface Answered extends Asked {
  results: Results;
  described: Description;
}

/** `future`: a region before its first day. The proxy has answered everything that does not exist. */
export type FinderAddress =
  | ({ kind: 'answered' } & Answered)
  | { kind: 'future'; region: Region; term: Term | null };

/** @throws when the address names nothing: the proxy lets only existing places and terms through */
export function answerFinder(
  { sted, speciale }: FinderParams,
  params: URLSearchParams,
): Promise<FinderAddress> {
  return answerOnce(sted, speciale ?? null, params.toString());
}

/** The head and the page of one request ask the same: React keeps the answer for the length of a request. */
const answerOnce = cache(
  async (place: string, specialty: string | null, params: string): Promise<FinderAddress> => {
    const [words, date] = [await vocabulary(), today()];
    const term = specialty === null ? null : termOf(words, specialty);
    const found = findPlace(place, date);
    if (found?.kind === 'future') return { kind: 'future', region: found.region, term };
    if (found?.kind !== 'place' || (specialty !== null && !term)) {
      throw new Error('A finder address came past the proxy that names nothing');
    }
    const { query } = readQuery(found.place, term?.slug ?? null, new URLSearchParams(params));
    const parent = term?.parent ? termOf(words, term.parent) : null;
    const results = await search(await connect(), query, date, now());
    return {
      kind: 'answered',
      query,
      term,
      parent,
      results,
      described: describeResults(query, { term, parent }, results),
    };
  },
);

/** The bare address of a place, with the term where one is asked for. */
export const finderPath = (place: string, term: Pick<Term, 'slug'> | null): string =>
  `/find/fysioterapeut/${place}${term ? `/${term.slug}` : ''}`;
