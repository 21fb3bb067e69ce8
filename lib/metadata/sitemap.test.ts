import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { plant } from '#lib/directory/planted-clinic.ts';
import { readQuery } from '#lib/directory/query.ts';
import { search } from '#lib/directory/search.ts';
import { everyPlace, findPlace } from '#lib/places/find.ts';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import { isIndexable } from './indexable.ts';
import { sitemapIndex, sitemapPart } from './sitemap.ts';

const date = '2026-11-22';
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const at = (day: string) => ({ updatedAt: new Date(`2026-10-${day}T12:00:00Z`) });
  await plant(db, 'a', { specialties: ['iskias'], ...at('01') });
  await plant(db, 'b', { specialties: ['iskias', 'knae'], ...at('02') });
  await plant(db, 'c', { specialties: ['iskias'], ...at('03') });
  await plant(db, 'd', { specialties: ['knae'], ...at('04') });
  await plant(db, 'e', { specialties: ['knae'], state: 'withdrawn', ...at('05') });
  // Alone on Læsø.
  await plant(db, 'f', { postalCode: '9940', municipalityCode: '0825', lat: 57.27, lon: 11, ...at('06') });
}, 120_000);
afterAll(() => database.close());

test('quarters and islands are offered like towns', () => {
  const slugs = everyPlace(date).map(({ slug }) => slug);
  expect(slugs).toEqual(
    expect.arrayContaining(['fyn', 'noerrebro', 'online', 'aarhus-c', 'region-sjaelland']),
  );
  expect(slugs).not.toContain('region-oestdanmark');
  expect(new Set(slugs).size).toBe(slugs.length);
});

const part = async (name: string) => (await sitemapPart(database.db, name, date)) ?? '';
const lastmodOf = (xml: string, path: string) =>
  new RegExp(`<loc>[^<]*${path}</loc><lastmod>([^<]+)</lastmod>`).exec(xml)?.[1];

test('a place with a condition is listed from three clinics on, with the date of the last change, one that left included', async () => {
  const places = await part('steder-1');
  expect(lastmodOf(places, '/find/fysioterapeut/aarhus')).toBe('2026-10-05T12:00:00.000Z');
  expect(lastmodOf(places, '/find/fysioterapeut/aarhus/iskias')).toBe('2026-10-03T12:00:00.000Z');
  expect(lastmodOf(places, '/find/fysioterapeut/danmark')).toBe('2026-10-06T12:00:00.000Z');
  expect(places).toContain('/region-midtjylland/iskias<');
  expect(places).not.toContain('/knae<');
  expect(places).not.toContain('laesoe');
  expect(places.match(/<loc>/g)?.length).toBe(new Set(places.match(/<loc>[^<]+/g)).size);
});

test('every part in the index has the newest date in it, and only clinics that are shown count', async () => {
  const index = await sitemapIndex(database.db, date);
  expect(lastmodOf(index, '/sitemap/klinikker-1.xml')).toBe('2026-10-06T12:00:00.000Z');
  expect(lastmodOf(index, '/sitemap/steder-1.xml')).toBe('2026-10-06T12:00:00.000Z');
  expect(index).toContain('/sitemap/lidelser.xml');
  expect(index).not.toContain('klinikker-2');
  expect(await part('klinikker-1')).not.toContain('/klinik/e<');
});

test.each(['klinikker-2', 'klinikker-0', 'steder', 'steder-2', 'constructor', 'constructor-1', 'ukendt', ''])(
  'there is no part %j',
  async (name) => {
    expect(await sitemapPart(database.db, name, date)).toBeNull();
  },
);

test.each([
  ['aarhus', 'iskias', '', true],
  ['aarhus', null, '', true],
  ['aarhus', 'knae', '', false],
  ['laesoe', null, '', false],
  ['aarhus', 'iskias', 'handicap=1', false],
  ['aarhus', 'iskias', 'side=2', false],
])('whether search engines may keep %s/%s?%s: %s', async (slug, specialty, params, may) => {
  const found = findPlace(slug, date);
  if (found?.kind !== 'place') throw new Error(`no place ${slug}`);
  const { query } = readQuery(found.place, specialty, new URLSearchParams(params));
  const results = await search(database.db, query, date, new Date(`${date}T09:00:00Z`));
  expect(isIndexable(query, results)).toBe(may);
});

test('an article is listed with the day it was last changed, and not at all when the folder keeps unreviewed ones back', async () => {
  const { write } = await temporaryContent({ 'lidelser/emne.md': '---\nupdated: 2026-03-04\n---\nOrd.\n' });
  expect(lastmodOf(await part('lidelser'), '/lidelser/emne')).toBe('2026-03-04T00:00:00+01:00');
  await write('lidelser/indstillinger.yaml', 'searchEngines: reviewed\n');
  expect(await part('lidelser')).not.toContain('/lidelser/emne');
});
