import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processMark, withLock } from './lock.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('ten at once do their work one after another, and leave no file behind', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await sleep(5);
    inside--;
  };
  await Promise.all(Array.from({ length: 10 }, () => withLock(join(folder, 'lock'), work)));
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of a process that was killed is free', async () => {
  const holder = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { withLock } from '#lib/db/lock.mjs';
     await withLock(${JSON.stringify(join(folder, 'lock'))}, async () => { console.log('in'); await new Promise(() => setInterval(() => {}, 1000)); });`,
  ]);
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  await expect(withLock(join(folder, 'lock'), async () => {}, { patience: 100 })).rejects.toThrow(
    `Process ${holder.pid} has held`,
  );
  holder.kill('SIGKILL');
  await new Promise((resolve) => holder.once('exit', resolve));
  expect(await withLock(join(folder, 'lock'), async () => 'mine')).toBe('mine');
});

test.runIf(process.platform === 'linux')(
  'a process id that the system has given to another does not hold it',
  async () => {
    await writeFile(join(folder, 'lock'), `${process.pid} ${Number(processMark(process.pid)) - 1}`);
    expect(await withLock(join(folder, 'lock'), async () => 'mine', { patience: 1000 })).toBe('mine');
  },
);

test('work that fails gives the lock back', async () => {
  await expect(withLock(join(folder, 'lock'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withLock(join(folder, 'lock'), async () => 'mine', { patience: 0 })).toBe('mine');
});
