import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { describeResults } from '#lib/directory/describe.ts';
import { plant } from '#lib/directory/planted-clinic.ts';
import { type DirectoryQuery, readQuery, writeQuery } from '#lib/directory/query.ts';
import { search } from '#lib/directory/search.ts';
import { findPlace, placeMeanings } from '#lib/places/find.ts';
import { describedTerms } from '#lib/specialties/described-terms.ts';
import { searchTerms } from '#lib/specialties/search-terms.ts';
import { termOf, vocabulary } from '#lib/specialties/vocabulary.ts';
import { takeApart } from './address.ts';
import { diceFrom, fuzzedAddress } from './fuzzed-addresses.ts';
import { resolve } from './resolve.ts';
import type { ResolveDeps } from './resolve-deps.ts';

const addresses = 10_000;
const mostMoves = 2;
const words = await vocabulary();
const origin = 'http://portal.example';

const depsOn = (date: string): ResolveDeps => ({
  findPlace: (slug) => findPlace(slug, date),
  placeMeanings: (typed) => placeMeanings(typed, date),
  searchTerms: (typed) => searchTerms(words, typed),
  describedTerms: (typed) => describedTerms(words, typed),
  clinicsNamed: async () => ({ clinics: [], corrected: false }),
  term: (slug) => termOf(words, slug),
  hasArticle: async () => false,
  clinicAt: async () => null,
  finderAddress: (place, term, params) => {
    const { canonical, query } = readQuery(place, term, params);
    return { address: canonical, page: query.page };
  },
  pagesOf: async () => 3,
});

/** What an address comes to after its redirects. */
async function arrive(address: string, deps: ResolveDeps) {
  let url = new URL(address, origin);
  for (let moves = 0; ; moves++) {
    const answer = await resolve(url, deps);
    if (answer.kind !== 'redirect') return { url, moves, answer };
    expect(answer.to.startsWith('/'), `${address} leads away to ${answer.to}`).toBe(true);
    if (moves === mostMoves) throw new Error(`${address} is still moving after ${mostMoves} redirects`);
    url = new URL(answer.to, origin);
  }
}

/** The query of an address that was let through. */
function queryAt(url: URL, date: string): DirectoryQuery | null {
  const [, , place = '', term = null] = takeApart(url)?.segments ?? [];
  const found = findPlace(place, date);
  return found?.kind === 'place' ? readQuery(found.place, term, url.searchParams).query : null;
}

/** Every query that the addresses of a seed come to, each once; what must hold of all of them is checked on the way. */
async function queriesOf(seed: number, date: string): Promise<Map<string, DirectoryQuery>> {
  const [dice, deps] = [diceFrom(seed), depsOn(date)];
  const queries = new Map<string, DirectoryQuery>();
  for (let i = 0; i < addresses / 2; i++) {
    const address = fuzzedAddress(dice);
    const { url, answer } = await arrive(address, deps);
    const query = answer.kind === 'through' ? queryAt(url, date) : null;
    if (!query) continue;
    const written = writeQuery(query);
    // What was let through is the canonical address, and reading what is written gives the same again.
    expect(new URL(written, origin).href.replaceAll('%2C', ','), address).toBe(
      url.href.replaceAll('%2C', ','),
    );
    expect(queryAt(new URL(written, origin), date), address).toEqual(query);
    queries.set(written, query);
  }
  return queries;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  for (let i = 0; i < 30; i++) {
    const position = { lat: 56.157 + i / 400, lon: 10.21 };
    await plant(database.db, `klinik-${i}`, { ...position, specialties: i % 3 ? ['ryg'] : [] });
  }
}, 120_000);
afterAll(() => database.close());

test.each([
  [20261122, '2026-12-31'],
  [20270101, '2027-01-01'],
])(
  '5,000 hostile addresses (seed %i) on %s each come to rest, and what they ask is answered',
  async (seed, date) => {
    const queries = [...(await queriesOf(seed, date)).values()];
    expect(queries.length).toBeGreaterThan(1000);
    // Enough of them against the real database to meet every parameter in many combinations.
    const asked = queries.filter((_, index) => index % Math.ceil(queries.length / 150) === 0);
    for (const query of asked) {
      const results = await search(database.db, query, date, new Date(`${date}T11:00:00Z`));
      const term = query.specialty ? termOf(words, query.specialty) : null;
      const parent = term?.parent ? termOf(words, term.parent) : null;
      const described = describeResults(query, { term, parent }, results);
      for (const { removeHref } of described.chips) {
        const { url, moves } = await arrive(removeHref, depsOn(date));
        expect([writeQuery(query), moves], url.href).toEqual([writeQuery(query), 0]);
      }
    }
  },
  120_000,
);
