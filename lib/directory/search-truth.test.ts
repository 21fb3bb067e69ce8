/** What the bits and the indexes say of random questions, held to a slow reading of every row. */
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drizzleOn } from '#lib/db/connection.ts';
import type { Planted } from '#lib/db/planted-entry.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { findPlace } from '#lib/places/find.ts';
import { explain } from './explain.ts';
import { basis, countEach, filtersOf } from './filters.ts';
import { carries, marks } from './marks.ts';
import { plant } from './planted-clinic.ts';
import { readQuery } from './query.ts';
import { wantedOf } from './ranking.ts';
import { pageSize, search } from './search.ts';

const date = '2026-11-22';
const mondayAtTen = new Date('2026-11-23T09:00:00Z');

/** Towns on both sides of the water, with the municipality each lies in. */
const towns = [
  { lat: 56.157, lon: 10.207, postalCode: '8000', municipalityCode: '0751' },
  { lat: 56.2, lon: 10.17, postalCode: '8200', municipalityCode: '0751' },
  { lat: 55.974, lon: 10.15, postalCode: '8300', municipalityCode: '0727' },
  { lat: 55.87, lon: 10.6, postalCode: '8305', municipalityCode: '0741' },
  { lat: 55.676, lon: 12.568, postalCode: '1550', municipalityCode: '0101' },
] as const;
const places = [
  'aarhus-c',
  'aarhus',
  'aarhus-kommune',
  'samsoe',
  'odder',
  'region-midtjylland',
  'danmark',
  'online',
  'koebenhavn-v',
  'skagen',
];
const pieces = [
  [
    'ydernummer=1',
    'handicap=1',
    'aaben=1',
    'specialist=1',
    'ventetid=2',
    'sprog=en&sprog=ar',
    'forsikring=danmark',
  ],
  ['radius=0', 'radius=2', 'radius=25', 'radius=50', 'naer=56.15,10.20', 'naer=55.87,10.61'],
  ['sorter=afstand', 'sorter=ventetid', 'sorter=navn'],
  ['uoplyst=1'],
] as const;

let database: TestDatabase;

/** Numbers that follow from the seed. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

beforeAll(async () => {
  database = await testDatabase();
  const random = dice(17);
  const some = <Item>(list: readonly Item[]) => list.filter(() => random(3) === 0);
  for (let i = 0; i < 160; i++) {
    // Ids in several blocks; in the last nobody has said anything.
    if (i === 70 || i === 120 || i === 150)
      await database.db.execute(sql.raw(`alter table clinics alter column id restart with ${i * 1000}`));
    const town = towns[random(towns.length)] ?? towns[0];
    const specialties = some(['iskias', 'ryg', 'knae']);
    const yes = some(['contract', 'wheelchair', 'online']);
    const [subsidised, own] = [random(2) ? random(5) : null, random(2) ? random(5) : null];
    const said: Planted =
      i < 150
        ? {
            specialties,
            approved: specialties.filter(() => random(3) === 0),
            factsYes: yes,
            factsNo: some(['contract', 'wheelchair']).filter((fact) => !yes.includes(fact)),
            languages: some(['da', 'en', 'ar']),
            insurersYes: some(['danmark']),
            waitSubsidised: subsidised,
            waitSubsidisedOn: subsidised === null ? null : date,
            waitPrivate: own,
            waitPrivateOn: own === null ? null : date,
            openWeek: random(2) ? '{[480,960)}' : '{}',
            statedWeekdays: random(2) ? [1, 2] : [],
            datedHours: [[], ['2026-11-23:'], ['2026-11-23:', '2026-11-23:590-700']][random(3)] ?? [],
          }
        : {};
    await plant(database.db, `klinik-${i}`, {
      ...town,
      ...said,
      lat: town.lat + random(300) / 10_000,
      lon: town.lon + random(300) / 10_000,
      postalCode: random(8) ? town.postalCode : null,
      state: random(10) ? 'listed' : 'hidden',
      confirmedOn: [date, '2026-01-01', null][random(3)],
    });
  }
}, 120_000);
afterAll(() => database.close());

test('every page of random questions is the slice of the whole list, read row by row, and its numbers are those of the rows', async () => {
  const { db } = database;
  const random = dice(4);
  const seen = { ferry: 0, pages: 0, empty: 0 };
  for (let round = 0; round < 240; round++) {
    const found = findPlace(places[round % places.length] ?? '', date);
    if (found?.kind !== 'place') throw new Error(`no place ${places[round % places.length]}`);
    const params = pieces
      .flatMap((kind, at) => (random(at === 0 ? 2 : 3) ? [] : [kind[random(kind.length)]]))
      .join('&');
    const specialty = [null, 'iskias', 'ryg'][random(3)] ?? null;
    const { query } = readQuery(found.place, specialty, new URLSearchParams(params));
    const truth = (await explain(db, query, date, mondayAtTen)).rows;
    const name = [found.place.slug, specialty, params];
    const pages = Math.max(1, Math.ceil(truth.length / pageSize));
    for (let page = 1; page <= pages; page++) {
      const results = await search(db, { ...query, page }, date, mondayAtTen);
      expect([...name, page, results.rows.map(({ slug }) => slug)]).toEqual([
        ...name,
        page,
        truth.slice((page - 1) * pageSize, page * pageSize).map(({ slug }) => slug),
      ]);
      const wanted = await wantedOf(query.specialty);
      const [naming, undeclared, withSilent] = await countEach(db, basis(query, wanted), [
        sql.join(
          [carries(marks('term', specialty ?? '')), ...filtersOf(query, wanted, mondayAtTen)],
          sql` and `,
        ),
        sql.join([carries(marks('undeclared')), ...filtersOf(query, wanted, mondayAtTen)], sql` and `),
        sql.join([sql`true`, ...filtersOf({ ...query, unstated: true }, wanted, mondayAtTen)], sql` and `),
      ]);
      expect([...name, results.total, results.naming, results.undeclared, results.unstated]).toEqual([
        ...name,
        truth.length,
        specialty === 'iskias' ? naming : null,
        specialty ? undeclared : 0,
        (withSilent ?? 0) - truth.length,
      ]);
    }
    seen.pages += pages - 1;
    seen.ferry += truth.some(({ why }) => why.ferry) ? 1 : 0;
    seen.empty += truth.length === 0 ? 1 : 0;
  }
  // The questions are of every sort: with a boat on the way, with several pages, with nothing found.
  expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
}, 120_000);

test('what is chosen does not change the text of a statement: each is prepared once', async () => {
  const one = postgres(database.url, { max: 1, onnotice: () => {} });
  try {
    const found = findPlace('aarhus-c', date);
    if (found?.kind !== 'place') throw new Error('no place aarhus-c');
    for (const params of ['', 'side=2', ...pieces[0], 'radius=50&uoplyst=1', pieces[0].join('&')]) {
      const { query } = readQuery(found.place, 'iskias', new URLSearchParams(params));
      await search(drizzleOn(one), query, date, mondayAtTen);
    }
    const texts = await one`select from pg_prepared_statements where statement like '%clinic_marks%'
      and statement not like '%pg_prepared%'`;
    // The rows and the numbers; the rows once more where a boat may be needed, which is so within 50 km.
    expect(texts).toHaveLength(3);
  } finally {
    await one.end();
  }
});
