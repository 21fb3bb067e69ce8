import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { hoursExceptions } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { findPlace } from '#lib/places/find.ts';
import type { Place } from '#lib/places/place.ts';
import { slugify } from '#lib/places/slug.ts';
import { countFor, countsByRegion, nearest, widerRadii, withoutEach } from './counts.ts';
import { explain } from './explain.ts';
import { plant } from './planted-clinic.ts';
import { readQuery } from './query.ts';
import { search } from './search.ts';
import { shoreOf } from './water.ts';

const date = '2026-11-22';
const mondayAtTen = new Date('2026-11-23T09:00:00Z');

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());
beforeEach(() => database.db.execute(sql`truncate clinics restart identity cascade`));

function place(slug: string, on = date): Place {
  const found = findPlace(slug, on);
  if (found?.kind !== 'place') throw new Error(`no place ${slug}`);
  return found.place;
}
const asked = (slug: string, specialty: string | null = null, params = '') =>
  readQuery(place(slug), specialty, new URLSearchParams(params)).query;
const find = (slug: string, specialty: string | null = null, params = '', day = date, now = mondayAtTen) =>
  search(database.db, asked(slug, specialty, params), day, now);
const slugs = async (...args: Parameters<typeof find>) => (await find(...args)).rows.map(({ slug }) => slug);

test('a condition finds those with a title, then those that declare it, then those that declare its field', async () => {
  const { db } = database;
  await plant(db, 'ryg', { specialties: ['ryg'] });
  await plant(db, 'knae', { specialties: ['knae'] });
  await plant(db, 'iskias', { specialties: ['iskias', 'ryg'] });
  await plant(db, 'specialist', { specialties: ['ryg'], approved: ['ryg'] });
  const { rows, total, naming } = await find('aarhus-c', 'iskias');
  expect(rows.map(({ slug, match }) => [slug, match])).toEqual([
    ['specialist', 'approved'],
    ['iskias', 'declared'],
    ['ryg', 'parent'],
  ]);
  expect({ total, naming }).toEqual({ total: 3, naming: 1 });
  expect((await find('aarhus-c', 'ryg')).naming).toBeNull();
  expect((await find('aarhus-c')).total).toBe(4);
});

test('an approved specialist is one in what is asked for, or in the field it belongs to', async () => {
  const { db } = database;
  await plant(db, 'i-ryg', { specialties: ['ryg'], approved: ['ryg'] });
  await plant(db, 'i-knae', { specialties: ['knae', 'ryg', 'iskias'], approved: ['knae'] });
  expect(await slugs('aarhus-c', 'iskias', 'specialist=1')).toEqual(['i-ryg']);
  expect(await slugs('aarhus-c', 'knae', 'specialist=1')).toEqual(['i-knae']);
  expect((await slugs('aarhus-c', null, 'specialist=1')).toSorted()).toEqual(['i-knae', 'i-ryg']);
  const { facets } = await find('aarhus-c', 'iskias');
  expect(facets.find(({ key }) => key === 'specialist')?.options[0]?.count).toBe(1);
});

test('the order is the sum that each result shows: distance, 5 km a step, 2 km unconfirmed', async () => {
  const { db } = database;
  // About 6 km north of the other.
  await plant(db, 'langt-vaek', { specialties: ['iskias'], lat: 56.211 });
  await plant(db, 'naer-omraade', { specialties: ['ryg'] });
  await plant(db, 'naer-gammel', { specialties: ['iskias'], confirmedOn: '2026-08-23' });
  const { rows } = await find('aarhus-c', 'iskias');
  expect(rows.map(({ slug }) => slug)).toEqual(['naer-gammel', 'naer-omraade', 'langt-vaek']);
  for (const { why } of rows) {
    expect(why.distanceKm + 5 * why.steps + why.unconfirmedKm).toBeCloseTo(why.effectiveKm, 9);
  }
  expect(rows[0]?.why).toMatchObject({ steps: 1, unconfirmedKm: 2 });
});

