/**
 * The portal's own PostgreSQL: real, in `DATA_DIR/postgres`, shared by every process with that `DATA_DIR`.
 * The first user starts it, a later one finds it (also when the first was killed), the last one stops it.
 * Who uses it is known by the server itself: each user holds a shared advisory lock on a connection of its own, so a
 * process that dies is forgotten at once and no note of it can be stale.
 */
import { access, constants, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { createCluster, passwordFile, urlOf } from './create-cluster.ts';
import { codeOf, DatabaseError, explain } from './database-error.ts';
import { withLock } from './lock.mjs';
import { checkEntrance, postgresAccount } from './postgres-account.ts';
import { postgresPrograms } from './postgres-programs.ts';
import { runningServer, type Server } from './running-server.ts';
import { startServer, stopServer } from './start-server.ts';

const usersLock = 0x706f7274; // 'port'; any number that nothing else in this database uses

export interface Embedded {
  /** `postgres://` address with password, on a loopback port that changes with every start of the server. */
  url: string;
  /** What had to be done: made anew, started on existing data, or found running. */
  found: 'created' | 'started' | 'running';
  /** Resolves when the server cut this user off before `leave`: it died or was stopped. Join again. */
  lost: Promise<void>;
  /** Says goodbye; the last user stops the server and waits for it. Calling it twice is harmless. */
  leave: () => Promise<void>;
}

/**
 * Becomes a user of the database in `dataDir`, which is created, started or found as needed.
 * Until `leave`, the connection that says so keeps this process alive.
 * @param dataDir absolute path
 * @throws DatabaseError when the folder cannot be used or the server does not start
 */
export async function joinEmbedded(dataDir: string): Promise<Embedded> {
  await prepareFolder(dataDir);
  const folder = join(dataDir, 'postgres');
  const lock = join(dataDir, 'postgres.lock');
  return withLock(lock, async () => {
    const account = await postgresAccount();
    await checkEntrance(
      account,
      dataDir,
      'set DATA_DIR to a folder it can enter, for example DATA_DIR=/var/lib/portal',
    );
    const programs = await postgresPrograms(account, dataDir);
    const created = (await contentsOf(folder)) === 'nothing';
    if (created) await createCluster(folder, account, programs);
    const running = created ? null : await runningServer(folder);
    const server = running ?? (await startServer(folder, programs));
    const url = await urlOf(folder, server);
    const presence = await enter(url);
    return {
      url,
      found: created ? 'created' : running ? 'running' : 'started',
      lost: presence.lost,
      leave: once(() => withLock(lock, () => goodbye(folder, presence, server))),
    };
  });
}

const folderProblems: Record<string, string> = {
  ENOTDIR: 'is not a folder',
  EEXIST: 'is not a folder',
  EROFS: 'is read-only',
  ENOSPC: 'is on a full disk',
  ENOENT: 'cannot be made there',
};

async function prepareFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir);
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = codeOf(error) ?? '';
    const problem = folderProblems[code] ?? 'cannot be read and written by this user';
    const example = code === 'ENOENT' ? '/var/lib/portal' : join(dirname(dataDir), 'portal-data');
    throw new DatabaseError(
      `The data folder ${dataDir} ${problem}: correct it, or set DATA_DIR to another folder, for example DATA_DIR=${example}.`,
      { cause: error },
    );
  }
}

/** A folder and those above it, one at a time: Node's `recursive` tries for ever where the system makes none (/proc). */
async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (found?.isDirectory()) return;
  if (found) throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR' });
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error; // another process was quicker
  });
}

/** @throws DatabaseError when what lies there is not this PostgreSQL's */
async function contentsOf(folder: string): Promise<'nothing' | 'a cluster'> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (codeOf(error) === 'ENOENT') return [];
    throw new DatabaseError(
      `The database folder ${folder} cannot be read by this user: run the portal as its owner, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  });
  if (names.length === 0) return 'nothing';
  if (names.includes(passwordFile)) return 'a cluster';
  throw new DatabaseError(
    `The folder ${folder} holds something that the portal did not put there: move it away, or set DATA_DIR to another folder.`,
  );
}

interface Presence {
  sql: Sql;
  lost: Promise<void>;
  /** Lets the connection close without being missed. */
  letGo: () => void;
  isLost: () => boolean;
}

/** Opens the connection that stands for this process. */
async function enter(url: string): Promise<Presence> {
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>();
  let state: 'entering' | 'in' | 'leaving' | 'lost' = 'entering';
  const sql: Sql = postgres(url, {
    max: 1,
    max_lifetime: null,
    connect_timeout: 10,
    connection: { application_name: 'portal-user' },
    onnotice: () => {},
    onclose: () => {
      if (state !== 'in') return;
      state = 'lost';
      lose();
    },
  });
  const letGo = () => {
    if (state !== 'lost') state = 'leaving';
  };
  try {
    await sql`select pg_advisory_lock_shared(${usersLock})`;
    state = 'in';
    return { sql, lost, letGo, isLost: () => state === 'lost' };
  } catch (error) {
    letGo();
    await sql.end({ timeout: 1 });
    throw explain(error, url);
  }
}

async function goodbye(folder: string, presence: Presence, server: Server): Promise<void> {
  presence.letGo();
  const last = presence.isLost() ? false : await isLastUser(presence.sql);
  await presence.sql.end({ timeout: 1 });
  const running = last ? await runningServer(folder) : null;
  if (running?.pid === server.pid) await stopServer(folder, running);
}

const isLastUser = (sql: Sql): Promise<boolean> =>
  sql`select pg_advisory_unlock_shared(${usersLock}), pg_try_advisory_lock(${usersLock}) as last`.then(
    ([row]) => row?.last === true,
    () => false,
  );

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
