import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seedDemo } from '#lib/db/demo.ts';
import { businesses, clinicFacts, clinicHours, clinics, events, importBatches } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import type { Imported } from './import-list.ts';
import { importOsm } from './import-osm.ts';

const date = '2026-11-22';
const fixture = readFileSync(join(import.meta.dirname, 'fixtures/overpass.json'), 'utf8');

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'portal-osm-'));
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await database.db.execute(
    sql`truncate clinics, events, import_batches, businesses restart identity cascade`,
  );
});

const run = (text: string | Uint8Array, dryRun = false): Promise<Imported> => {
  const path = join(folder, 'overpass.json');
  writeFileSync(path, text);
  return importOsm(database.db, { path, date, dryRun });
};
const stored = () => database.db.select().from(clinics).orderBy(asc(clinics.sourceId));

test('good rows are kept, and every bad one is named with its line, id and reason', async () => {
  const report = await run(fixture);
  expect(report).toMatchObject({ ok: true, kept: 5, added: 5, changed: 0, unchanged: 0 });
  expect(report.ok && report.rejected).toEqual([
    { line: 5, id: 'node/3', reason: 'name is missing' },
    { line: 6, id: 'node/4', reason: 'not in Denmark' },
    { line: 7, id: 'node/5', reason: 'no position' },
    { line: 8, id: 'node/6', reason: 'not a physiotherapist' },
    { line: 9, id: 'node/1', reason: 'the same id as on line 3' },
    {
      line: 10,
      id: 'node/7',
      reason: expect.stringMatching(
        /^the postal code 9990 and the position are 2\d\d km apart: it lies by København$/,
      ),
    },
    { line: 13, id: null, reason: 'no readable id (node/…, way/… or relation/…)' },
  ]);
  expect(report.ok && report.warnings).toEqual([
    { line: 11, id: 'node/8', reason: 'latitude and longitude were exchanged: put right' },
  ]);
});

test('a row becomes a listed clinic with address, contact, hours and only the facts that are stated', async () => {
  await run(fixture);
  const [aarhus, exchanged, namesake, outline, odense] = await stored();
  expect(aarhus).toMatchObject({
    slug: 'bakkens-fysioterapi-aarhus-c',
    state: 'listed',
    street: 'Vestergade 1',
    postalCode: '8000',
    municipalityCode: '0751',
    phone: '+45 12 34 56 78',
    website: 'https://www.bakken.example/',
    factsYes: ['wheelchair', 'evenings'],
    factsNo: ['weekend'],
    confirmedOn: null,
  });
  expect(aarhus?.position.x).toBeCloseTo(575.204, 2);
  expect(exchanged).toMatchObject({ lat: 56.15, lon: 10.21, municipalityCode: '0751' });
  expect(namesake).toMatchObject({ name: 'Bakkens Fysioterapi', slug: 'bakkens-fysioterapi-aarhus-c-2' });
  expect(outline).toMatchObject({ lat: 57.001, lon: 9.901, postalCode: null, municipalityCode: '0851' });
  expect(odense).toMatchObject({
    name: 'Klinik Ø',
    phone: '+45 66 12 34 56',
    website: null,
    factsYes: [],
    factsNo: [],
  });
  expect(await database.db.$count(clinicHours, eq(clinicHours.clinicId, aarhus?.id ?? 0))).toBe(7);
  const [fact] = await database.db.select().from(clinicFacts).where(eq(clinicFacts.fact, 'wheelchair'));
  expect(fact).toMatchObject({ value: true, source: 'osm', confirmedOn: '2026-11-01' });
  const [batch] = await database.db.select().from(importBatches);
  expect(batch).toMatchObject({
    format: 'osm',
    rowsKept: 5,
    rowsRejected: 7,
    attribution: expect.stringContaining('ODbL'),
  });
});

test('the same file again changes nothing; a changed row changes that clinic and keeps its address', async () => {
  await run(fixture);
  expect(await run(fixture)).toMatchObject({ kept: 5, added: 0, changed: 0 });
  const renamed = fixture
    .replace('"Klinik Ø"', '"Klinik Å"')
    .replace('"wheelchair":"limited"', '"wheelchair":"no"');
  expect(await run(renamed)).toMatchObject({ kept: 5, added: 0, changed: 1 });
  const odense = (await stored()).at(-1);
  expect(odense).toMatchObject({ slug: 'klinik-oe-odense-c', name: 'Klinik Å', factsNo: ['wheelchair'] });
  const kinds = await database.db
    .select({ kind: events.kind })
    .from(events)
    .where(eq(events.clinicId, odense?.id ?? 0));
  expect(kinds.map(({ kind }) => kind)).toEqual(['added', 'changed']);
});

test('a clinic that objected is not brought back by an import', async () => {
  await run(fixture);
  await database.db.update(clinics).set({ state: 'objected' }).where(eq(clinics.sourceId, 'way/2'));
  await run(fixture.replace('"Klinik Ø"', '"Klinik Å"'));
  expect((await stored()).at(-1)?.state).toBe('objected');
});