test('inside an area nobody counts as further away, and the sum says so', async () => {
  await plant(database.db, 'midtby');
  await plant(database.db, 'skanderborg', { postalCode: '8660', municipalityCode: '0746', lat: 56.034 });
  const inside = async (slug: string, params = '') =>
    (await find(slug, null, params)).rows.map(({ why }) => [why.inside, why.distanceKm === 0]);
  expect(await inside('aarhus')).toEqual([['Aarhus', true]]);
  expect(await inside('aarhus', 'radius=25')).toEqual([
    ['Aarhus', true],
    [null, false],
  ]);
  expect(await inside('region-midtjylland')).toHaveLength(2);
  expect((await inside('region-midtjylland'))[0]).toEqual(['Region Midtjylland', true]);
  expect(await inside('aarhus-c')).toContainEqual([null, false]);
  expect((await inside('danmark'))[0]).toEqual([null, true]);
});

test('unconfirmed begins the day after ninety', async () => {
  await plant(database.db, 'halvfems', { confirmedOn: '2026-08-24' });
  await plant(database.db, 'enoghalvfems', { confirmedOn: '2026-08-23' });
  await plant(database.db, 'aldrig', { confirmedOn: null });
  const { rows } = await find('danmark', null, 'sorter=navn');
  expect(rows.map(({ slug, unconfirmed }) => [slug, unconfirmed])).toEqual([
    ['aldrig', true],
    ['enoghalvfems', true],
    ['halvfems', false],
  ]);
});

test('within a kilometre the order turns from day to day, and paging neither repeats nor skips', async () => {
  for (let i = 0; i < 45; i++) await plant(database.db, `klinik-${i}`);
  const first = await slugs('danmark');
  expect(await slugs('danmark')).toEqual(first);
  expect(await slugs('danmark', null, '', '2026-11-23')).not.toEqual(first);
  const all = [
    ...first,
    ...(await slugs('danmark', null, 'side=2')),
    ...(await slugs('danmark', null, 'side=3')),
  ];
  expect(new Set(all).size).toBe(45);
  expect(await find('danmark', null, 'side=3')).toMatchObject({ pages: 3, beyond: false });
  expect(await find('danmark', null, 'side=4')).toMatchObject({ beyond: true, rows: [] });
});

test('a place is its own area or a radius around its point', async () => {
  const { db } = database;
  await plant(db, 'midtby');
  await plant(db, 'uden-postnummer', { postalCode: null });
  await plant(db, 'skanderborg', { postalCode: '8660', municipalityCode: '0746', lat: 56.034, lon: 9.932 });
  await plant(db, 'koebenhavn', { postalCode: '1550', municipalityCode: '0101', lat: 55.675, lon: 12.567 });
  expect((await slugs('aarhus-c', null, 'radius=0')).sort()).toEqual(['midtby', 'uden-postnummer']);
  expect((await slugs('aarhus-c', null, 'radius=25')).sort()).toEqual([
    'midtby',
    'skanderborg',
    'uden-postnummer',
  ]);
  expect((await slugs('aarhus', null, '')).sort()).toEqual(['midtby', 'uden-postnummer']);
  expect(await slugs('skanderborg-kommune')).toEqual(['skanderborg']);
  expect((await find('region-midtjylland')).total).toBe(3);
  expect(await slugs('danmark', null, 'naer=55.68,12.57')).toEqual(['koebenhavn']);
  expect((await find('danmark')).total).toBe(4);
});

test('outside an area the distance is counted from its border or its nearest district, not from its middle', async () => {
  const { db } = database;
  // Odder lies 20 km from the middle of Aarhus, and a few from the border of Aarhus Kommune.
  await plant(db, 'odder', { postalCode: '8300', municipalityCode: '0727', lat: 55.975, lon: 10.15 });
  await plant(db, 'midtby');
  const outside = async (slug: string, radius: number) => {
    const { rows } = await find(slug, null, `radius=${radius}`);
    expect(rows[0]?.why.inside).not.toBeNull();
    return rows.slice(1).map(({ why }) => [Math.round(why.distanceKm), why.inside]);
  };
  expect(await outside('aarhus-kommune', 2)).toEqual([]);
  expect(await outside('aarhus-kommune', 10)).toEqual([[4, null]]);
  expect(await outside('aarhus', 10)).toEqual([]);
  expect(await outside('aarhus', 25)).toEqual([[15, null]]);
});

