import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseError } from './database-error.ts';
import { joinEmbedded } from './embedded.ts';
import { processMark } from './lock.mjs';
import { runningServer } from './running-server.ts';
import { stopServer } from './start-server.ts';

const asRoot = process.getuid?.() === 0;
let dataDir: string;
let users: ChildProcess[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portal-embedded-'));
  await chmod(dataDir, 0o711);
  users = [];
});

afterEach(async () => {
  for (const user of users) user.kill('SIGKILL');
  const server = await runningServer(join(dataDir, 'postgres'));
  if (server) await stopServer(join(dataDir, 'postgres'), server);
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts a process that uses the database; */
function start() {
  const child = spawn(process.execPath, ['lib/db/testing-user.ts', dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  users.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const firstLine = lines.next();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    /** Waits until it is in, and says what it printed then. */
    ready: async (): Promise<{ url: string; found: string }> => JSON.parse(String((await firstLine).value)),
    leave: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function ask(url: string, statement: string) {
  const sql = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

const server = () => runningServer(join(dataDir, 'postgres'));

test('two processes that start at once share one database, and the last one stops it', async () => {
  const [one, two] = [start(), start()];
  const [first, second] = await Promise.all([one.ready(), two.ready()]);
  expect([first.found, second.found].sort()).toEqual(['created', 'running']);
  expect(first.url).toBe(second.url);

  await one.leave();
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await two.leave();
  expect(await server()).toBeNull();
  await expect(ask(second.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('the database survives kill -9 of its user and is found again with its data', async () => {
  const killed = start();
  const { url } = await killed.ready();
  await ask(url, 'create table kept as select 7 as n');
  await killed.kill();

  const next = start();
  expect(await next.ready()).toEqual({ found: 'running', url });
  expect(await ask(url, 'select n from kept')).toEqual([{ n: 7 }]);
  await next.leave();
  expect(await server()).toBeNull();
});

test('after kill -9 of the server itself what was written is there at the next start', async () => {
  const user = start();
  const { url } = await user.ready();
  await ask(url, 'create table kept as select 7 as n');
  process.kill((await server())?.pid ?? 0, 'SIGKILL');
  await user.kill();

  const next = start();
  const { url: newUrl, found } = await next.ready();
  expect(found).toBe('started');
  expect(await ask(newUrl, 'select n from kept')).toEqual([{ n: 7 }]);
});

test('a crash note whose process id now belongs to another program does not stand in the way', async () => {
  const user = start();
  await user.ready();
  process.kill((await server())?.pid ?? 0, 'SIGKILL');
  await user.kill();
  const note = join(dataDir, 'postgres', 'postmaster.pid');
  await writeFile(note, (await readFile(note, 'utf8')).replace(/^\d+/, String(process.pid)));

  expect((await start().ready()).found).toBe('started');
});

test('a process killed while it makes the database leaves nothing that hinders the next', async () => {
  const killed = start();
  while (!(await readdir(dataDir)).some((name) => name.startsWith('postgres.new-'))) await sleep(5);
  await sleep(200); // initdb is at work
  await killed.kill();
  expect(await readdir(dataDir)).not.toContain('postgres');

  const next = start();
  expect((await next.ready()).found).toBe('created');
  await next.leave();
  // Under a clone that is closed to PostgreSQL's user its programs are copied here too.
  const left = (await readdir(dataDir)).filter((name) => !name.startsWith('postgres-programs-'));
  expect(left.sort()).toEqual(['postgres', 'postgres.log']);
});

test('the password is random, in a file that only its owner reads, and the role is no superuser', async () => {
  const user = start();
  const { url } = await user.ready();
  expect(new URL(url).password).toMatch(/^[0-9a-f]{48}$/);
  expect(await ask(url, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([
    { rolsuper: false },
  ]);
  const wrong = new URL(url);
  wrong.password = 'guessed';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('it is UTF-8, durable, sorts Danish, and has trigrams and unaccent', async () => {
  const { url } = await start().ready();
  const [row] = await ask(
    url,
    `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
            current_setting('listen_addresses') as listens,
            (select string_agg(town, ' ' order by town collate "da-x-icu")
               from unnest(array['Aarhus', 'Ørsted', 'Zahle', 'Ærø', 'Birkerød']) as town) as towns`,
  );
  expect(row).toEqual({
    encoding: 'UTF8',
    fsync: 'on',
    listens: '127.0.0.1',
    towns: 'Birkerød Zahle Ærø Ørsted Aarhus',
  });
  const words = await ask(
    url,
    `create extension pg_trgm; create extension unaccent; select unaccent('Ærø'), similarity('iskias', 'iskas') > 0.4 as near`,
  );
  expect(words.at(-1)).toEqual([{ unaccent: 'AEro', near: true }]);
});

test('a data folder that is a file is refused with a remedy', async () => {
  await writeFile(join(dataDir, 'file'), '');
  await expect(joinEmbedded(join(dataDir, 'file'))).rejects.toThrow(
    /^The data folder \S+file is not a folder: correct it, or set DATA_DIR to another folder, for example DATA_DIR=/,
  );
});

test('a data folder where the system makes none is refused at once', async () => {
  for (const path of ['/proc/portal', '/proc/portal/data'])
    await expect(joinEmbedded(path)).rejects.toThrow(
      `The data folder ${path} cannot be made there: correct it, or set DATA_DIR to another folder, for example DATA_DIR=/var/lib/portal.`,
    );
});

test('a folder "postgres" with something else in it is left alone', async () => {
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres', 'diary.txt'), 'mine');
  await expect(joinEmbedded(dataDir)).rejects.toThrow(/holds something that the portal did not put there/);
  expect(await readdir(join(dataDir, 'postgres'))).toEqual(['diary.txt']);
});

test.runIf(asRoot)('root is told which folder keeps the database out, and how to open it', async () => {
  const closed = join(dataDir, 'closed');
  await mkdir(join(closed, 'data'), { recursive: true });
  await chmod(closed, 0o700);
  const refusal = joinEmbedded(join(closed, 'data'));
  await expect(refusal).rejects.toBeInstanceOf(DatabaseError);
  await expect(refusal).rejects.toThrow(`open it with "chmod o+x ${closed}", or set DATA_DIR`);
});

/** The test's own program must be readable to that user: not so in a clone under a folder of mode 700. */
const nobodyGetsIn =
  asRoot &&
  spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', process.cwd()], { uid: 65534, gid: 65534, cwd: '/' })
    .status === 0;

test.runIf(nobodyGetsIn)('a user who may not write the data folder is told so', async () => {
  await chmod(dataDir, 0o755);
  const child = spawn(process.execPath, ['lib/db/testing-user.ts', dataDir], { uid: 65534, gid: 65534 });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  await new Promise((resolve) => child.once('exit', resolve));
  expect(said).toContain(`The data folder ${dataDir} cannot be read and written by this user`);
});

test('a process that does not run has no mark', () => {
  expect(processMark(process.pid)).toMatch(/^\d+$|^running$/);
  expect(processMark(2 ** 22 + 1)).toBeNull();
});
