/** The resolvers' questions answered by the real house: places, words, articles and the directory. */
import { findArticle } from '#lib/articles/articles.ts';
import { brokenArticle } from '#lib/articles/editor-notes.ts';
import { connect } from '#lib/db/connection.ts';
import { findClinic } from '#lib/directory/clinic.ts';
import { clinicsNamed } from '#lib/directory/clinics-named.ts';
import { countHits } from '#lib/directory/counts.ts';
import { readQuery } from '#lib/directory/query.ts';
import { pagesOf } from '#lib/directory/search.ts';
import { env } from '#lib/env.ts';
import { now, today } from '#lib/hours/clock.ts';
import { findPlace, placeMeanings } from '#lib/places/find.ts';
import { describedTerms } from '#lib/specialties/described-terms.ts';
import { searchTerms } from '#lib/specialties/search-terms.ts';
import { termOf, vocabulary } from '#lib/specialties/vocabulary.ts';
import type { ResolveDeps } from './resolve-deps.ts';

/** As things are at this moment; the database is asked only where an answer needs it. */
export async function realDeps(): Promise<ResolveDeps> {
  const date = today();
  const words = await vocabulary();
  return {
    findPlace: (slug) => findPlace(slug, date),
    placeMeanings: (typed) => placeMeanings(typed, date),
    searchTerms: (typed) => searchTerms(words, typed),
    describedTerms: (typed) => describedTerms(words, typed),
    clinicsNamed: async (typed) => clinicsNamed(await connect(), typed),
    term: (slug) => termOf(words, slug),
    // While it is developed, a file that cannot be shown has its address too: its faults are what stands there.
    hasArticle: async (slug) =>
      (await findArticle(slug)) !== null || (env().development && (await brokenArticle(slug)) !== null),
    clinicAt: async (slug) => {
      const found = await findClinic(await connect(), slug, date);
      return found?.kind === 'clinic' ? { kind: 'listed' } : found;
    },
    finderAddress: (place, term, params) => {
      const { canonical, query } = readQuery(place, term, params);
      return { address: canonical, page: query.page };
    },
    pagesOf: async (place, term, params) => {
      const { query } = readQuery(place, term, params);
      return pagesOf(await countHits(await connect(), query, now()));
    },
  };
}
