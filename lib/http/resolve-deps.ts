/** What the resolvers ask the rest of the house: plain questions, so that a test can answer them too. */
import type { Place } from '#lib/places/place.ts';
import type { Term } from '#lib/specialties/vocabulary.ts';
import type { WordDeps } from '#lib/understanding/find-words.ts';

/** `moved`: the place has another slug; `future`: a region before its first day, which has a page that says so. */
export type PlaceFound =
  | { kind: 'place'; place: Place }
  | { kind: 'moved'; slug: string }
  | { kind: 'future' };

export type ClinicFound = { kind: 'listed' } | { kind: 'moved'; slug: string } | { kind: 'gone' };

export interface ResolveDeps extends WordDeps {
  findPlace(slug: string): PlaceFound | null;
  term(slug: string): Term | null;
  hasArticle(slug: string): Promise<boolean>;
  clinicAt(slug: string): Promise<ClinicFound | null>;
  /** The one right finder address for what was asked, and which page of its results it is (from 1). */
  finderAddress(
    place: Place,
    term: string | null,
    params: URLSearchParams,
  ): { address: string; page: number };
  /** How many pages of results such an address has; at least 1. */
  pagesOf(place: Place, term: string | null, params: URLSearchParams): Promise<number>;
}
