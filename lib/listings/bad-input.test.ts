import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seedDemo } from '#lib/db/demo.ts';
import { clinics, events, importBatches } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { importCsv } from './import-csv.ts';
import type { ImportOptions } from './import-list.ts';
import { plantList, sheet } from './planted-list.ts';

const date = '2026-11-22';
const good = {
  id: 'god',
  navn: 'God Klinik',
  postnummer: '8000',
  by: 'Aarhus C',
  bredde: '56.157',
  laengde: '10.21',
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(sql`truncate clinics, events, import_batches restart identity cascade`);
});

const load = (path: string, options: Partial<ImportOptions> = {}) =>
  importCsv(database.db, { path, date, ...options });
const run = (content: string | Uint8Array) => load(plantList(content));

/** The good row is kept beside a bad one, which is answered with this reason (and warnings). */
async function beside(bad: Record<string, string>) {
  const report = await run(sheet([good, { ...good, id: 'slem', ...bad }]));
  if (!report.ok) throw new Error(report.reason);
  return { kept: report.kept, reason: report.rejected[0]?.reason ?? null, warnings: report.warnings };
}

test.each([
  [
    'a town that is not the postal code’s',
    { postnummer: '8000', by: 'Odense C' },
    'the postal code 8000 is Aarhus C, not Odense C',
  ],
  ['a postal code that does not exist', { postnummer: '8001' }, '8001 is not a Danish postal code'],
  [
    'a position far from the postal code',
    { bredde: '55.68', laengde: '12.57' },
    /^the postal code 8000 and the position are 1\d\d km apart: it lies by /,
  ],
  [
    'a position in another town',
    { bredde: '56.17', laengde: '9.60' },
    'the postal code 8000 and the position are 38 km apart: it lies by Silkeborg',
  ],
  [
    'a position in another town than the one named, without a postal code',
    { postnummer: '', by: 'København' },
    'the position lies by Aarhus, not in København',
  ],
  [
    'a position at sea',
    { postnummer: '', by: '', bredde: '56.7', laengde: '11.9' },
    /^the position lies at sea: the nearest town, .*, is \d\d km away$/,
  ],
  [
    'a position at sea near the postal code',
    { postnummer: '8592', by: 'Anholt', bredde: '56.86', laengde: '11.75' },
    /^the position lies at sea/,
  ],
  ['a position abroad', { postnummer: '', by: '', bredde: '59.9', laengde: '10.7' }, 'not in Denmark'],
  ['a position without its decimal sign', { bredde: '56157', laengde: '1021' }, /decimal sign is missing/],
  ['half a position', { laengde: '' }, /is not two numbers in degrees/],
  ['no place at all', { postnummer: '', by: '', bredde: '', laengde: '' }, 'no position'],
  ['ten megabytes in a field', { navn: 'x'.repeat(10_000_000) }, 'navn is longer than 200 characters'],
  ['ten megabytes in the id', { id: 'x'.repeat(10_000_000) }, 'id is longer than 100 characters'],
  ['a zero byte', { navn: 'Kli\0nik' }, 'navn holds a zero byte'],
  [
    'text that was read wrongly once',
    { navn: 'Klinik Ã˜dal' },
    'navn was read in the wrong encoding once ("Klinik Ã˜dal")',
  ],
  ['no name', { navn: '   ' }, 'navn is missing'],
  ['no id', { id: '' }, 'id is missing'],
  ['a clinic that closed, with the time of day', { ophoert: '31-12-2019 00:00' }, 'closed on 2019-12-31'],
  ['a clinic that closed today', { ophoert: '2026-11-22T00:00:00' }, 'closed on 2026-11-22'],
  [
    'a closing day with half a year',
    { ophoert: '31-12-19' },
    'ophoert "31-12-19" is not the date it closed: write 2026-12-24, or nothing when it is open',
  ],
  ['a closing day in words', { ophoert: 'nedlagt' }, /^ophoert "nedlagt" is not the date it closed/],
  ['another country', { land: 'SE' }, 'not in Denmark (SE)'],
])(
  '%s is a row in the report, and the good row is kept',
  async (_name, bad, reason) => {
    const answer = await beside({ land: '', ophoert: '', ...bad });
    expect(answer.kept).toBe(1);
    expect(answer.reason).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason));
  },
  20_000,
);

test('a clinic that will close later, or has a dash for the day, is open', async () => {
  expect(await beside({ ophoert: '31-12-2026' })).toMatchObject({ kept: 2, reason: null });
  expect(await beside({ ophoert: '-' })).toMatchObject({ kept: 2, reason: null });
});

test('an id cannot write on the terminal', async () => {
  const report = await run(sheet([good, { ...good, id: 'a\u001b[2J\tb', navn: '' }]));
  expect(report.rejected).toMatchObject([{ id: 'a [2J b', reason: 'navn is missing' }]);
});

test('a village with the postal code of the next town is no contradiction', async () => {
  expect(await beside({ postnummer: '8000', by: 'Lillestrup' })).toMatchObject({ kept: 2, reason: null });
  expect(
    await beside({ id: 'to', postnummer: '4800', by: 'Nykøbing Falster', bredde: '', laengde: '' }),
  ).toMatchObject({ reason: null });
});

