import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { removeDemo, seedDemo } from './demo.ts';
import { clinics, events } from './tables.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const date = '2026-11-22';
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());
beforeEach(() => database.db.execute(sql`truncate clinics, events restart identity cascade`));

const said = () =>
  database.db.select({ slug: clinics.slug, hash: clinics.sourceHash }).from(clinics).orderBy(clinics.slug);

test('the same number gives the same clinics, all called demonstration and reachable by nobody', async () => {
  expect(await seedDemo(database.db, { clinics: 600, date })).toEqual({
    kind: 'seeded',
    clinics: 600,
    removed: 0,
  });
  const before = await said();
  expect(await seedDemo(database.db, { clinics: 600, date })).toEqual({
    kind: 'seeded',
    clinics: 600,
    removed: 600,
  });
  expect(await said()).toEqual(before);
  expect(before).toHaveLength(600);
  expect(before.every(({ slug }) => slug.startsWith('demoklinik-'))).toBe(true);
});

test('they live as people do, and each fact has all three states', async () => {
  await seedDemo(database.db, { clinics: 600, date });
  const [numbers] = await database.db
    .select({
      capital: sql<number>`count(*) filter (where municipality_code = '0101')::int`,
      municipalities: sql<number>`count(distinct municipality_code)::int`,
      wheelchair: sql<number>`count(*) filter (where facts_yes @> '{wheelchair}')::int`,
      noWheelchair: sql<number>`count(*) filter (where facts_no @> '{wheelchair}')::int`,
      iskias: sql<number>`count(*) filter (where specialties @> '{iskias}')::int`,
      back: sql<number>`count(*) filter (where specialties @> '{ryg}')::int`,
    })
    .from(clinics);
  expect(numbers?.capital).toBeGreaterThan(50);
  expect(numbers?.municipalities).toBeGreaterThan(85);
  expect(numbers?.wheelchair).toBeGreaterThan(100);
  expect(numbers?.noWheelchair).toBeGreaterThan(30);
  expect(numbers?.iskias).toBeGreaterThan(20);
  expect(numbers?.back).toBeGreaterThan(300);
});

test('it is not put beside real clinics, and a senseless number is refused', async () => {
  await seedDemo(database.db, { clinics: 1, date });
  await database.db.update(clinics).set({ source: 'osm' });
  const beside = await seedDemo(database.db, { clinics: 3, date });
  expect(beside).toEqual({ kind: 'refused', reason: 'the directory holds real clinics' });
  expect((await seedDemo(database.db, { clinics: 0 })).kind).toBe('refused');
  expect((await seedDemo(database.db, { clinics: Number.NaN })).kind).toBe('refused');
});

test('removing it leaves nothing but the event that says so', async () => {
  await seedDemo(database.db, { clinics: 20, date });
  expect(await removeDemo(database.db)).toBe(20);
  expect(await database.db.$count(clinics)).toBe(0);
  expect(await database.db.select({ kind: events.kind }).from(events)).toEqual([{ kind: 'demo-removed' }]);
  expect(await removeDemo(database.db)).toBe(0);
  expect(await database.db.$count(events, eq(events.kind, 'demo-removed'))).toBe(1);
});