test('across a ferry is not near: such clinics come last and are said to be', async () => {
  const { db } = database;
  const aeroe = { postalCode: '5970', municipalityCode: '0492', lat: 54.888, lon: 10.411 };
  await plant(db, 'aeroeskoebing', aeroe);
  await plant(db, 'drejoe', { postalCode: '5700', municipalityCode: '0479', lat: 54.968, lon: 10.42 });
  await plant(db, 'odense', { postalCode: '5000', municipalityCode: '0461', lat: 55.396, lon: 10.388 });
  const across = async (slug: string, params: string) =>
    (await find(slug, null, params)).rows.map(({ slug: name, why }) => `${name}${why.ferry ? ' ferry' : ''}`);
  for (const sort of ['', '&sorter=afstand']) {
    const list = await across('svendborg', `radius=50${sort}`);
    expect([list[0], list.slice(1).toSorted()]).toEqual(['odense', ['aeroeskoebing ferry', 'drejoe ferry']]);
  }
  expect(await across('aeroe', 'radius=50')).toEqual(['aeroeskoebing', 'drejoe ferry']);
  expect(await across('danmark', 'naer=54.97,10.42&radius=25')).toEqual(['drejoe', 'aeroeskoebing ferry']);
  expect(await across('odense', 'radius=10')).toEqual(['odense']);
  // However far: the nearest by road before the nearest by boat.
  const svendborg = place('svendborg');
  const near = await nearest(
    db,
    { point: svendborg.point ?? { lat: 0, lon: 0 }, shore: shoreOf({ place: svendborg, near: null }) },
    null,
    2,
    date,
  );
  expect(near.map(({ slug }) => slug)).toEqual(['odense', 'drejoe']);
});

test('the whole order can be replayed: every row with its sum and its turns, as the pages show it', async () => {
  const { db } = database;
  for (let i = 0; i < 30; i++) {
    await plant(db, `klinik-${i}`, { lat: 56.157 + i / 500, specialties: i % 3 ? ['iskias'] : [] });
  }
  for (const slug of ['aarhus-c', 'aarhus', 'danmark']) {
    const { rows } = await explain(db, asked(slug, 'iskias'), date, mondayAtTen);
    const pages = [...(await slugs(slug, 'iskias')), ...(await slugs(slug, 'iskias', 'side=2'))];
    expect(rows.map(({ slug: name }) => name)).toEqual(pages);
    const replayed = rows.toSorted(
      (a, b) =>
        Math.floor(a.why.effectiveKm) - Math.floor(b.why.effectiveKm) ||
        Number(a.turn[0]) - Number(b.turn[0]) ||
        (BigInt(a.turn[1]) < BigInt(b.turn[1]) ? -1 : 1),
    );
    expect(replayed).toEqual(rows);
  }
});

test('sorted by waiting time, the wait that was counted is told with each row', async () => {
  const { db } = database;
  await plant(db, 'lang', { waitPrivate: 9, waitPrivateOn: date });
  await plant(db, 'kort', { waitSubsidised: 3, waitSubsidisedOn: date, waitPrivate: 1, waitPrivateOn: date });
  await plant(db, 'tavs');
  const { rows } = await explain(db, asked('aarhus-c', null, 'sorter=ventetid'), date, mondayAtTen);
  expect(rows.map(({ slug, weeks }) => [slug, weeks])).toEqual([
    ['kort', 1],
    ['lang', 9],
    ['tavs', null],
  ]);
});

test('unknown is not no: the three states are counted apart, and shown together when asked', async () => {
  const { db } = database;
  await plant(db, 'ja', { factsYes: ['wheelchair'] });
  await plant(db, 'nej', { factsNo: ['wheelchair'] });
  await plant(db, 'tavs', { factsYes: ['contract'] });
  const { facets, unstated } = await find('aarhus-c', null, 'handicap=1');
  expect(await slugs('aarhus-c', null, 'handicap=1')).toEqual(['ja']);
  expect((await slugs('aarhus-c', null, 'handicap=1&uoplyst=1')).sort()).toEqual(['ja', 'tavs']);
  expect(unstated).toBe(1);
  const wheelchair = facets.find(({ key }) => key === 'handicap');
  expect(wheelchair).toMatchObject({ no: 1, unstated: 1 });
  expect(wheelchair?.options[0]).toMatchObject({ count: 1, chosen: true });
  // Every other filter counts under the choice of wheelchair access.
  expect(facets.find(({ key }) => key === 'ydernummer')?.options[0]?.count).toBe(0);
});

