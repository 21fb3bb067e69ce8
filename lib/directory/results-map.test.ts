import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { findPlace } from '#lib/places/find.ts';
import type { Place } from '#lib/places/place.ts';
import { regionsOn } from '#lib/places/regions.ts';
import { plant } from './planted-clinic.ts';
import { readQuery } from './query.ts';
import { resultsMap } from './results-map.ts';
import { pageSize, search } from './search.ts';

const date = '2026-11-22';
const now = new Date('2026-11-22T10:00:00Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());
beforeEach(() => database.db.execute(sql`truncate clinics restart identity cascade`));

function place(slug: string): Place {
  const found = findPlace(slug, date);
  if (found?.kind !== 'place') throw new Error(`no place ${slug}`);
  return found.place;
}

/** The map of an address, and the list beside it. */
async function mapOf(slug: string, params = '') {
  const { query } = readQuery(place(slug), null, new URLSearchParams(`visning=kort&${params}`));
  const { rows, total } = await search(database.db, query, date, now);
  const first = (query.page - 1) * pageSize + 1;
  const map = await resultsMap(database.db, query, { rows, first, now, regions: regionsOn(date) });
  return { map, rows, total };
}

/** A clinic in the middle of each town, Silkeborg's as many as asked. */
async function plantAround(inSilkeborg: number) {
  const { db } = database;
  await plant(db, 'aarhus');
  for (let i = 0; i < inSilkeborg; i++) {
    await plant(db, `silkeborg-${i}`, {
      lat: 56.17,
      lon: 9.55,
      postalCode: '8600',
      municipalityCode: '0740',
    });
  }
}

test('the pins are the list: same clinics, same numbers, each a link to its card', async () => {
  await plantAround(3);
  const { map, rows } = await mapOf('danmark');
  expect(map.pins.map(({ number, name, href }) => [number, name, href])).toEqual(
    rows.map(({ name }, i) => [i + 1, name, `#klinik-${i + 1}`]),
  );
  expect(map.bubbles).toEqual([]);
});

test('the second page goes on counting', async () => {
  await plantAround(24);
  const { map } = await mapOf('danmark', 'side=2');
  expect(map.pins.map(({ number }) => number)).toEqual([21, 22, 23, 24, 25]);
});

test('what is not on the page is counted, and leads inward with the same choices', async () => {
  await plantAround(30);
  await database.db.execute(sql`update clinics set facts_yes = '{wheelchair}'`);
  const { map, total } = await mapOf('danmark', 'handicap=1');
  const counted = map.bubbles.reduce((sum, { count }) => sum + count, 0);
  expect(map.pins.length + counted).toBe(total);
  expect(map.bubbles.map(({ href }) => href)).toContain(
    '/find/fysioterapeut/silkeborg-kommune?handicap=1&visning=kort',
  );
});

test('from a municipality the way leads to a postal district, and ends there', async () => {
  await plantAround(30);
  const inward = await mapOf('silkeborg-kommune');
  expect(inward.map.bubbles.map(({ href }) => href)).toEqual([
    '/find/fysioterapeut/silkeborg?radius=0&visning=kort',
  ]);
  const end = await mapOf('silkeborg', 'radius=0');
  expect(end.map.bubbles.map(({ href, label }) => [href, label])).toEqual([
    [null, '10 klinikker mere på de næste sider'],
  ]);
});

test('a chosen radius is drawn, and everything within it is on the map', async () => {
  await plantAround(1);
  // About 9 km north of the middle of Aarhus C.
  await plant(database.db, 'nord', { lat: 56.235, lon: 10.2, postalCode: '8520' });
  const { map } = await mapOf('aarhus-c');
  expect(map.circle?.radius).toBeGreaterThan(300);
  expect(map.pins.map(({ name }) => name).sort()).toEqual(['aarhus', 'nord']);
  expect((await mapOf('aarhus')).map.circle).toBeNull();
});

test('a clinic across a ferry says so, and so does one whose address is not known exactly', async () => {
  const { db } = database;
  await plant(db, 'hov', { lat: 55.91, lon: 10.25, postalCode: '8300', municipalityCode: '0727' });
  await plant(db, 'samsoe', {
    lat: 55.85,
    lon: 10.58,
    postalCode: '8305',
    municipalityCode: '0741',
    precision: 'town',
  });
  const { map } = await mapOf('odder', 'radius=50');
  expect(map.pins.map(({ name, byFerry, isRough }) => [name, byFerry, isRough]).sort()).toEqual([
    ['hov', false, false],
    ['samsoe', true, true],
  ]);
  expect(map.notes.join(' ')).toContain('Nummer 2 ligger på den anden side af en færge.');
  expect(map.notes.join(' ')).toContain('Nummer 2 er vist omtrentligt');
});

test('the map knows the ferry also from where somebody stands', async () => {
  const { db } = database;
  await plant(db, 'hov', { lat: 55.91, lon: 10.25, postalCode: '8300', municipalityCode: '0727' });
  await plant(db, 'samsoe', { lat: 55.85, lon: 10.58, postalCode: '8305', municipalityCode: '0741' });
  const { map, rows } = await mapOf('danmark', 'naer=55.91,10.25&radius=50');
  expect(map.pins.map(({ name, byFerry }) => [name, byFerry])).toEqual([
    ['hov', false],
    ['samsoe', true],
  ]);
  expect(map.pins.map(({ byFerry }) => byFerry)).toEqual(rows.map(({ why }) => why.ferry));
  expect(map.notes.join(' ')).toContain('Nummer 2 ligger på den anden side af en færge.');
});

test('a clinic of an area is on its map, however far from the area’s middle', async () => {
  await plant(database.db, 'yderst', { lat: 56.3, lon: 10.45 });
  const { map } = await mapOf('aarhus');
  expect(map.pins).toHaveLength(1);
});
