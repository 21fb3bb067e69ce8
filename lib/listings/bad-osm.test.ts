import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { businesses, clinicFacts, clinics } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { importOsm } from './import-osm.ts';
import { plantList } from './planted-list.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(
    sql`truncate clinics, events, import_batches, businesses restart identity cascade`,
  );
});

const half = '\ud800';
const good = { name: 'God Klinik', healthcare: 'physiotherapist' };
const run = (top: object) =>
  importOsm(database.db, { path: plantList(JSON.stringify(top), 'osm.json'), date: '2026-11-22' });

/** A good clinic on line 1, and one with these tags besides, as Overpass and as overpass-turbo write it. */
const forms = {
  'Overpass JSON': (tags: object) => ({
    elements: [good, { ...good, ...tags }].map((each, i) => ({
      type: 'node',
      id: i + 1,
      lat: 56.157,
      lon: 10.21,
      tags: each,
    })),
  }),
  GeoJSON: (tags: object) => ({
    features: [good, { ...good, ...tags }].map((each, i) => ({
      id: `node/${i + 1}`,
      properties: each,
      geometry: { type: 'Point', coordinates: [10.21, 56.157] },
    })),
  }),
};

const cases = Object.entries(forms);
test.each(
  cases.flatMap(([form, list]) =>
    [
      ['half a character in the name', { name: `Klinik ${half} x` }, 'name holds half a character'],
      [
        'half a character in the street',
        { 'addr:street': `Vej${half}` },
        'addr:street holds half a character',
      ],
      [
        'half a character beyond the longest name',
        { name: `${'x'.repeat(2_000)}${half}` },
        'name holds half a character',
      ],
      ['no name but null', { name: null }, 'name is missing'],
      ['an object as the name', { name: { da: 'Klinik' } }, 'name is missing'],
      ['a list as the name', { name: [] }, 'name is missing'],
      ['a truth as the name', { name: true }, 'name is missing'],
    ].map(([what, tags, reason]) => [`${what} (${form})`, list(Object(tags)), reason] as const),
  ),
)('%s is a row in the report, and the good row is kept', async (_what, list, reason) => {
  const report = await run(list);
  expect(report).toMatchObject({ ok: true, kept: 1, rejected: [{ id: 'node/2', reason }] });
});

test('half a character where the clinic can do without it is left out', async () => {
  const report = await run(
    forms.GeoJSON({
      operator: `Firma ${half}`,
      'ref:CVR': '12345674',
      website: `https://klinik.example/${half}`,
      'addr:postcode': 8000,
    }),
  );
  expect(report).toMatchObject({
    kept: 2,
    warnings: [{ id: 'node/2', reason: 'operator cannot be used: left out' }],
  });
  const [, second] = await database.db.select().from(clinics).orderBy(asc(clinics.sourceId));
  expect(second).toMatchObject({ website: null, postalCode: '8000' });
  expect(await database.db.select({ name: businesses.name }).from(businesses)).toEqual([
    { name: 'God Klinik' },
  ]);
});

test('days that cannot be true date nothing', async () => {
  const [element] = forms['Overpass JSON']({}).elements;
  const wheelchair = { ...good, wheelchair: 'yes' };
  const elements = ['2999-01-01', '1899-12-30', '2026-11-01'].map((day, i) => ({
    ...element,
    id: i + 1,
    timestamp: `${day}T00:00:00Z`,
    tags: { ...wheelchair, check_date: day },
  }));
  expect(await run({ osm3s: { timestamp_osm_base: '2999-01-01T00:00:00Z' }, elements })).toMatchObject({
    kept: 3,
  });
  const rows = await database.db
    .select({ entry: clinics.confirmedOn, fact: clinicFacts.confirmedOn })
    .from(clinics)
    .innerJoin(clinicFacts, eq(clinicFacts.clinicId, clinics.id))
    .orderBy(asc(clinics.sourceId));
  expect(rows).toEqual([
    { entry: null, fact: '2026-11-22' },
    { entry: null, fact: '2026-11-22' },
    { entry: '2026-11-01', fact: '2026-11-01' },
  ]);
});

test('an answer that Overpass broke off is refused although it is complete JSON', async () => {
  const remark = 'runtime error: Query timed out in "query" at line 3 after 26 seconds.';
  expect(await run({ ...forms['Overpass JSON']({}), remark })).toMatchObject({
    ok: false,
    reason: `it is only a part of what was asked for ("${remark}"): download it again`,
  });
  expect(await database.db.$count(clinics)).toBe(0);
});

test('another remark of the server is passed on', async () => {
  const report = await run({ ...forms['Overpass JSON']({}), remark: 'This server is a mirror.' });
  expect(report).toMatchObject({
    kept: 2,
    notes: ['the server that made the file remarks: This server is a mirror.'],
  });
});