test('the wait that counts is the subsidised one with ydernummer, else the shortest', async () => {
  const { db } = database;
  const on = '2026-11-01';
  const contract = { factsYes: ['contract'] };
  await plant(db, 'lang', {
    ...contract,
    waitSubsidised: 8,
    waitSubsidisedOn: on,
    waitPrivate: 1,
    waitPrivateOn: on,
  });
  await plant(db, 'kort', { ...contract, waitSubsidised: 2, waitSubsidisedOn: on });
  await plant(db, 'tavs', contract);
  expect(await slugs('aarhus-c', null, 'sorter=ventetid')).toEqual(['lang', 'kort', 'tavs']);
  expect(await slugs('aarhus-c', null, 'ydernummer=1&ventetid=4')).toEqual(['kort']);
  expect((await slugs('aarhus-c', null, 'ventetid=4')).sort()).toEqual(['kort', 'lang']);
});

test('open now follows the clock in Denmark and claims nothing on a public holiday', async () => {
  const { db } = database;
  await plant(db, 'aaben', { openWeek: '{[480,960)}', statedWeekdays: [1] });
  await plant(db, 'lukket', { openWeek: '{}', statedWeekdays: [1] });
  await plant(db, 'tavs');
  const at = (moment: string, params = 'aaben=1') => slugs('aarhus-c', null, params, date, new Date(moment));
  expect(await at('2026-11-23T09:00:00Z')).toEqual(['aaben']);
  expect(await at('2026-11-23T15:00:00Z')).toEqual([]);
  expect(await at('2027-03-29T09:00:00Z')).toEqual([]); // 2. påskedag, a Monday
  expect(await at('2027-03-29T09:00:00Z', 'aaben=1&uoplyst=1')).toHaveLength(3);
  expect((await find('aarhus-c')).rows.find(({ slug }) => slug === 'lukket')?.hours).toEqual([
    { weekday: 1, opens: null, closes: null },
  ]);
});

test('what a clinic says of the very day goes before its week and before a holiday', async () => {
  const { db } = database;
  const week = { openWeek: '{[480,960)}', statedWeekdays: [1] };
  const said = async (id: number, day: string, opens: number | null, closes: number | null) =>
    db.insert(hoursExceptions).values({ clinicId: id, date: day, opens, closes });
  await plant(db, 'som-altid', week);
  await said(await plant(db, 'ferie', week), '2026-11-23', null, null);
  await said(await plant(db, 'senere', week), '2026-11-23', 780, 960);
  await said(await plant(db, 'kun-i-dag'), '2026-11-23', 540, 720);
  await said(await plant(db, 'paaske'), '2027-03-29', 540, 720);
  const at = async (moment: string, params: string) =>
    (await slugs('aarhus-c', null, params, date, new Date(moment))).sort();
  expect(await at('2026-11-23T09:00:00Z', 'aaben=1')).toEqual(['kun-i-dag', 'som-altid']);
  expect(await at('2026-11-23T09:00:00Z', 'aaben=1&uoplyst=1')).toEqual(['kun-i-dag', 'paaske', 'som-altid']);
  expect(await at('2026-11-23T13:00:00Z', 'aaben=1')).toEqual(['senere', 'som-altid']);
  expect(await at('2027-03-29T09:00:00Z', 'aaben=1')).toEqual(['paaske']); // 2. påskedag
  const { facets } = await find('aarhus-c', null, '', date, new Date('2026-11-23T09:00:00Z'));
  const open = facets.find(({ key }) => key === 'aaben');
  expect([open?.options[0]?.count, open?.no, open?.unstated]).toEqual([2, 2, 1]);
  await db.execute(sql`delete from hours_exceptions where date = '2026-11-23' and opens is null`);
  expect(await at('2026-11-23T09:00:00Z', 'aaben=1')).toEqual(['ferie', 'kun-i-dag', 'som-altid']);
});

