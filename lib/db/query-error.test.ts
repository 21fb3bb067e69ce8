import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepared } from './prepared.ts';
import { QueryError } from './query-error.ts';
import { clinics } from './tables.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const fault = (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(work).then(
    () => null,
    (error: unknown) => error,
  );

const typed = 'iskias i Ærøskøbing';

test('a failed query leaves no word that was typed, nor the statement, in what is printed of it', async () => {
  const { db } = database;
  const faults = await Promise.all([
    fault(db.execute(sql`select ${typed}::text, missing from nowhere`)),
    fault(db.execute(sql`select ${typed}::text::int`)), // the server's message quotes the value
    fault(db.execute(sql`select ${`${typed} & (`}::tsquery`)),
    fault(db.execute(sql`select to_tsquery(${`${typed} & (`})`)),
    fault(
      prepared(db)
        .select({ id: sql`${typed}::text::uuid` })
        .from(clinics)
        .where(eq(clinics.slug, typed))
        .limit(-1),
    ),
    fault(db.transaction((tx) => tx.execute(sql`select ${typed}::text::int`))),
    fault(db.transaction((tx) => tx.transaction((inner) => inner.execute(sql`select ${typed}::date`)))),
  ]);
  for (const error of faults) {
    expect(error).toBeInstanceOf(QueryError);
    const printed = inspect(error, { depth: 9, showHidden: true });
    expect(printed).not.toMatch(/iskias|røskøbing|select|params/i);
    expect(printed).toMatch(/The query failed \(\w{5}\): /);
  }
  expect(inspect(faults[0])).toContain('(42P01): relation "nowhere" does not exist');
});

test('a database that dies under a query says so, without what was asked', async () => {
  const own = await testDatabase();
  const asked = fault(own.db.execute(sql`select pg_sleep(20), ${typed}::text`));
  await sleep(500);
  await database.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${new URL(own.url).pathname.slice(1)}`);
  const printed = inspect(await asked, { depth: 9, showHidden: true });
  expect(printed).toMatch(/The query failed \((?:57P01|CONNECTION_CLOSED)\)/);
  expect(printed).not.toMatch(/iskias|select/);
  await own.close();
});
