import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  businesses,
  clinicPrices,
  clinicSpecialties,
  contracts,
  engagements,
  hoursExceptions,
  practitioners,
} from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { apiClinic, clinicAlone } from './api-clinic.ts';
import { openApiDocument } from './api-document.ts';
import { apiClinicList, clinicList } from './api-list.ts';
import { apiProblem, problemOf } from './api-problem.ts';
import { readApiQuery } from './api-query.ts';
import { findClinic } from './clinic.ts';
import { facets } from './facets.ts';
import { plant } from './planted-clinic.ts';
import { readParts } from './profile-parts.ts';
import { search } from './search.ts';

const date = '2026-11-22';
const now = new Date('2026-11-22T11:00:00Z');
const site = 'https://portal.example';
const words = await vocabulary();
const read = (query: string) => readApiQuery(new URLSearchParams(query), words, date);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());
beforeEach(() =>
  database.db.execute(sql`truncate clinics, businesses, practitioners restart identity cascade`),
);

async function listFor(query: string) {
  const asked = read(query);
  if (asked.kind === 'refused') throw new Error(JSON.stringify(asked.refusal));
  return clinicList(asked.query, await search(database.db, asked.query, date, now), site, false);
}

test('a page of clinics fits its schema and leads to the next page and to the page that people read', async () => {
  for (let i = 0; i < 23; i++) await plant(database.db, `klinik-${i}`, { specialties: ['iskias'] });
  const list = await listFor('sted=aarhus&speciale=iskias&side=2');
  expect(apiClinicList.strict().safeParse(list).error).toBeUndefined();
  expect(list).toMatchObject({ demo: false, total: 23, page: 2, pages: 2 });
  expect(list.clinics).toHaveLength(3);
  expect(list.links).toEqual({
    self: `${site}/api/v1/clinics?sted=aarhus&speciale=iskias&side=2`,
    first: `${site}/api/v1/clinics?sted=aarhus&speciale=iskias`,
    previous: `${site}/api/v1/clinics?sted=aarhus&speciale=iskias`,
    next: null,
    last: `${site}/api/v1/clinics?sted=aarhus&speciale=iskias&side=2`,
    html: `${site}/find/fysioterapeut/aarhus/iskias?side=2`,
  });
});

test('an empty directory is a page without clinics', async () => {
  expect(await listFor('')).toMatchObject({ total: 0, page: 1, pages: 1, clinics: [] });
});

test('a fact is true, false or null for not stated', async () => {
  await plant(database.db, 'bakken', { factsYes: ['wheelchair'], factsNo: ['online'] });
  const [clinic] = (await listFor('sted=aarhus-c')).clinics;
  expect(clinic?.facts).toMatchObject({ wheelchair: true, online: false, children: null });
});