test('who has not said what they treat joins a search for a condition, last, and is counted apart', async () => {
  const { db } = database;
  await plant(db, 'knae', { specialties: ['knae'] });
  await plant(db, 'tavs');
  await plant(db, 'ryg', { specialties: ['ryg'], lat: 56.2 });
  await plant(db, 'iskias', { specialties: ['iskias'], lat: 56.2 });
  const { rows, total, naming, undeclared } = await find('aarhus-c', 'iskias');
  expect(rows.map(({ slug, match, why }) => [slug, match, why.stepKm])).toEqual([
    ['iskias', 'declared', 5],
    ['ryg', 'parent', 10],
    ['tavs', 'general', 15],
  ]);
  expect({ total, naming, undeclared }).toEqual({ total: 3, naming: 1, undeclared: 1 });
  expect(await slugs('danmark', 'iskias')).toEqual(['iskias', 'ryg', 'tavs']);
  const [region] = (await countsByRegion(db, date, 'iskias')).filter(({ count }) => count > 0);
  expect(region).toMatchObject({ count: 3, declaring: 2 });
});

test('names sort as in Danish, and only listed clinics are found', async () => {
  const { db } = database;
  for (const name of ['Aalborg', 'Østerbro', 'Zebra', 'Ærø', 'Bakken'])
    await plant(db, slugify(name), { name });
  await plant(db, 'kladde', { state: 'draft' });
  await plant(db, 'trukket', { state: 'withdrawn' });
  expect(await slugs('danmark', null, 'sorter=navn')).toEqual([
    'bakken',
    'zebra',
    'aeroe',
    'oesterbro',
    'aalborg',
  ]);
});

test('`online` is everybody who treats online', async () => {
  await plant(database.db, 'skaerm', { factsYes: ['online'] });
  await plant(database.db, 'briks');
  expect(await slugs('online')).toEqual(['skaerm']);
  const { facets } = await find('online');
  expect(facets.find(({ key }) => key === 'online')?.options[0]?.chosen).toBe(true);
});

test('regions are counted as they are on the day', async () => {
  const { db } = database;
  await plant(db, 'koebenhavn', { municipalityCode: '0101' });
  await plant(db, 'roskilde', { municipalityCode: '0265' });
  const counted = async (day: string) =>
    (await countsByRegion(db, day, null))
      .filter(({ count }) => count > 0)
      .map(({ region, count }) => [region.slug, count]);
  expect(Object.fromEntries(await counted('2026-12-31'))).toEqual({
    'region-hovedstaden': 1,
    'region-sjaelland': 1,
  });
  expect(Object.fromEntries(await counted('2027-01-01'))).toEqual({ 'region-oestdanmark': 2 });
  expect(await countFor(db, place('danmark'), null)).toBe(2);
});

test('nothing found is no dead end: wider radii, each filter given up, and the nearest anyway', async () => {
  const { db } = database;
  await plant(db, 'midtby', { specialties: ['iskias'] });
  await plant(db, 'skanderborg', { lat: 56.034, lon: 9.932, factsYes: ['wheelchair'] });
  const query = asked('aarhus-c', null, 'handicap=1&hold=1');
  const wheelchairOnly = asked('aarhus-c', null, 'handicap=1');
  expect(
    (await widerRadii(db, wheelchairOnly, mondayAtTen)).map(({ query: { radius }, count }) => [
      radius,
      count,
    ]),
  ).toEqual([
    [25, 1],
    [50, 1],
  ]);
  const freed = await withoutEach(db, query, mondayAtTen);
  expect(freed.map(({ label, count }) => [label, count])).toEqual([
    ['Adgang med kørestol', 0],
    ['Holdtræning', 0],
  ]);
  const [only] = await withoutEach(db, wheelchairOnly, mondayAtTen);
  expect(only).toMatchObject({ count: 1, query: { flags: [] } });
  const far = { lat: 57.72, lon: 10.58 };
  expect((await nearest(db, { point: far, shore: null }, null, 3, date)).map(({ slug }) => slug)).toEqual([
    'midtby',
    'skanderborg',
  ]);
  expect((await nearest(db, { point: far, shore: null }, 'iskias', 3, date)).map(({ slug }) => slug)).toEqual(
    ['midtby'],
  );
});
