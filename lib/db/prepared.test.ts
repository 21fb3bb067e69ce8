import { eq, sql } from 'drizzle-orm';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, drizzleOn } from './connection.ts';
import { prepared } from './prepared.ts';
import { clinics } from './tables.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
/** One connection: statements are prepared on each. */
let one: Sql;
beforeAll(async () => {
  database = await testDatabase();
  one = postgres(database.url, { max: 1, onnotice: () => {} });
}, 120_000);
afterAll(async () => {
  await one.end();
  await database.close();
});

/** What the two kinds of statement do: a text of its own, and a built one. */
async function ask(db: Db, n: number) {
  await db.execute(sql`select ${n}::int as asked`);
  await db
    .select({ id: clinics.id })
    .from(clinics)
    .where(eq(clinics.slug, `klinik-${n}`));
}

const uses = async () =>
  (
    await one`select (generic_plans + custom_plans)::int as uses from pg_prepared_statements
      where statement not like '%pg_prepared%' and (statement like '%asked' or statement like '%"clinics"%')`
  ).map((row) => row.uses);

test('a statement of the prepared view is parsed once a connection, and used again with other parameters', async () => {
  const db = drizzleOn(one);
  await ask(db, 1);
  expect(await uses()).toEqual([]);
  for (const n of [1, 2, 3]) await ask(prepared(db), n);
  expect(await uses()).toEqual([3, 3]);
});
