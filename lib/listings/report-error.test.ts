import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { clinics, errorReports, events } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { toUtmKm } from '#lib/geography/utm.ts';
import { reportError, reportForm } from './report-error.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());
beforeEach(() => database.db.execute(sql`truncate clinics, events restart identity cascade`));

const plant = (slug: string, given: { source?: string; state?: 'listed' | 'withdrawn' } = {}) =>
  database.db.insert(clinics).values({
    slug,
    name: slug,
    state: 'listed',
    source: 'osm',
    sourceId: slug,
    municipalityCode: '0751',
    precision: 'address',
    lat: 56.157,
    lon: 10.21,
    position: toUtmKm({ lat: 56.157, lon: 10.21 }),
    ...given,
  });

test('a report is kept with its event, and neither holds anything about who sent it', async () => {
  const { db } = database;
  await plant('bakken');
  expect(await reportError(db, 'bakken', { kind: 'hours', message: 'De lukker kl. 15' })).toEqual({
    kind: 'saved',
  });
  expect(await db.select().from(errorReports)).toEqual([
    {
      id: 1,
      clinicId: 1,
      kind: 'hours',
      message: 'De lukker kl. 15',
      createdAt: expect.any(Date),
      handledAt: null,
    },
  ]);
  expect(await db.select().from(events)).toMatchObject([
    { actor: 'visitor', kind: 'error-reported', clinicId: 1, details: { about: 'hours' } },
  ]);
});

test('an invented, a withdrawn and an unknown clinic take no report', async () => {
  const { db } = database;
  await plant('demo', { source: 'demo' });
  await plant('trukket', { state: 'withdrawn' });
  const send = (slug: string) => reportError(db, slug, { kind: 'other', message: 'x' });
  expect(await send('demo')).toEqual({ kind: 'refused', reason: 'demonstration' });
  expect(await send('trukket')).toEqual({ kind: 'refused', reason: 'unknown' });
  expect(await send('ukendt')).toEqual({ kind: 'refused', reason: 'unknown' });
  expect(await db.select().from(errorReports)).toEqual([]);
  expect(await db.select().from(events)).toEqual([]);
});

test("a browser's line ends count once and control characters are dropped", () => {
  const message = 'a'.repeat(998);
  expect(reportForm.parse({ kind: 'address', message: ` ${message}\r\nb\0\u0007 ` })).toEqual({
    kind: 'address',
    message: `${message}\nb`,
  });
});

test.each([
  [{ kind: 'address', message: ' \r\n ' }, 'Skriv kort, hvad der er forkert.'],
  [{ kind: 'address', message: 'a'.repeat(1001) }, 'Skriv højst 1000 tegn.'],
  [{ kind: '', message: 'a' }, 'Vælg, hvad der er forkert.'],
  [{ kind: 'constructor', message: 'a' }, 'Vælg, hvad der er forkert.'],
])('%j is refused in plain words', (form, words) => {
  const parsed = reportForm.safeParse(form);
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([words]);
});

test('a thousand emoji are a thousand characters, for the form and for the table', async () => {
  await plant('bakken');
  const report = reportForm.parse({ kind: 'other', message: '💪'.repeat(1000) });
  expect(await reportError(database.db, 'bakken', report)).toEqual({ kind: 'saved' });
});
