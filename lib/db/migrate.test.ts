import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

const journal: { entries: unknown[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'migrations/meta/_journal.json'), 'utf8'),
);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  await sql`drop schema public cascade`;
  await sql`drop schema if exists drizzle cascade`;
  await sql`create schema public`;
  await sql.end();
});

test('an empty database gets every migration, and the second time none', async () => {
  expect(await migrate(database.url)).toBe(journal.entries.length);
  expect(await migrate(database.url)).toBe(0);
});

test('four instances that migrate together apply each migration once', async () => {
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url)));
  expect(applied.toSorted()).toEqual([0, 0, 0, journal.entries.length]);
});

test('an instance that may not create tables is told whom the database must belong to', async () => {
  const url = new URL(database.url);
  url.pathname = '/template1';
  await expect(migrate(url.href)).rejects.toThrow(
    '"portal" may not create tables in "template1": make it the owner with',
  );
});
