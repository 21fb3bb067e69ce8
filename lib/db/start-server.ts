/** Starts and stops the server of one data folder. Callers hold the folder's lock. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from './database-error.ts';
import { processMark } from './lock.mjs';
import type { Programs } from './postgres-programs.ts';
import { disownDeadServer, logOf, readPidFile, type Server } from './running-server.ts';

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
