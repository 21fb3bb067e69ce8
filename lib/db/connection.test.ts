import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool, refuseUnusable } from './connection.ts';
import { explain } from './database-error.ts';
import { migrate } from './migrate.ts';
import { postgresAccount } from './postgres-account.ts';
import { clinics } from './tables.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** The test database's address with something in it changed. */
const changed = (change: (url: URL) => void) => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

test('a wrong password is named, and not printed', async () => {
  const url = changed((address) => {
    address.password = 'sesame';
  });
  const refusal = await openPool(url).catch((error: Error) => error.message);
  expect(refusal).toMatch(
    /^The database at 127\.0\.0\.1:\d+ refuses the password of "portal": correct it in DATABASE_URL\.$/,
  );
});

test('an unknown user, database and port are each named with a remedy', async () => {
  const user = changed((address) => {
    address.username = 'nobody';
  });
  await expect(openPool(user)).rejects.toThrow(
    /does not let "nobody" in: create that role, or allow it in pg_hba.conf/,
  );
  const missing = changed((address) => {
    address.pathname = '/missing';
  });
  await expect(openPool(missing)).rejects.toThrow(
    /The database "missing" does not exist at .*: create it with: createdb missing/,
  );
  const port = await freePort();
  const closed = changed((address) => {
    address.port = String(port);
  });
  await expect(openPool(closed)).rejects.toThrow(
    `No database answers at 127.0.0.1:${port}: start it, or correct`,
  );
});

test('a program at that port that is not PostgreSQL is told apart', async () => {
  const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(
    0,
    '127.0.0.1',
  );
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(openPool(`postgres://a:b@127.0.0.1:${port}/a`)).rejects.toThrow(
    `Nothing at 127.0.0.1:${port} answers as PostgreSQL`,
  );
  other.close();
});

test('no sentence about a database holds its password', () => {
  for (const code of [
    'ECONNREFUSED',
    'ENOTFOUND',
    '28P01',
    '28000',
    '3D000',
    '42501',
    '53300',
    'unheard-of',
  ]) {
    const { message } = explain(
      Object.assign(new Error('why'), { code }),
      'postgres://me:s3cret@db.example:5432/portal',
    );
    expect(message).not.toContain('s3cret');
    expect(message).toMatch(/db\.example:5432|"portal"/);
  }
});

test('a server that is too old, not UTF-8 or without Danish is refused with a remedy', () => {
  const right = { major: 15, encoding: 'UTF8', danish: true };
  expect(() => refuseUnusable(right)).not.toThrow();
  expect(() => refuseUnusable({ ...right, major: 14 })).toThrow(
    /is PostgreSQL 14, the portal needs 15 or later: upgrade/,
  );
  expect(() => refuseUnusable({ ...right, encoding: 'SQL_ASCII' })).toThrow(
    /stores text as SQL_ASCII: create it anew/,
  );
  expect(() => refuseUnusable({ ...right, danish: false })).toThrow(/no Danish sort order/);
});

test('each test database has the tables, and its own rows', async () => {
  const other = await testDatabase();
  await other.db.execute(sql`insert into businesses (name) values ('Only here')`);
  expect(await database.db.$count(clinics)).toBe(0);
  expect(await database.db.execute(sql`select name from businesses`)).toHaveLength(0);
  await other.close();
});

const debian = '/usr/lib/postgresql';
const installed = existsSync(debian) ? readdirSync(debian).filter((major) => Number(major) >= 15) : [];

test.runIf(installed.length)('the tables also come up on a PostgreSQL that the operator runs', async () => {
  const programs = join(debian, installed[0] ?? '', 'bin');
  const account = await postgresAccount();
  const folder = await mkdtemp(join(tmpdir(), 'portal-foreign-'));
  if (account) await chown(folder, account.uid, account.gid);
  await chmod(folder, 0o700);
  const options = { ...account, cwd: '/' };
  const port = await freePort();
  await promisify(execFile)(
    join(programs, 'initdb'),
    ['-D', folder, '-U', 'operator', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
    options,
  );
  const args = [
    '-D',
    folder,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
  ];
  const server = spawn(join(programs, 'postgres'), args, { ...options, stdio: 'ignore' });
  const url = `postgres://operator@127.0.0.1:${port}/postgres`;
  try {
    const pool = await patiently(() => openPool(url));
    expect(pool.major).toBeGreaterThanOrEqual(15);
    expect(await migrate(url)).toBeGreaterThan(0);
    expect(await migrate(url)).toBe(0);
    expect(await pool.sql`select count(*)::int as n from clinics`).toEqual([{ n: 0 }]);
    await pool.sql.end();
  } finally {
    server.kill('SIGINT');
    await new Promise((resolve) => server.once('exit', resolve));
    await rm(folder, { recursive: true, force: true });
  }
});

async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(50);
    }
  }
}
