import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  businesses,
  clinicFacts,
  clinicInsurers,
  clinicPrices,
  contracts,
  engagements,
  practitioners,
} from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { findClinic } from './clinic.ts';
import { plant } from './planted-clinic.ts';
import { readParts } from './profile-parts.ts';
import { describeProfile } from './profile-words.ts';

const date = '2026-11-23';
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());
beforeEach(() =>
  database.db.execute(sql`truncate clinics, businesses, practitioners restart identity cascade`),
);

async function describe(slug: string) {
  const { db } = database;
  const found = await findClinic(db, slug, date);
  if (found?.kind !== 'clinic') throw new Error('not found');
  const parts = await readParts(db, found.clinic.id, date);
  return describeProfile(
    found.clinic,
    parts,
    await vocabulary(),
    new Set(),
    date,
    new Date(`${date}T11:00:00Z`),
  );
}

test('a clinic that has said nothing is told as such, and never as a no', async () => {
  await plant(database.db, 'tavs', { precision: 'town' });
  const words = await describe('tavs');
  expect(words.waits.map(({ answer }) => answer)).toEqual(['Ikke oplyst', 'Ikke oplyst']);
  expect(new Set(words.facts.map(({ answer }) => answer))).toEqual(new Set(['Ikke oplyst']));
  expect(words).toMatchObject({ days: [], week: [], people: [], prices: [], languages: null, ways: [] });
  expect(words.contract).toEqual([expect.stringContaining('Det er ikke oplyst')]);
});

test.each([
  ['owner', 'Klinikken har selv oplyst listen.'],
  ['osm', 'Listen kommer fra OpenStreetMap.'],
  ['csv:kommune', null],
])('what came from “%s” is not put in the mouth of the clinic', async (source, from) => {
  await plant(database.db, 'bakken', { source });
  const words = await describe('bakken');
  expect(words.treatsFrom).toBe(from);
  expect(words.contract.join(' ')).not.toContain('Klinikken har');
});

test('every stated thing says who stated it', async () => {
  const { db } = database;
  const clinicId = await plant(db, 'bakken', {
    source: 'csv:kaeden',
    waitSubsidised: 1,
    waitSubsidisedOn: date,
    waitPrivate: 2,
    waitPrivateOn: date,
    waitPrivateSource: 'owner',
  });
  await db
    .insert(clinicFacts)
    .values({ clinicId, fact: 'wheelchair', value: true, source: 'osm', confirmedOn: date });
  await db
    .insert(clinicPrices)
    .values({ clinicId, kind: 'online', amount: 1, statedOn: date, source: 'owner' });
  await db
    .insert(clinicInsurers)
    .values({ clinicId, insurer: 'tryg', value: true, source: 'csv', confirmedOn: date });
  const words = await describe('bakken');
  expect(words.waits.map(({ by }) => by)).toEqual(['Oplyst på en liste', 'Oplyst af klinikken']);
  expect(words.facts.filter(({ isStated }) => isStated).map(({ by }) => by)).toEqual([
    'Ifølge OpenStreetMap',
  ]);
  expect(words.prices.map(({ by }) => by)).toEqual(['Oplyst af klinikken']);
  expect(words.insurers.map(({ by }) => by)).toEqual(['Oplyst på en liste']);
});

test('a clinic of a business names it and leads to its other clinics', async () => {
  const { db } = database;
  const [business] = await db.insert(businesses).values({ name: 'Bakken ApS', cvr: '12345674' }).returning();
  const businessId = business?.id ?? 0;
  await plant(db, 'bakken', { businessId });
  await plant(db, 'soester', { businessId, name: 'Bakken i byen', postalName: 'Odense C' });
  expect((await describe('bakken')).business).toEqual({
    name: 'Bakken ApS (CVR 12345674)',
    others: [{ href: '/klinik/soester', label: 'Bakken i byen, Odense C' }],
  });
  await plant(db, 'alene');
  expect((await describe('alene')).business).toBeNull();
});

test('what was stated more than 90 days ago says so', async () => {
  const { db } = database;
  const clinicId = await plant(db, 'bakken', {
    waitSubsidised: 1,
    waitSubsidisedOn: '2026-08-25',
    waitPrivate: 0,
    waitPrivateOn: '2026-08-24',
  });
  await db
    .insert(clinicFacts)
    .values({ clinicId, fact: 'wheelchair', value: false, source: 'osm', confirmedOn: '2026-01-01' });
  await db.insert(clinicPrices).values([
    { clinicId, kind: 'online', amount: 40000, statedOn: '2026-11-01', source: 'osm' },
    { clinicId, kind: 'first_visit', amount: 52550, statedOn: '2026-01-01', source: 'osm' },
  ]);
  const words = await describe('bakken');
  expect(words.waits).toMatchObject([
    { answer: '1 uge', on: '25. august 2026', isOld: false },
    { answer: 'Under 1 uge', isOld: true },
  ]);
  expect(words.facts.find(({ isStated }) => isStated)).toMatchObject({ answer: 'Nej', isOld: true });
  expect(words.prices).toMatchObject([
    { label: 'Første besøg', answer: '525,50 kr.', isOld: true },
    { label: 'Online behandling', answer: '400 kr.', isOld: false },
  ]);
});

test('only those who work there today are named', async () => {
  const { db } = database;
  const clinicId = await plant(db, 'bakken');
  await db
    .insert(practitioners)
    .values([{ name: 'A', languages: ['da', 'en'] }, { name: 'B' }, { name: 'C' }]);
  await db.insert(engagements).values([
    { practitionerId: 1, clinicId, from: '2020-03-01' },
    { practitionerId: 2, clinicId, from: '2026-11-24' },
    { practitionerId: 3, clinicId, until: date },
  ]);
  expect((await describe('bakken')).people).toEqual([
    {
      name: 'A',
      title: null,
      details: ['Taler dansk og engelsk', 'På klinikken siden 1. marts 2020'],
    },
  ]);
});

test.each([
  ['a contract in force', 51, null, 'har en aftale med regionen'],
  ['a contract that has ended', 51, date, 'Det er ikke oplyst'],
])('%s tells what it means for the price', async (_, speciality, until, words) => {
  const clinicId = await plant(database.db, 'bakken');
  await database.db
    .insert(contracts)
    .values({ clinicId, ydernummer: '012345', speciality, region: 'region-midtjylland', until });
  const { contract } = await describe('bakken');
  expect(contract).toEqual([expect.stringContaining(words)]);
  expect(contract.join(' ')).not.toMatch(/%|kr\./);
});

test('a clinic with an address is reached by a map and by public transport, an invented one by neither', async () => {
  await plant(database.db, 'bakken', { street: 'Åvej 1', postalName: 'Aarhus C' });
  await plant(database.db, 'demo', { street: 'Demovej 1', source: 'demo' });
  expect((await describe('bakken')).ways.map(({ href }) => href)).toEqual([
    'https://www.openstreetmap.org/?mlat=56.157&mlon=10.21#map=17/56.157/10.21',
    'https://www.rejseplanen.dk/bin/query.exe/mn?ZADR=1&Z=%C3%85vej+1%2C+8000+Aarhus+C',
  ]);
  expect((await describe('demo')).ways).toEqual([]);
});
