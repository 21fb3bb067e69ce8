/** What a finder address asks, read once for the page and its metadata. */
import { type DirectoryQuery, readQuery } from '#lib/directory/query.ts';
import { today } from '#lib/hours/clock.ts';
import { findPlace } from '#lib/places/find.ts';
import type { Region } from '#lib/places/regions.ts';
import { type Term, termOf, vocabulary } from '#lib/specialties/vocabulary.ts';

export interface FinderParams {
  sted: string;
  speciale?: string;
}

export type RawQuery = Record<string, string | string[] | undefined>;

export interface Asked {
  query: DirectoryQuery;
  /** The specialty or condition asked for, and the specialty it belongs to. */
  term: Term | null;
  parent: Term | null;
}

/** `future`: a region before its first day. The proxy has answered everything that does not exist. */
export type FinderAddress =
  | ({ kind: 'asked' } & Asked)
  | { kind: 'future'; region: Region; term: Term | null };

/** @throws when the address names nothing: the proxy lets only existing places and terms through */
export async function readFinder(params: FinderParams, raw: RawQuery): Promise<FinderAddress> {
  const words = await vocabulary();
  const term = params.speciale ? termOf(words, params.speciale) : null;
  const found = findPlace(params.sted, today());
  if (found?.kind === 'future') return { kind: 'future', region: found.region, term };
  if (found?.kind !== 'place' || (params.speciale && !term)) {
    throw new Error('A finder address came past the proxy that names nothing');
  }
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(raw)) {
    for (const each of [value ?? []].flat()) search.append(key, each);
  }
  const { query } = readQuery(found.place, term?.slug ?? null, search);
  return { kind: 'asked', query, term, parent: term?.parent ? termOf(words, term.parent) : null };
}

/** The bare address of a place, with the term where one is asked for. */
export const finderPath = (place: string, term: Pick<Term, 'slug'> | null): string =>
  `/find/fysioterapeut/${place}${term ? `/${term.slug}` : ''}`;
