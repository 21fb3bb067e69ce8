import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetEnv } from '#lib/env.ts';
import { closeDatabase, connect, databaseUrl } from './connection.ts';
import { databaseHealth } from './health.ts';
import { runningServer } from './running-server.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portal-recovery-'));
  await chmod(dataDir, 0o711);
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('DATA_DIR', dataDir);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  forgetEnv();
});

afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  forgetEnv();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

const server = () => runningServer(join(dataDir, 'postgres'));

test('after kill -9 of its PostgreSQL the portal joins it again, in every copy of the module, with the data', async () => {
  const db = await connect();
  await db.execute(sql`create table kept as select 7 as n`);
  const before = await server();
  process.kill(before?.pid ?? 0, 'SIGKILL');

  // A question in flight may fail; from the moment the loss is noticed, questions wait for the new server.
  for (let tries = 0; tries < 100 && (await server())?.pid === before?.pid; tries++) await sleep(50);
  await expect.poll(databaseHealth, { timeout: 20_000 }).toEqual({ ok: true });
  expect(await (await connect()).execute(sql`select n from kept`)).toEqual([{ n: 7 }]);
  vi.resetModules();
  const copy = await import('./connection.ts');
  expect(await (await copy.connect()).execute(sql`select n from kept`)).toEqual([{ n: 7 }]);
  const after = await server();
  expect(after?.pid).not.toBe(before?.pid);
  expect(new URL(await databaseUrl()).port).toBe(String(after?.port));

  await closeDatabase();
  expect(await server()).toBeNull();
}, 60_000);
