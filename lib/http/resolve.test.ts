import { expect, test } from 'vitest';
import { findArticle } from '#lib/articles/articles.ts';
import { readQuery } from '#lib/directory/query.ts';
import { findPlace, placeMeanings } from '#lib/places/find.ts';
import { describedTerms } from '#lib/specialties/described-terms.ts';
import { searchTerms } from '#lib/specialties/search-terms.ts';
import { termOf, vocabulary } from '#lib/specialties/vocabulary.ts';
import { resolve } from './resolve.ts';
import type { ClinicFound, ResolveDeps } from './resolve-deps.ts';

const words = await vocabulary();
const clinics: Readonly<Record<string, ClinicFound>> = {
  'ryg-og-ro': { kind: 'listed' },
  'ro-og-ryg': { kind: 'moved', slug: 'ryg-og-ro' },
  lukket: { kind: 'gone' },
};

/** The real places, words and articles; three clinics and one page of results. */
function depsOn(date: string): ResolveDeps {
  return {
    findPlace: (slug) => findPlace(slug, date),
    placeMeanings: (typed) => placeMeanings(typed, date),
    searchTerms: (typed) => searchTerms(words, typed),
    describedTerms: (typed) => describedTerms(words, typed),
    clinicsNamed: async () => ({ clinics: [], corrected: false }),
    term: (slug) => termOf(words, slug),
    hasArticle: async (slug) => (await findArticle(slug)) !== null,
    clinicAt: async (slug) => clinics[slug] ?? null,
    finderAddress: (place, term, params) => {
      const { canonical, query } = readQuery(place, term, params);
      return { address: canonical, page: query.page };
    },
    pagesOf: async () => 1,
  };
}

const ask = (path: string, date = '2026-11-22') =>
  resolve(new URL(path, 'http://portal.example'), depsOn(date));

test.each([
  '/',
  '/om',
  '/pris',
  '/pris?henvisning=nej&diagnose=ja&forsikring=danmark&region=region-sjaelland',
  '/lidelser',
  '/lidelser?q=ryg&kropsdel=knae',
  '/lidelser/iskias',
  '/lidelser/iskias?hvor=aarhus',
  '/find/fysioterapeut/danmark',
  '/find/fysioterapeut/aarhus/iskias?radius=5',
  '/find/fysioterapeut/aarhus?naer=56.15,10.21',
  '/find/fysioterapeut/region-oestdanmark',
  '/find?hvor=nyk%C3%B8bing',
  '/klinik/ryg-og-ro',
  '/klinik/ryg-og-ro?meddelt=1',
  '/klinik/ryg-og-ro/vcard',
  '/klinik/ryg-og-ro/fejl',
  '/og/index.png',
  '/api/health',
  '/robots.txt',
])('%s is let through', async (path) => {
  expect(await ask(path)).toEqual({ kind: 'through' });
});

test.each([
  ['/index.html', '/'],
  ['/Om/', '/om'],
  ['/om?utm_source=x', '/om'],
  ['/pris?region=&forsikring=anden&henvisning=ja&x=1', '/pris?henvisning=ja&forsikring=anden'],
  ['/lidelser/', '/lidelser'],
  ['/lidelser?q=', '/lidelser'],
  ['/lidelser?kropsdel=ingen&q=ryg', '/lidelser?q=ryg'],
  ['/Lidelser/Iskias/', '/lidelser/iskias'],
  ['/lidelser/iskias.html', '/lidelser/iskias'],
  ['/lidelser/Iskias.MD', '/lidelser/iskias.md'],
  ['/lidelser/iskias?hvor=%C3%85rhus&x=1', '/lidelser/iskias?hvor=aarhus'],
  ['/ordbog/iskias', '/lidelser/iskias'],
  ['/ordbog', '/lidelser'],
  ['/find/fysioterapeut', '/find/fysioterapeut/danmark'],
  ['/find/fysioterapeut/8000?radius=5', '/find/fysioterapeut/aarhus-c?radius=5'],
  ['/Find/Fysioterapeut/%C3%85rhus/Iskias/', '/find/fysioterapeut/aarhus/iskias'],
  ['/find/fysioterapeut/aarhus?radius=abc', '/find/fysioterapeut/aarhus'],
  ['/find/fysioterapeut/aarhus?ukendt=1&side=1', '/find/fysioterapeut/aarhus'],
  ['/klinik/ro-og-ryg', '/klinik/ryg-og-ro'],
  ['/klinik/Ryg-og-Ro/', '/klinik/ryg-og-ro'],
  ['/klinik/ryg-og-ro?meddelt=2', '/klinik/ryg-og-ro'],
  ['/klinik/ryg-og-ro?x=1&meddelt=1', '/klinik/ryg-og-ro?meddelt=1'],
  ['/klinik/ro-og-ryg/vcard', '/klinik/ryg-og-ro/vcard'],
  ['/klinik/ryg-og-ro/vcard?meddelt=1', '/klinik/ryg-og-ro/vcard'],
])('%s moves for good to %s', async (path, to) => {
  expect(await ask(path)).toEqual({ kind: 'redirect', status: 308, to });
  expect((await ask(to)).kind).toBe('through');
});

