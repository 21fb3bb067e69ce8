/** What the resolvers ask the rest of the house: plain questions, so that a test can answer them too. */
import type { Place, PlaceMatch } from '#lib/places/place.ts';
import type { TermMatch } from '#lib/specialties/search-terms.ts';
import type { Term } from '#lib/specialties/vocabulary.ts';

/** `moved`: the place has another slug; `future`: a region before its first day, which has a page that says so. */
export type PlaceFound =
  | { kind: 'place'; place: Place }
  | { kind: 'moved'; slug: string }
  | { kind: 'future' };

export type ClinicFound = { kind: 'listed' } | { kind: 'moved'; slug: string } | { kind: 'gone' };

export interface WordDeps {
  /** One place, or several that answer equally well; `[]` when nothing does. */
  placeMeanings(words: string): readonly PlaceMatch[];
  searchTerms(words: string): readonly TermMatch[];
  /** Listed clinics whose whole name is these words. */
  clinicsNamed(words: string): Promise<readonly { slug: string; name: string }[]>;
}

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