test('one clinic tells everything that is stated, and nobody who has left', async () => {
  const { db } = database;
  const [business] = await db.insert(businesses).values({ name: 'Bakken ApS', cvr: '12345674' }).returning();
  const businessId = business?.id ?? 0;
  const clinicId = await plant(db, 'bakken', {
    openWeek: '{[480,960)}',
    statedWeekdays: [1, 2],
    businessId,
    pNumber: '1000000001',
  });
  await plant(db, 'soester', { businessId });
  await plant(db, 'skjult', { businessId, state: 'hidden' });
  await db.insert(clinicSpecialties).values({ clinicId, specialty: 'iskias', standing: 'interest' });
  await db.insert(practitioners).values([{ name: 'A' }, { name: 'B' }, { name: 'C', state: 'inactive' }]);
  await db.insert(engagements).values([
    { practitionerId: 1, clinicId, from: '2020-01-01' },
    { practitionerId: 2, clinicId, from: '2020-01-01', until: date },
    { practitionerId: 3, clinicId },
  ]);
  await db.insert(contracts).values([
    { clinicId, ydernummer: '012345', speciality: 51, region: 'region-midtjylland' },
    { clinicId, ydernummer: '012345', speciality: 62, region: 'region-midtjylland', from: '2027-01-01' },
  ]);
  await db
    .insert(clinicPrices)
    .values({ clinicId, kind: 'first_visit', amount: 45050, statedOn: '2026-11-01', source: 'osm' });
  await db.insert(hoursExceptions).values([
    { clinicId, date: '2026-11-21' },
    { clinicId, date: '2026-12-24', note: 'Jul' },
  ]);
  const found = await findClinic(db, 'bakken', date);
  if (found?.kind !== 'clinic') throw new Error('not found');
  const clinic = clinicAlone(found.clinic, await readParts(db, clinicId, date), words, site);
  expect(apiClinic.strict().safeParse(clinic).error).toBeUndefined();
  expect(clinic).toMatchObject({
    self: `${site}/api/v1/clinics/bakken`,
    declared: [{ slug: 'iskias', name: 'Iskias', standing: 'interest', proofCheckedOn: null }],
    hours: [
      { weekday: 1, opens: '08:00', closes: '16:00' },
      { weekday: 2, opens: null, closes: null },
    ],
    hoursExceptions: [{ date: '2026-12-24', opens: null, closes: null, note: 'Jul' }],
    people: [{ name: 'A', title: null, languages: [], since: '2020-01-01' }],
    contracts: [{ ydernummer: '012345', speciality: 51, region: 'region-midtjylland' }],
    prices: [{ kind: 'first_visit', amountDkk: 450.5, statedOn: '2026-11-01', source: 'osm' }],
    business: {
      name: 'Bakken ApS',
      cvr: '12345674',
      clinics: [{ slug: 'soester', name: 'soester', postalName: null }],
    },
    pNumber: '1000000001',
  });
});

test.each([
  ['', 'danmark'],
  ['sted=aarhus&radius=25&handicap=1&sprog=en&sprog=ar&sorter=afstand', 'aarhus'],
  ['sted=8000', 'aarhus-c'],
  ['sted=nykoebing-f', 'nykoebing-falster'],
  ['sted=aarhus-c&radius=10', 'aarhus-c'],
  ['sted=danmark&naer=56.15,10.21&radius=5&sorter=afstand', 'danmark'],
])('the parameters %s are understood', (query, slug) => {
  const asked = read(query);
  expect(asked.kind === 'query' && asked.query.place.slug).toBe(slug);
});

test.each([
  ['sted=atlantis', 'sted'],
  ['sted=region-oestdanmark', 'sted'],
  ['sted=aarhus&sted=odense', 'sted'],
  ['speciale=tryllestav', 'speciale'],
  ['ukendt=1', 'ukendt'],
  ['radius=5', 'radius'],
  ['sted=aarhus&radius=7', 'radius'],
  ['handicap=0', 'handicap'],
  ['handicap=', 'handicap'],
  ['handicap=1&handicap=1', 'handicap'],
  ['sprog=en&sprog=klingon', 'sprog'],
  ['side=0', 'side'],
  ['side=1e9', 'side'],
  ['naer=0,0', 'naer'],
  ['sorter=pris', 'sorter'],
  ['q=%27%3B+drop+table', 'q'],
])('%s is refused, and the refusal names %s and what to do', (query, parameter) => {
  const asked = read(query);
  if (asked.kind === 'query') throw new Error('was understood');
  expect(asked.refusal.errors?.map((each) => each.parameter)).toEqual([parameter]);
  expect(asked.refusal.errors?.[0]?.detail).toMatch(/\.$/);
  expect(apiProblem.strict().safeParse(problemOf(asked.refusal, true)).error).toBeUndefined();
});

test('a very long parameter is not sent back', () => {
  const asked = read(`${'x'.repeat(7000)}=1`);
  expect(asked.kind === 'refused' && asked.refusal.errors?.[0]?.parameter).toHaveLength(60);
});

test('the description lists every filter of the finder and every schema that it points to', () => {
  const document = openApiDocument(site, true);
  const text = JSON.stringify(document);
  for (const { key } of facets) expect(text).toContain(`{"name":"${key}","in":"query"`);
  const targets = new Set(
    [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name),
  );
  expect(Object.keys(Object(Object(document.components).schemas))).toEqual(
    expect.arrayContaining([...targets]),
  );
  expect(document).toMatchObject({ openapi: '3.1.0', 'x-demo': true });
  expect(text).toContain('Three states');
  expect(text).not.toMatch(/"\$id"|"\$schema"/);
});