test.each([
  ['/find', '/find/fysioterapeut/danmark'],
  ['/find?hvad=&hvor=', '/find/fysioterapeut/danmark'],
  ['/find?hvad=iskias&hvor=aarhus&handicap=1', '/find/fysioterapeut/aarhus/iskias?handicap=1'],
  ['/find?hvad=iskias+8000&x=y', '/find/fysioterapeut/aarhus-c/iskias'],
])('the form %s is answered with %s', async (path, to) => {
  expect(await ask(path)).toEqual({ kind: 'redirect', status: 303, to });
});

test.each([
  ['/lidelser/findes-ikke', 404, 'article'],
  ['/lidelser/iskias.png', 404, 'article'],
  ['/lidelser/iskias/markdown', 404, 'page'],
  ['/ordbog/findes-ikke', 404, 'article'],
  ['/find/fysioterapeut/atlantis', 404, 'place'],
  ['/find/fysioterapeut/aarhus/tryllestav', 404, 'specialty'],
  ['/find/tandlaege/aarhus', 404, 'page'],
  ['/klinik/findes-ikke', 404, 'clinic'],
  ['/klinik/lukket', 410, 'gone'],
  ['/klinik/lukket/vcard', 410, 'gone'],
  ['/klinik/findes-ikke/fejl', 404, 'clinic'],
  ['/klinik/ryg-og-ro/andet', 404, 'page'],
  ['/klinik/ryg-og-ro/fejl/fejl', 404, 'page'],
  ['/mangler', 404, 'page'],
  ['/-', 404, 'page'],
  ['/om/-', 404, 'page'],
  ['/__proto__', 404, 'page'],
  ['/lidelser/%E0%A4%A', 404, 'page'],
])('%s answers %i: the %s is missing', async (path, status, what) => {
  expect(await ask(path)).toMatchObject({ kind: 'missing', status, what });
});

test('words that nobody understands get the page that helps on, with 404', async () => {
  expect(await ask('/find?hvad=qqqq')).toEqual({ kind: 'through', rewrite: '/find?hvad=qqqq', status: 404 });
});

test("the plain text of an article is another page under the article's name", async () => {
  expect(await ask('/lidelser/iskias.md')).toEqual({ kind: 'through', rewrite: '/lidelser/iskias/markdown' });
});

test('a page of results beyond the last is missing and leads back to the first', async () => {
  const answer = await ask('/find/fysioterapeut/aarhus?handicap=1&side=999');
  expect(answer).toMatchObject({
    status: 404,
    what: 'beyond',
    back: '/find/fysioterapeut/aarhus?handicap=1',
  });
});

test('an unknown condition in a known place leads back to that place', async () => {
  const answer = await ask('/find/fysioterapeut/%C3%85rhus/tryllestav');
  expect(answer).toMatchObject({ what: 'specialty', back: '/find/fysioterapeut/aarhus' });
});

test('the regions follow the calendar', async () => {
  const old = '/find/fysioterapeut/region-hovedstaden';
  expect(await ask(old, '2026-12-31')).toEqual({ kind: 'through' });
  expect(await ask(`${old}?handicap=1`, '2027-01-01')).toEqual({
    kind: 'redirect',
    status: 308,
    to: '/find/fysioterapeut/region-oestdanmark?handicap=1',
  });
});
