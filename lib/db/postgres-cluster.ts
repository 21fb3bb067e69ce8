/** One PostgreSQL data folder ('cluster'): made, started, found running, stopped. Callers hold its lock. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from './database-error.ts';
import { processMark } from './lock.mjs';
import type { Account } from './postgres-account.ts';
import { type Programs, runProgram } from './postgres-programs.ts';

/** A server at work on a data folder. */
export interface Server {
  pid: number;
  port: number;
}

const role = 'portal';
export const passwordFile = 'portal-password';
const logLimit = 10_000_000;

// Given at each start rather than written to postgresql.conf, so that a new version of the portal brings its own.
const serverSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '128MB',
  random_page_cost: 1.1,
  jit: 'off',
  fsync: 'on',
  lc_messages: 'C',
  timezone: 'UTC',
  cluster_name: 'portal',
  // What people look for is health data: no statement and no value in the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;

/**
 * Makes a cluster at `folder`: UTF-8, one role without superuser rights, its database, a random password in a file
 * of mode 600. It is built beside and renamed when finished, so a half-made one never bears the name.
 */
export async function createCluster(
  folder: string,
  account: Account | null,
  programs: Programs,
): Promise<void> {
  const parent = dirname(folder);
  const prefix = `${basename(folder)}.new-`;
  for (const name of await readdir(parent))
    if (name.startsWith(prefix))
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => {});
  const fresh = join(parent, prefix + randomBytes(4).toString('hex'));
  await mkdir(fresh, { mode: 0o700 });
  if (account) await chown(fresh, account.uid, account.gid);
  await runProgram(programs, 'initdb', [
    `--pgdata=${fresh}`,
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=reject',
    '--no-instructions',
  ]);
  const password = randomBytes(24).toString('hex');
  await runProgram(
    programs,
    'postgres',
    ['--single', '-D', fresh, '-c', 'exit_on_error=on', '-c', 'log_checkpoints=off', 'postgres'],
    `create role ${role} login createdb password '${password}';\ncreate database ${role} owner ${role};\n`,
  );
  await writeFor(account, join(fresh, 'pg_hba.conf'), `host all ${role} 127.0.0.1/32 scram-sha-256\n`);
  await writeFor(account, join(fresh, passwordFile), `${password}\n`);
  await rename(fresh, folder);
}

async function writeFor(account: Account | null, file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  await chmod(file, 0o600);
  if (account) await chown(file, account.uid, account.gid);
}

/** Where the portal reaches a running server, password included. */
export async function urlOf(folder: string, server: Server): Promise<string> {
  const password = (await readFile(join(folder, passwordFile), 'utf8')).trim();
  return `postgres://${role}:${password}@127.0.0.1:${server.port}/${role}`;
}

interface PidFile extends Server {
  status: string;
}

/** PostgreSQL's own note of its process, `postmaster.pid`; null when there is none or it is not finished. */
async function readPidFile(folder: string): Promise<PidFile | null> {
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() } : null;
}

/** True when a process of that id is running and, where the system tells, is PostgreSQL. */
async function isPostgres(pid: number): Promise<boolean> {
  if (processMark(pid) === null) return false;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres');
  return name.trim() === 'postgres';
}

/**
 * The server that works on `folder`, whoever started it; null when none does.
 * Waits while it starts (after a crash it replays its log) or stops.
 * @throws DatabaseError when it is not ready within a minute
 */
export async function runningServer(folder: string): Promise<Server | null> {
  for (let tries = 0; tries < 1200; tries++) {
    const file = await readPidFile(folder);
    if (!file || !(await isPostgres(file.pid))) return null;
    if (file.status === 'ready') return { pid: file.pid, port: file.port };
    await sleep(50);
  }
  throw new DatabaseError(`The database in ${folder} has been starting for a minute: see ${logOf(folder)}.`);
}

const logOf = (folder: string) => `${folder}.log`;

/**
 * Starts a server on a free loopback port, in a process group of its own: it outlives this process, and Ctrl-C in the
 * terminal does not reach it.
 * @throws DatabaseError with the server's own words when it does not start
 */
export async function startServer(folder: string, programs: Programs): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const result = await tryStart(folder, programs);
    if (typeof result !== 'string') return result;
    // A server killed a moment ago leaves backends that are just ending; another program may take the port first.
    const passing = /shared memory block|could not bind|Address already in use/.test(result);
    if (!passing || attempt === 8)
      throw new DatabaseError(`The database in ${folder} does not start (${result}): see ${logOf(folder)}.`);
    await sleep(400);
  }
}

async function tryStart(folder: string, programs: Programs): Promise<Server | string> {
  await disownDeadServer(folder);
  const port = await freePort();
  const file = logOf(folder);
  const size = await stat(file).then(
    (log) => log.size,
    () => 0,
  );
  if (size > logLimit) await rename(file, `${file}.old`);
  const log = await open(file, 'a', 0o600);
  const begins = (await log.stat()).size;
  const settings = Object.entries(serverSettings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(programs.path('postgres'), ['-D', folder, '-p', String(port), ...settings], {
    ...programs.options,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  try {
    while (!ended) {
      const found = await readPidFile(folder);
      if (found?.pid === child.pid && found?.status === 'ready') return { pid: found.pid, port };
      await sleep(25);
    }
    const words = (await readFile(file)).subarray(begins).toString();
    return /(?:FATAL|PANIC): +(.+)/.exec(words)?.[1] ?? 'it ended without a word';
  } finally {
    child.unref();
    await log.close();
  }
}

/**
 * A `postmaster.pid` left by a crash may name a process that is now something else, or a zombie that nobody buries (a
 * container without an init): PostgreSQL would refuse to start. Its first line is set to an id that no process can
 * have, which keeps PostgreSQL's second check, whether the old server's shared memory is still in use.
 */
async function disownDeadServer(folder: string): Promise<void> {
  const file = await readPidFile(folder);
  if (!file || (await isPostgres(file.pid))) return;
  const path = join(folder, 'postmaster.pid');
  const aboveEveryPid = 2 ** 22 + 1; // proc(5), pid_max
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^\d+/, String(aboveEveryPid)));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Ends a server in order ('fast shutdown') and waits for it, half a minute at most. */
export async function stopServer(folder: string, server: Server): Promise<void> {
  process.kill(server.pid, 'SIGINT');
  for (let tries = 0; tries < 1500; tries++) {
    if (processMark(server.pid) === null) return;
    // Its own last act; the process may stay for a moment as a zombie that nobody buries.
    if (!existsSync(join(folder, 'postmaster.pid'))) return;
    await sleep(20);
  }
}
