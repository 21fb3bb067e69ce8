/**
 * A lock that the processes of one machine share: a file that names its holder.
 * Plain JavaScript without dependencies, because `bin/portal.mjs` takes it before anything is installed.
 */
import { readFileSync } from 'node:fs';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * When a process started, so that a number the system has given to another process is not mistaken for it.
 * @param {number} pid
 * @returns {string | null} a mark that is equal only for the same process; null when it is not running (a zombie is not)
 */
export function processMark(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return null; // EPERM: it runs, as somebody else
  }
  try {
    // proc(5): the fields after the name in parentheses; the 1st is the state, the 20th the start time.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? 'running');
  } catch {
    return 'running'; // no /proc on this system
  }
}

/**
 * Does `work` while no other process (and no other caller in this one) holds the lock at `path`.
 * A holder that died, even by `kill -9`, loses it at once.
 * @template T
 * @param {string} path the lock's file; its folder is created
 * @param {() => Promise<T>} work
 * @param {{ patience?: number, onWait?: (pid: number) => void }} [options]
 *   `patience`: how many milliseconds to wait (10 minutes); `onWait`: told once, with the holder's process id
 * @returns {Promise<T>} what `work` returns
 * @throws when the holder outlasts the patience, or the folder cannot be written
 */
export async function withLock(path, work, { patience = 600_000, onWait } = {}) {
  await mkdir(dirname(path), { recursive: true });
  const claim = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(claim, `${process.pid} ${processMark(process.pid)}`);
  try {
    const deadline = Date.now() + patience;
    let told = false;
    while (!(await linked(claim, path))) {
      const holder = await readFile(path, 'utf8').catch(() => '');
      const pid = Number(holder.split(' ')[0]);
      if (holder && `${pid} ${processMark(pid)}` !== holder) {
        await breakLock(path, holder);
        continue;
      }
      if (Date.now() > deadline)
        throw new Error(`Process ${pid} has held ${path} for too long: end it and try again.`);
      if (!told && pid) onWait?.(pid);
      told ||= pid > 0;
      await sleep(40);
    }
  } finally {
    await rm(claim, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** A hard link appears with its content or not at all, and never replaces another. */
async function linked(claim, path) {
  try {
    await link(claim, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead holder's lock. One process at a time, or the second would remove the first one's new lock. */
async function breakLock(path, holder) {
  const breaker = `${path}.breaking`;
  try {
    await writeFile(breaker, '', { flag: 'wx' });
  } catch {
    const age =
      Date.now() -
      (await stat(breaker).then(
        (file) => file.mtimeMs,
        () => Date.now(),
      ));
    if (age > 5_000) await rm(breaker, { force: true }); // it died between two lines
    await sleep(40);
    return;
  }
  try {
    if ((await readFile(path, 'utf8').catch(() => '')) === holder) await rm(path, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
}

/** @param {unknown} error */
function errorCode(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
