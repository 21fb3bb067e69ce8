/** A real PostgreSQL for integration tests: one server for the whole run, a fresh migrated database for each caller. */
import { randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';
import { inject } from 'vitest';
import { alone } from './alone.ts';
import { type Db, drizzleOn, openPool } from './connection.ts';
import { joinEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of this run; the server in it is started by the first test that asks. */
    testDataDir: string;
  }
}

export interface TestDatabase {
  db: Db;
  /** For a process of its own, as `DATABASE_URL`. */
  url: string;
  /** Closes the pool and drops the database. */
  close: () => Promise<void>;
}

const template = 'portal_template';
let server: Promise<{ sql: Sql; url: string }> | undefined;

/** An empty database with all tables, nobody else's. Close it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  server ??= openServer();
  const { sql, url } = await server;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await sql.unsafe(`create database ${name} template ${template}`);
  const own = urlFor(url, name);
  const pool = await openPool(own);
  return {
    db: drizzleOn(pool.sql),
    url: own,
    close: async () => {
      await pool.sql.end({ timeout: 3 });
      await sql.unsafe(`drop database ${name} with (force)`);
    },
  };
}

async function openServer(): Promise<{ sql: Sql; url: string }> {
  const { url } = await joinEmbedded(inject('testDataDir'));
  const { sql } = await openPool(url);
  await alone(sql, 'template', async () => {
    if ((await sql`select from pg_database where datname = ${template}`).length) return;
    const unfinished = `${template}_unfinished`;
    await sql.unsafe(`drop database if exists ${unfinished}`);
    await sql.unsafe(`create database ${unfinished}`);
    await migrate(urlFor(url, unfinished));
    await sql.unsafe(`alter database ${unfinished} rename to ${template}`);
  });
  return { sql, url };
}

function urlFor(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
