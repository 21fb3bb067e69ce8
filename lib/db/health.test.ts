import { afterEach, expect, test, vi } from 'vitest';
import { forgetEnv } from '#lib/env.ts';
import { closeDatabase, connect, describeDatabase } from './connection.ts';
import { databaseHealth } from './health.ts';
import { clinics } from './tables.ts';
import { testDatabase } from './testing.ts';

const use = (url: string) => {
  vi.stubEnv('DATABASE_URL', url);
  forgetEnv();
};

afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
  forgetEnv();
});

test('a database that answers is healthy, and is the one that DATABASE_URL names', async () => {
  const database = await testDatabase();
  use(database.url);
  expect(await databaseHealth()).toEqual({ ok: true });
  expect(await (await connect()).$count(clinics)).toBe(0);
  expect(await describeDatabase()).toMatch(/^PostgreSQL \d+ at 127\.0\.0\.1:\d+$/);
  await closeDatabase();
  await database.close();
});

test('one that is gone is not: the public gets a word, the log one sentence, and the next question asks again', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const database = await testDatabase();
  const gone = new URL(database.url);
  gone.port = '1';
  use(gone.href);
  expect(await databaseHealth()).toEqual({ ok: false, reason: 'database' });
  expect(await databaseHealth()).toEqual({ ok: false, reason: 'database' });
  expect(log.mock.calls).toEqual([[expect.stringContaining('No database answers at 127.0.0.1:1')]]);
  expect(JSON.stringify(log.mock.calls)).not.toContain(gone.password);

  use(database.url);
  expect(await databaseHealth()).toEqual({ ok: true });
  log.mockRestore();
  await closeDatabase();
  await database.close();
});
