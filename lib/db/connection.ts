/** The one way to the database: `DATABASE_URL` when it is set, else the portal's own PostgreSQL in `DATA_DIR`. */
import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql } from 'postgres';
import { env } from '#lib/env.ts';
import { DatabaseError, explain } from './database-error.ts';
import { joinEmbedded } from './embedded.ts';
import './query-error.ts';
import * as tables from './tables.ts';

export type Db = PostgresJsDatabase<typeof tables> & { $client: Sql };
/** What `db.transaction` hands to its callback. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** PostgreSQL's major version that the portal is made for, at least. */
const oldestMajor = 15;

interface Connected {
  url: string;
  sql: Sql;
  major: number;
  /** Resolves when the portal's own server has gone away under this process; never for `DATABASE_URL`. */
  lost: Promise<void>;
  leave: () => Promise<void>;
}

// Front, proxy and pages each load their own copy of this module: they share one pool.
const shared = globalThis as { portalDatabase?: Promise<Connected> };

/**
 * The database, connected. The first call starts or finds the portal's own when `DATABASE_URL` is not set, and checks
 * that the server is one the portal can work with; later calls, from any copy of this module, share its pool.
 * A failure is not kept: the next call tries again.
 * @throws DatabaseError with a sentence for the operator
 */
export async function connect(): Promise<Db> {
  return drizzleOn((await connected()).sql);
}

/** Where the database is, as this process found it: a `postgres://` address with its password. Not for people. */
export async function databaseUrl(): Promise<string> {
  return (await connected()).url;
}

/** For people: 'PostgreSQL 18 in .data/postgres', 'PostgreSQL 16 at db.example:5432'. */
export async function describeDatabase(): Promise<string> {
  const { major, url } = await connected();
  const place = env().DATABASE_URL
    ? `at ${new URL(url).host}`
    : `in ${shortest(`${env().DATA_DIR}/postgres`)}`;
  return `PostgreSQL ${major} ${place}`;
}

const shortest = (path: string) => {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere;
};

/** Closes the pool; the last user of the portal's own PostgreSQL stops it. Harmless when nothing is open. */
export async function closeDatabase(): Promise<void> {
  const open = shared.portalDatabase;
  shared.portalDatabase = undefined;
  const database = await open?.catch(() => undefined);
  await database?.sql.end({ timeout: 1 });
  await database?.leave();
}

function connected(): Promise<Connected> {
  if (shared.portalDatabase) return shared.portalDatabase;
  const opened = open();
  shared.portalDatabase = opened;
  opened.then(
    (database) => database.lost.then(() => replace(opened, database)),
    () => drop(opened),
  );
  return opened;
}

/** @returns whether it was still the one in use */
function drop(opened: Promise<Connected>): boolean {
  if (shared.portalDatabase !== opened) return false;
  shared.portalDatabase = undefined;
  return true;
}

/**
 * The server is gone, and may come back on another port: its pool is given up and the database joined again. When that
 * fails, the next call tries again.
 */
async function replace(opened: Promise<Connected>, gone: Connected): Promise<void> {
  if (!drop(opened)) return;
  console.error('The database went away: joining it again.');
  connected().catch(() => {});
  await gone.sql.end({ timeout: 1 }).catch(() => {});
  await gone.leave().catch(() => {});
}

async function open(): Promise<Connected> {
  const own = env().DATABASE_URL ? null : await joinEmbedded(env().DATA_DIR);
  const url = env().DATABASE_URL ?? own?.url ?? '';
  const leave = own?.leave ?? (async () => {});
  const lost = own?.lost ?? new Promise<void>(() => {});
  try {
    return { ...(await openPool(url)), url, lost, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

/**
 * A pool of connections to `url`, after one question has shown that the portal can work there.
 * @throws DatabaseError when it cannot be reached, is too old, or lacks UTF-8 or the Danish sort order
 */
export async function openPool(url: string): Promise<{ sql: Sql; major: number }> {
  const sql = postgres(url, {
    max: 10,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: 'portal', TimeZone: 'UTC' },
  });
  try {
    const server = await firstAnswer(sql);
    refuseUnusable(server);
    return { sql, major: server.major };
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw explain(error, url);
  }
}

interface ServerFacts {
  major: number;
  encoding: string;
  danish: boolean;
}

/** The driver tries for ever when the other side closes before it has spoken PostgreSQL, hence the deadline. */
async function firstAnswer(sql: Sql): Promise<ServerFacts> {
  const silence = Object.assign(new Error('no answer'), { code: 'CONNECT_TIMEOUT' });
  const settled = new AbortController();
  const deadline = sleep(6_000, undefined, { signal: settled.signal }).then(() => Promise.reject(silence));
  try {
    const [server] = await Promise.race([
      deadline,
      sql<ServerFacts[]>`
        select current_setting('server_version_num')::int / 10000 as major,
               current_setting('server_encoding') as encoding,
               exists (select from pg_collation where collname = 'da-x-icu') as danish`,
    ]);
    if (!server) throw silence;
    return server;
  } finally {
    settled.abort();
  }
}

/** @throws DatabaseError when the portal cannot work on such a server */
export function refuseUnusable(server: ServerFacts): void {
  if (server.major < oldestMajor)
    throw new DatabaseError(
      `The database is PostgreSQL ${server.major}, the portal needs ${oldestMajor} or later: upgrade it, or leave DATABASE_URL unset to use the portal's own.`,
    );
  if (server.encoding !== 'UTF8')
    throw new DatabaseError(
      `The database stores text as ${server.encoding}: create it anew with: createdb --encoding=UTF8 --template=template0`,
    );
  if (!server.danish)
    throw new DatabaseError(
      'The database server has no Danish sort order (collation "da-x-icu"): use a PostgreSQL that is built with ICU.',
    );
}

let local: { sql: Sql; db: Db } | undefined;

/** This module copy's typed view of the shared pool. */
export function drizzleOn(sql: Sql): Db {
  if (local?.sql !== sql) local = { sql, db: drizzle({ client: sql, schema: tables }) };
  return local.db;
}