test('exchanged latitude and longitude are put right, with a warning', async () => {
  const answer = await beside({ bredde: '10.21', laengde: '56.157' });
  expect(answer).toMatchObject({
    kept: 2,
    warnings: [{ line: 3, id: 'slem', reason: 'latitude and longitude were exchanged: put right' }],
  });
  const points = await database.db.select({ lat: clinics.lat, lon: clinics.lon }).from(clinics);
  expect(points).toEqual([
    { lat: 56.157, lon: 10.21 },
    { lat: 56.157, lon: 10.21 },
  ]);
});

test('the second of two rows with one id is rejected, also when thousands of rows lie between', async () => {
  const rows = Array.from({ length: 1_200 }, (_, i) => ({ ...good, id: `k${i}`, navn: `Prøveklinik ${i}` }));
  const report = await run(sheet([...rows, { ...good, id: 'k3' }, { ...good, id: 'k1199' }]));
  expect(report).toMatchObject({
    kept: 1_200,
    rejected: [
      { line: 1202, id: 'k3', reason: 'the same id as on line 5' },
      { line: 1203, id: 'k1199', reason: 'the same id as on line 1201' },
    ],
  });
});

test('bytes that are not UTF-8 in a UTF-8 file spoil their row only', async () => {
  const text = Buffer.from(
    sheet([
      { ...good, navn: 'Ærø Øre Åse' },
      { ...good, id: 'slem', navn: 'Byd ø' },
    ]),
  );
  text[text.lastIndexOf(0xc3)] = 0xff;
  expect(await run(text)).toMatchObject({
    kept: 1,
    rejected: [{ line: 3, reason: 'navn holds bytes that are not UTF-8' }],
    notes: [expect.stringContaining('rows with them are rejected')],
  });
});

test('a row that the file’s end cuts off is rejected, and those before it are kept', async () => {
  const whole = sheet([good, { ...good, id: 'halv' }]);
  expect(await run(whole.slice(0, -25))).toMatchObject({
    kept: 1,
    rejected: [{ line: 3, id: 'halv', reason: expect.stringContaining('the file was cut off') }],
  });
});

const csv = sheet([good]);
test.each([
  ['an empty file', '', 'it is empty'],
  ['nothing but blank lines', '\r\n \r\n\n', 'it is empty'],
  ['headings alone', 'id;navn;postnummer\n', 'not one of its rows can be used'],
  [
    'a quote that is never closed',
    `${csv}"b;Klinik;8000\n`,
    /^the row that begins on line 3 has a quote that is never closed/,
  ],
  [
    'wrong headings',
    'a;b;c\n1;2;3\n',
    /^its first row has no column for navn \(it has: a, b, c\); say which it is with --map/,
  ],
  ['no headings', '1;Klinik;8000\n2;Klinik;8000\n', /^its first row has no column for/],
  ['no column for the place', 'id;navn\n1;Klinik\n', /no column for postnummer \(or bredde and laengde\)/],
  [
    'two columns that mean the same',
    'id;navn;postnummer;telefon;tlf\n',
    /"telefon" and "tlf" both mean telefon/,
  ],
  ['a spreadsheet’s own format', Buffer.from(`PK\u0003\u0004${'\0'.repeat(400)}`), /^it is not a text file/],
  ['UTF-16 without its mark', Buffer.from(csv, 'utf16le'), /^it is not a text file/],
  ['nothing but bad rows', 'id;navn;postnummer\n1;;8000\n', 'not one of its rows can be used'],
])('%s is refused and the database is as before', async (_name, content, reason) => {
  await seedDemo(database.db, { clinics: 3, date });
  const answer = await run(content);
  expect(answer).toMatchObject({
    ok: false,
    reason: typeof reason === 'string' ? reason : expect.stringMatching(reason),
  });
  expect(await database.db.$count(clinics)).toBe(3);
  expect(await database.db.$count(importBatches)).toBe(0);
});

test('a folder, a device and a missing file are refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-folder-'));
  expect(await load(folder)).toMatchObject({ ok: false, reason: 'it is a folder, not a file' });
  expect(await load('/dev/null')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('not an ordinary file'),
  });
  expect(await load(join(folder, 'x.csv'))).toMatchObject({
    ok: false,
    reason: expect.stringContaining('ENOENT'),
  });
  rmSync(folder, { recursive: true });
});

test('a file that changes while it is read is refused, with nothing written', async () => {
  const rows = Array.from({ length: 2_500 }, (_, i) => ({ ...good, id: `k${i}` }));
  const path = plantList(sheet(rows));
  let isFirst = true;
  const answer = await load(path, {
    onProgress: () => {
      if (isFirst) appendFileSync(path, 'k9999;Sent på den;8000;Aarhus C;56.157;10.21\n');
      isFirst = false;
    },
  });
  expect(answer).toMatchObject({
    ok: false,
    reason: expect.stringContaining('it changed while it was read'),
  });
  expect(await database.db.$count(clinics)).toBe(0);
  expect(await database.db.$count(events)).toBe(0);
});

test('two imports of the same file at once give each clinic once', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => ({
    ...good,
    id: `k${i}`,
    navn: `Prøveklinik ${i % 50}`,
  }));
  const path = plantList(sheet(rows));
  const [one, two] = await Promise.all([load(path), load(path)]);
  const counts = [one, two].map((each) => each.ok && [each.added, each.unchanged]);
  expect(counts.toSorted()).toEqual([
    [0, 300],
    [300, 0],
  ]);
  const [{ slugs } = { slugs: 0 }] = await database.db
    .select({ slugs: sql<number>`count(distinct slug)::int` })
    .from(clinics);
  expect(slugs).toBe(300);
});
