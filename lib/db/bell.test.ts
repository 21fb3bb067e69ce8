import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catchUpThrough, changesHeard } from './bell.ts';
import { keepChangeTriggers, silentTables } from './change-triggers.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let own: TestDatabase;
let elsewhere: ReturnType<typeof postgres>;

beforeAll(async () => {
  own = await testDatabase();
  elsewhere = postgres(own.url, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await elsewhere.end();
  await own.close();
});

/** How many changes are heard of some work. */
async function heardOf(work: () => Promise<unknown>): Promise<number> {
  await catchUpThrough(own.db.$client);
  const before = changesHeard();
  await work();
  expect(await catchUpThrough(own.db.$client)).toBe(true);
  return changesHeard() - before;
}

test('a change that another program makes is heard, whatever it writes', async () => {
  expect(await heardOf(() => elsewhere`insert into businesses (name) values ('Ro')`)).toBe(1);
  expect(await heardOf(() => elsewhere`update businesses set name = 'Ro og Styrke'`)).toBe(1);
  expect(await heardOf(() => elsewhere`truncate practitioners cascade`)).toBeGreaterThan(0);
});

test('many changes at once are heard as one, those that are taken back not at all', async () => {
  const several = () =>
    elsewhere.begin(async (tx) => {
      for (const name of ['a', 'b', 'c']) await tx`insert into businesses (name) values (${name})`;
    });
  expect(await heardOf(several)).toBe(1);
  const nothing = () =>
    elsewhere
      .begin(async (tx) => {
        await tx`insert into businesses (name) values ('d')`;
        throw new Error('taken back');
      })
      .catch(() => {});
  expect(await heardOf(nothing)).toBe(0);
});

test('what no reader sees is silent; a table rings from its first day', async () => {
  const report = () => elsewhere`insert into events (actor, kind) values ('test', 'seen')`;
  expect(await heardOf(report)).toBe(0);
  await elsewhere`create table clinic_news (text text)`;
  await keepChangeTriggers(elsewhere);
  expect(await heardOf(() => elsewhere`insert into clinic_news values ('ny')`)).toBe(1);
});

test('the silent tables are there', async () => {
  const named = await elsewhere<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and relname = any(${[...silentTables]})`;
  expect(named.map(({ name }) => name).sort()).toEqual([...silentTables].sort());
});

test('when the connection that listens breaks, what was missed counts as a change', async () => {
  await catchUpThrough(own.db.$client);
  const before = changesHeard();
  await elsewhere`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and query like 'listen %'`;
  while (!(await catchUpThrough(own.db.$client).catch(() => false)));
  expect(changesHeard()).toBeGreaterThan(before);
});