test('the first real import replaces the demonstration; a dry run only says so', async () => {
  await seedDemo(database.db, { clinics: 30, date });
  expect(await run(fixture, true)).toMatchObject({ added: 5, removedDemo: 30, dryRun: true });
  expect(await stored()).toHaveLength(30);
  expect(await database.db.$count(importBatches)).toBe(0);
  expect(await run(fixture)).toMatchObject({ added: 5, removedDemo: 30, dryRun: false });
  expect(new Set((await stored()).map(({ source }) => source))).toEqual(new Set(['osm']));
});

test.each([
  ['a truncated file', fixture.slice(0, 500), 'it is not complete JSON (was the download cut off?)'],
  ['an empty file', '', 'it is empty'],
  [
    'another JSON',
    '{"a":1}',
    'it is neither Overpass JSON (a list "elements") nor GeoJSON (a list "features")',
  ],
  ['a list of nothing', '{"elements":[]}', 'its list "elements" is empty'],
  ['no usable row', '{"elements":[{"type":"node","id":3}]}', 'not one of its rows can be used'],
])('%s is refused and the database is as before', async (_name, text, reason) => {
  await seedDemo(database.db, { clinics: 5, date });
  expect(await run(text)).toMatchObject({ ok: false, reason });
  expect(await stored()).toHaveLength(5);
});

test('text that is not UTF-8 is refused', async () => {
  const refused = await run(new Uint8Array([0x7b, 0xf8, 0x7d]));
  expect(refused).toMatchObject({ ok: false, reason: 'it is not UTF-8 text' });
});

test('GeoJSON from overpass-turbo gives the same clinic, and the middle of a polygon', async () => {
  const geojson = {
    type: 'FeatureCollection',
    timestamp: '2026-11-01T04:00:00Z',
    features: [
      {
        type: 'Feature',
        id: 'node/1',
        properties: {
          '@id': 'node/1',
          name: 'Bakkens Fysioterapi',
          healthcare: 'physiotherapist',
          'addr:postcode': '8000',
        },
        geometry: { type: 'Point', coordinates: [10.21076, 56.15674] },
      },
      {
        type: 'Feature',
        properties: { '@id': 'way/2', name: 'Firkanten', healthcare: 'physiotherapist' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [10.4, 55.4],
              [10.402, 55.4],
              [10.402, 55.401],
              [10.4, 55.401],
              [10.4, 55.4],
            ],
          ],
        },
      },
    ],
  };
  expect(await run(JSON.stringify(geojson))).toMatchObject({ kept: 2, rejected: [] });
  const [bakken, square] = await stored();
  expect(bakken).toMatchObject({ slug: 'bakkens-fysioterapi-aarhus-c', sourceId: 'node/1' });
  expect(square).toMatchObject({ lat: 55.4005, lon: 10.401, municipalityCode: '0461' });
});

const samples = join(import.meta.dirname, '../../../shared/formats');
test.runIf(existsSync(samples)).each([
  ['osm-overpass.json', ['node/1000000003']],
  ['osm-overpass-turbo.geojson', []],
])('the sample %s is read', async (file, rejected) => {
  const report = await run(readFileSync(join(samples, file), 'utf8'));
  expect(report).toMatchObject({ ok: true, kept: 2 });
  expect(report.rejected.map(({ id }) => id)).toEqual(rejected);
});

test('plain specialities become specialties, and a CVR number a business that its clinics share', async () => {
  const tags = {
    healthcare: 'physiotherapist',
    'healthcare:speciality': 'physiotherapy;sports_medicine;homeopathy',
    'ref:CVR': '12345674',
    operator: 'Bakken ApS',
  };
  const elements = [1, 2].map((id) => ({
    type: 'node',
    id,
    lat: 56.157,
    lon: 10.21,
    tags: { ...tags, name: `Bakken ${id}` },
  }));
  expect(await run(JSON.stringify({ elements }))).toMatchObject({ added: 2, warnings: [] });
  const [one, two] = await stored();
  expect(one?.specialties).toEqual(['idraet']);
  expect(one?.businessId).toBe(two?.businessId);
  const [business] = await database.db.select().from(businesses);
  expect(business).toMatchObject({ name: 'Bakken ApS', cvr: '12345674' });
});

test('a newer file that says the same changes nothing', async () => {
  await run(fixture);
  const newer = fixture.replace('2026-11-01T04', '2026-11-20T04');
  expect(await run(newer)).toMatchObject({ changed: 0, unchanged: 5 });
});

test('ten megabytes in a tag spoil one row', async () => {
  const huge = fixture.replace('Klinik Ø', 'x'.repeat(10_000_000));
  const report = await run(huge);
  expect(report).toMatchObject({ ok: true, kept: 4 });
  expect(report.rejected).toContainEqual({
    line: 4,
    id: 'way/2',
    reason: 'name is longer than 200 characters',
  });
}, 30_000);
