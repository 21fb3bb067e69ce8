/** The server that works on a data folder, as PostgreSQL's own note `postmaster.pid` tells. Callers hold the folder's lock. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from './database-error.ts';
import { processMark } from './lock.mjs';

/** A server at work on a data folder. */
export interface Server {
  pid: number;
  port: number;
}

interface PidFile extends Server {
  status: string;
}

/** PostgreSQL's own note of its process, `postmaster.pid`; null when there is none or it is not finished. */
export async function readPidFile(folder: string): Promise<PidFile | null> {
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

/** Where a cluster's server writes what it has to say. */
export const logOf = (folder: string) => `${folder}.log`;

/**
 * A `postmaster.pid` left by a crash may name a process that is now something else, or a zombie that nobody buries (a
 * container without an init): PostgreSQL would refuse to start. Its first line is set to an id that no process can
 * have, which keeps PostgreSQL's second check, whether the old server's shared memory is still in use.
 */
export async function disownDeadServer(folder: string): Promise<void> {
  const file = await readPidFile(folder);
  if (!file || (await isPostgres(file.pid))) return;
  const path = join(folder, 'postmaster.pid');
  const aboveEveryPid = 2 ** 22 + 1; // proc(5), pid_max
  await writeFile(path, (await readFile(path, 'utf8')).replace(/^\d+/, String(aboveEveryPid)));
}
