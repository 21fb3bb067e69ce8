import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-command-'));
  chmodSync(folder, 0o711);
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Runs the real command in a process of its own. */
function portal(args: string[], env: Record<string, string> = {}, cwd = process.cwd()) {
  const child = spawn(process.execPath, [join(process.cwd(), 'bin/portal.mjs'), ...args], {
    cwd,
    env: {
      ...process.env,
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: '',
      npm_lifecycle_event: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const answer = { code: -1, out: '', err: '' };
  child.stdout.on('data', (part) => {
    answer.out += part;
  });
  child.stderr.on('data', (part) => {
    answer.err += part;
  });
  return new Promise<typeof answer>((resolve) =>
    child.once('close', (code) => resolve({ ...answer, code: code ?? -1 })),
  );
}

/** One line on stderr, no stack, exit code 1. */
const refusal = (sentence: RegExp) => ({
  code: 1,
  out: expect.any(String),
  err: expect.stringMatching(new RegExp(`^${sentence.source}\\n$`)),
});

test('help lists the verbs that exist, and an unknown verb points to it', async () => {
  const help = await portal(['help']);
  expect(help.code).toBe(0);
  for (const verb of ['start', 'test', 'migrate', 'seed', 'check-content'])
    expect(help.out).toContain(`portal ${verb}`);
  expect(await portal(['fly'])).toEqual(
    refusal(/There is no "portal fly": run "npx portal help" for what there is\./),
  );
});

test('every mistake in settings, address or arguments is one sentence with its remedy', async () => {
  expect(await portal(['start'], { PORT: 'high' })).toEqual(
    refusal(/PORT is not a number \(for example PORT=3000\)/),
  );
  expect(await portal(['migrate'], { DATABASE_URL: 'postgres://a:s3cret@127.0.0.1:1/b' })).toEqual(
    refusal(/No database answers at 127\.0\.0\.1:1: start it, or correct host and port in DATABASE_URL\./),
  );
  expect(await portal(['migrate', '--quickly'])).toEqual(
    refusal(/Unknown option '--quickly'; usage: portal migrate/),
  );
  expect(await portal(['seed', '--clinics', 'many'])).toEqual(
    refusal(/--clinics takes a whole number from 1 to 1000000, not 'many', .*/),
  );
  expect(await portal(['new-article', 'Ondt i ryggen'])).toEqual(refusal(/A slug has small letters .*/));
  expect(await portal(['test', '--only', 'luck'])).toEqual(
    refusal(/There is no part "luck": choose from .*/),
  );
  writeFileSync(join(folder, 'file'), '');
  expect(await portal(['migrate'], { DATA_DIR: join(folder, 'file') })).toEqual(
    refusal(/The data folder \S+ is not a folder: correct it, or set DATA_DIR .*/),
  );
}, 90_000);

test('a port that is taken is named before anything else is done', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await portal(['start'], { PORT: String(port) })).toEqual(
    refusal(new RegExp(`Port ${port} on 127.0.0.1 is already in use: .*PORT=${port + 1}\\.`)),
  );
  other.close();
});

test('migrate starts the database, brings the tables up, and leaves no server behind', async () => {
  const first = await portal(['migrate']);
  expect(first).toEqual({
    code: 0,
    err: '',
    out: expect.stringMatching(/✓ Tables +\d+ migrations applied \(\d+\.\d s\)\n/),
  });
  expect((await portal(['migrate'])).out).toMatch(/✓ Tables +up to date/);
  expect(readdirSync(join(folder, 'data', 'postgres'))).not.toContain('postmaster.pid');
});

test('a new article is begun once, as seen from where the caller stands', async () => {
  const content = join(folder, 'content');
  mkdirSync(content);
  const made = await portal(['new-article', 'frossen-skulder'], { CONTENT_DIR: content }, folder);
  expect(made.code).toBe(0);
  expect(readFileSync(join(content, 'lidelser/frossen-skulder.md'), 'utf8')).toMatch(/^---\ntitle: /);
  const again = await portal(['new-article', 'frossen-skulder'], { CONTENT_DIR: content }, folder);
  expect(again).toEqual(refusal(/\S+frossen-skulder\.md is there already: .*/));
});

test('a review is recorded for exactly this text by somebody with a name and an ID, and taken out again', async () => {
  const content = join(folder, 'content');
  mkdirSync(join(content, 'lidelser'), { recursive: true });
  const file = join(content, 'lidelser/emne.md');
  writeFileSync(file, '---\ntitle: Emne\n---\n\nDet går som regel over.\n');
  const before = readFileSync(file, 'utf8');
  const env = { CONTENT_DIR: content };
  expect(await portal(['sign-off', 'emne', '--reviewer', 'En Fagperson'], env)).toEqual(
    refusal(/--id is the authorisation ID, five letters or digits\. .*/),
  );
  expect(await portal(['sign-off', 'andet', '--reviewer', 'En Fagperson', '--id', '0ab12'], env)).toEqual(
    refusal(/There is no article 'andet' that can be read: .*/),
  );
  expect(readFileSync(file, 'utf8')).toBe(before);
  const signed = await portal(['sign-off', 'emne', '--reviewer', 'En Fagperson', '--id', '0ab12'], env);
  expect(signed.code).toBe(0);
  expect(readFileSync(file, 'utf8')).toMatch(
    /reviewer: "En Fagperson"\n {2}authorisationId: "0AB12"\n {2}date: /,
  );
  expect((await portal(['sign-off', 'emne', '--remove'], env)).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

const osm = JSON.stringify({
  elements: [
    {
      type: 'node',
      id: 1,
      lat: 56.1567,
      lon: 10.2108,
      tags: { healthcare: 'physiotherapist', name: 'Klinik Ét', 'addr:postcode': '8000' },
    },
    { type: 'node', id: 2, lat: 1, lon: 1, tags: { healthcare: 'physiotherapist', name: 'Klinik To' } },
  ],
});

test('an import keeps the good row, names the bad one, and a dry run changes nothing', async () => {
  writeFileSync(join(folder, 'clinics.json'), osm);
  const dry = await portal(['import', 'osm', 'clinics.json', '--dry-run'], {}, folder);
  expect(dry.out).toMatch(
    /Import +1 clinics kept \(1 new, 0 changed, 0 as before\), 1 rows rejected .*\nA dry run/,
  );
  expect(dry.err).toMatch(/line 1: node\/2: .+/);
  expect((await portal(['import', 'osm', 'clinics.json'], {}, folder)).out).toMatch(/1 new, 0 changed/);
  expect((await portal(['import', 'osm', 'clinics.json'], {}, folder)).out).toMatch(/0 new, 0 changed/);
  expect(await portal(['import', 'osm', 'missing.json'], {}, folder)).toEqual(
    refusal(
      /\S+missing\.json was not imported: it cannot be read \(ENOENT\): correct the path, or who may read it\./,
    ),
  );
}, 90_000);

const isUp = () => existsSync(join(folder, 'data', 'postgres', 'postmaster.pid'));
const longWork = ['bin/portal.mjs', 'seed', '--clinics', '200000'];

test('a process that is told to stop while it works stops the database too', async () => {
  const child = spawn(process.execPath, longWork, {
    env: { ...process.env, DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!isUp()) await sleep(20);
  await sleep(1_000);
  child.kill('SIGTERM');
  expect({ code: await ended, said }).toEqual({ code: 143, said: '' });
  expect(isUp()).toBe(false);
}, 90_000);

test('when the npm that runs it is killed, it ends in order by itself', async () => {
  const shell = spawn('sh', ['-c', `"${process.execPath}" ${longWork.join(' ')}; true`], {
    env: { ...process.env, DATA_DIR: join(folder, 'data'), npm_lifecycle_event: 'start' },
    stdio: 'ignore',
  });
  while (!isUp()) await sleep(20);
  await sleep(1_000);
  shell.kill('SIGKILL');
  await expect.poll(isUp, { timeout: 10_000 }).toBe(false);
});
