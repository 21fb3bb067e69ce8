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

test('one that is gone is not, the reason holds no secret, and the next question asks again', async () => {
  const database = await testDatabase();
  const gone = new URL(database.url);
  gone.port = '1';
  use(gone.href);
  const health = await databaseHealth();
  expect(health).toEqual({
    ok: false,
    reason: expect.stringContaining('No database answers at 127.0.0.1:1'),
  });
  expect(JSON.stringify(health)).not.toContain(gone.password);

  use(database.url);
  expect(await databaseHealth()).toEqual({ ok: true });
  await closeDatabase();
  await database.close();
});
