import { spawn } from 'node:child_process';
import { linkSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clinics, events, importBatches } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { importCsv } from '#lib/listings/import-csv.ts';
import { plantList, sheet } from '#lib/listings/planted-list.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());

/** How often somebody works on the clinics in this database with the lock of an import. */
async function importsAtWork(): Promise<number> {
  const [row] = await database.db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_locks
    where database = (select oid from pg_database where datname = current_database())
      and relation = 'clinics'::regclass and mode = 'ShareRowExclusiveLock' and granted`);
  return row?.count ?? 0;
}

test('an import that is killed halfway leaves nothing behind, and the next one does it all', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => ({
    id: `k${i}`,
    navn: `Prøveklinik ${i}`,
    postnummer: '8000',
    aabningstider: 'Mo-Fr 08:00-16:00',
  }));
  const path = plantList(sheet(rows));
  const child = spawn(process.execPath, ['bin/commands.ts', 'import', 'csv', path], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: database.url },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  while (child.exitCode === null && (await importsAtWork()) === 0) await sleep(20);
  await sleep(1_000);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  while ((await importsAtWork()) > 0) await sleep(20);
  for (const table of [clinics, importBatches, events]) expect(await database.db.$count(table)).toBe(0);

  const few = plantList(sheet(rows.slice(0, 100)));
  expect(await importCsv(database.db, { path: few, date: '2026-11-22' })).toMatchObject({ added: 100 });
}, 60_000);

/** Runs the real command on this database. */
function portal(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['bin/commands.ts', ...args], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: database.url, TODAY: '2026-11-22' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const answer = { code: -1, out: '', err: '' };
  child.stdout.on('data', (part) => {
    answer.out += part;
  });
  child.stderr.on('data', (part) => {
    answer.err += part;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...answer, code })));
}

test('the command reports rejected rows with line and reason, writes all to a file, and undoes its import', async () => {
  const row = { id: 'ny', navn: 'Ny Klinik', postnr: '9000', tlf: '?' };
  const path = plantList(sheet([row, { ...row, id: 'slem', navn: '' }]));
  const reportPath = plantList('', 'rapport.csv');
  const done = await portal('import', 'csv', path, '--report', reportPath);
  expect(done.err).toBe(
    '  (warning) line 2: ny: telefon "?" cannot be used: left out\n  line 3: slem: navn is missing\n',
  );
  expect(done.out).toMatch(/1 clinics kept \(1 new, 0 changed, 0 as before\), 1 rows rejected/);
  expect(done.code).toBe(0);
  const batch = /This is import (\d+);/.exec(done.out)?.[1] ?? '';
  expect(readFileSync(reportPath, 'utf8').split('\r\n')).toEqual([
    'kind;line;id;reason',
    'warning;2;"ny";"telefon ""?"" cannot be used: left out"',
    'rejected;3;"slem";"navn is missing"',
    '',
  ]);
  expect(await portal('undo-import', batch)).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 clinics removed, 0 as they were before'),
  });
  expect(await portal('undo-import', batch)).toMatchObject({
    code: 1,
    err: `Nothing was undone: import ${batch} has been undone already.\n`,
  });
}, 60_000);

test('a report never takes the place of the list, nor of anything else that is no report', async () => {
  const content = sheet([{ id: 'ny', navn: 'Ny', postnr: '9000' }]);
  const path = plantList(content, 'liste.csv');
  const link = `${path}.link`;
  linkSync(path, link);
  for (const target of [path, link])
    expect(await portal('import', 'csv', path, '--report', target)).toMatchObject({
      code: 1,
      err: `--report ${target} is the list itself: give the report a name of its own.\n`,
    });
  const letter = plantList('Kære klinik', 'brev.txt');
  expect(await portal('import', 'csv', path, '--report', letter)).toMatchObject({
    code: 1,
    err: expect.stringContaining('is no report of an import'),
  });
  expect([readFileSync(path, 'utf8'), readFileSync(letter, 'utf8')]).toEqual([content, 'Kære klinik']);
  expect(await portal('import', 'csv', path, '--dry-run', '--report', '/nowhere/rapport.csv')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^The report \/nowhere\/rapport.csv cannot be written/),
  });
}, 60_000);

test('what a spreadsheet would compute stands in the report as text', async () => {
  const path = plantList(sheet([{ id: '=cmd|x', navn: '', postnr: '9000' }]));
  const reportPath = `${path}.rapport`;
  await portal('import', 'csv', path, '--report', reportPath);
  expect(readFileSync(reportPath, 'utf8').split('\r\n')).toEqual([
    'kind;line;id;reason',
    `rejected;2;"'=cmd|x";"navn is missing"`,
    '',
  ]);
}, 60_000);

test('mistakes in the arguments are one sentence with the remedy', async () => {
  const path = plantList('id;navn;postnummer\n');
  expect(await portal('import', 'xml', path)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^Say a format \(csv, osm\)/),
  });
  expect(await portal('import', 'csv', path, '--map', 'Adr=gade')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^--map "Adr=gade" is not/),
  });
  expect(await portal('import', 'csv', path, '--list', 'Kæden')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^--list is a short name/),
  });
  expect(await portal('import', 'csv', path)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/was not imported: not one of its rows can be used\.\n$/),
  });
  expect(await portal('undo-import', 'alt')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^Say the number of the import/),
  });
}, 60_000);
