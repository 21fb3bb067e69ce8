import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clinicFacts, clinicSpecialties, contracts, formerSlugs } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { findClinic, listedSlugs } from './clinic.ts';
import { plant } from './planted-clinic.ts';
import { readParts } from './profile-parts.ts';

const date = '2026-11-22';
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());
beforeEach(() => database.db.execute(sql`truncate clinics restart identity cascade`));

test('a contract that was stated and holds no longer is not told', async () => {
  const { db } = database;
  const clinicId = await plant(db, 'bakken', { factsYes: [] });
  const said = { clinicId, value: true, source: 'csv', confirmedOn: '2026-11-01' };
  await db.insert(clinicFacts).values({ ...said, fact: 'contract' });
  expect(await findClinic(db, 'bakken', date)).toMatchObject({ clinic: { facts: [] } });
  await plant(db, 'aasen', { factsYes: ['contract'] });
  await db.update(clinicFacts).set({ clinicId: clinicId + 1 });
  expect(await findClinic(db, 'aasen', date)).toMatchObject({ clinic: { facts: [{ fact: 'contract' }] } });
});

test('a profile holds what is declared and stated, with who says so and when', async () => {
  const { db } = database;
  const clinicId = await plant(db, 'bakken', {
    specialties: ['iskias'],
    factsNo: ['wheelchair'],
    waitPrivate: 3,
    waitPrivateOn: '2026-10-01',
  });
  await db.insert(clinicSpecialties).values({ clinicId, specialty: 'iskias', standing: 'interest' });
  await db
    .insert(clinicFacts)
    .values({ clinicId, fact: 'wheelchair', value: false, source: 'osm', confirmedOn: '2026-11-01' });
  expect(await findClinic(db, 'bakken', date)).toMatchObject({
    kind: 'clinic',
    clinic: {
      name: 'bakken',
      declared: [{ slug: 'iskias', standing: 'interest', proofCheckedOn: null }],
      facts: [{ fact: 'wheelchair', value: false, source: 'osm', confirmedOn: '2026-11-01' }],
      waits: { subsidised: null, private: { weeks: 3, on: '2026-10-01' } },
      hours: [],
      unconfirmed: false,
      attribution: null,
    },
  });
});

test('a former address leads on, a withdrawn clinic is gone, and what is not public does not exist', async () => {
  const { db } = database;
  const clinicId = await plant(db, 'nyt-navn');
  await db.insert(formerSlugs).values({ slug: 'gammelt-navn', clinicId });
  await plant(db, 'trukket', { state: 'withdrawn' });
  await plant(db, 'protest', { state: 'objected' });
  await plant(db, 'kladde', { state: 'draft' });
  await plant(db, 'skjult', { state: 'hidden' });
  expect(await findClinic(db, 'gammelt-navn', date)).toEqual({ kind: 'moved', slug: 'nyt-navn' });
  expect(await findClinic(db, 'trukket', date)).toEqual({ kind: 'gone' });
  expect(await findClinic(db, 'protest', date)).toEqual({ kind: 'gone' });
  for (const slug of ['kladde', 'skjult', 'ukendt', 'nul\0byte', '']) {
    expect(await findClinic(db, slug, date)).toBeNull();
  }
  expect((await listedSlugs(db, 0, 10)).map(({ slug }) => slug)).toEqual(['nyt-navn']);
});

test('a contract with a region that has ended is its successor’s', async () => {
  const { db } = database;
  const clinicId = await plant(db, 'bakken');
  await db
    .insert(contracts)
    .values({ clinicId, ydernummer: '012345', speciality: 51, region: 'region-sjaelland' });
  const regionOn = async (day: string) => (await readParts(db, clinicId, day)).contracts[0]?.region;
  expect(await regionOn('2026-12-31')).toBe('region-sjaelland');
  expect(await regionOn('2027-01-01')).toBe('region-oestdanmark');
});
