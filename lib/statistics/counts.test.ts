import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Planted, plantEntry } from '#lib/db/planted-entry.ts';
import { clinicDays } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { openCounting } from './counting.ts';
import { countsCsv } from './counts-csv.ts';
import { kindsTold, readCounts } from './read-counts.ts';
import type { Count } from './tally.ts';
import { addCounts, forgetOldCounts } from './write-counts.ts';

const date = '2026-11-23';
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.db.execute(sql`truncate clinics cascade`).then(() => {}));

const plant = (slug: string, given?: Planted) => plantEntry(database.db, slug, given);
const count = (slug: string, given: Partial<Count> = {}): Count => ({
  slug,
  day: '2026-11-20',
  what: 'opened',
  count: 1,
  ...given,
});
const stored = () => database.db.select().from(clinicDays).orderBy(clinicDays.clinicId, clinicDays.day);

test('several instances that write at once add up', async () => {
  const ids = [await plant('a'), await plant('b')];
  const batch = [count('b', { count: 3 }), count('a'), count('a', { what: 'shown', count: 2 })];
  await Promise.all(Array.from({ length: 8 }, () => addCounts(database.db, batch)));
  const day = '2026-11-20';
  expect(new Set(await stored())).toEqual(
    new Set([
      { clinicId: ids[0], day, what: 'opened', count: 8 },
      { clinicId: ids[0], day, what: 'shown', count: 16 },
      { clinicId: ids[1], day, what: 'opened', count: 24 },
    ]),
  );
});

test('only clinics that are on the list are counted, and no invented one', async () => {
  const id = await plant('vist');
  await plant('skjult', { state: 'hidden' });
  await plant('opdigtet', { source: 'demo' });
  await addCounts(
    database.db,
    ['vist', 'skjult', 'opdigtet', 'ukendt'].map((slug) => count(slug)),
  );
  expect((await stored()).map(({ clinicId }) => clinicId)).toEqual([id]);
});

test('a number too great for the table stays the greatest', async () => {
  await plant('a');
  await addCounts(database.db, [count('a', { count: 2_147_483_647 })]);
  await addCounts(database.db, [count('a', { count: 9 })]);
  expect(await stored()).toMatchObject([{ count: 2_147_483_647 }]);
});

test('what is counted is written at the end, and kept while the database is away', async () => {
  await plant('a');
  let isAway = true;
  const lines: string[] = [];
  const counting = openCounting(
    async () => {
      if (isAway) throw new Error('away');
      return database.db;
    },
    (line) => lines.push(line),
  );
  counting.tally.add('a', 'phone');
  await counting.close();
  expect(lines).toEqual(['Counts wait: away']);
  isAway = false;
  counting.tally.add('a', 'phone');
  await counting.close();
  expect(await stored()).toMatchObject([{ what: 'phone', count: 2 }]);
});

test('the clinic is told of days that are over, from five on; today and what is older are not in it', async () => {
  const id = await plant('a');
  await addCounts(database.db, [
    count('a', { day: '2026-11-23', count: 90 }),
    count('a', { day: '2026-11-22', count: 5 }),
    count('a', { day: '2026-11-21', count: 4 }),
    count('a', { day: '2026-10-24', count: 7, what: 'phone' }),
    count('a', { day: '2026-10-23', count: 80 }),
  ]);
  const spans = await readCounts(database.db, id, '30-dage', date);
  expect(spans).toHaveLength(30);
  expect(spans.at(-1)).toMatchObject({ from: '2026-11-22', counts: { opened: 5, phone: null } });
  expect(spans.at(-2)).toMatchObject({ from: '2026-11-21', counts: { opened: null } });
  expect(spans[0]).toMatchObject({ from: '2026-10-24', counts: { opened: null, phone: 7 } });
  expect(kindsTold(spans)).toEqual({
    told: ['opened', 'phone'],
    untold: ['shown', 'mail', 'site', 'booking'],
  });
});

test('a month of days that are too small to tell is told, when it is over', async () => {
  const id = await plant('a');
  const days = ['2026-10-01', '2026-10-15', '2026-10-31', '2026-11-01'];
  await addCounts(
    database.db,
    days.map((day) => count('a', { day, count: 4 })),
  );
  const spans = await readCounts(database.db, id, '12-maaneder', date);
  expect(spans).toHaveLength(12);
  expect(spans.at(-1)).toMatchObject({ from: '2026-10-01', counts: { opened: 12 } });
});

test('the file opens in a Danish spreadsheet, and holds no number below five', async () => {
  const id = await plant('a');
  await addCounts(database.db, [
    count('a', { day: '2026-11-22', count: 12 }),
    count('a', { day: '2026-11-22', count: 3, what: 'mail' }),
  ]);
  const csv = countsCsv('30-dage', await readCounts(database.db, id, '30-dage', date));
  const lines = csv.split('\r\n');
  expect(lines[0]).toBe(
    '\uFEFFDag;Vist på en liste;Side åbnet;Tryk på telefon;Tryk på mail;Tryk på hjemmeside;Tryk på tidsbestilling',
  );
  expect(lines.at(-2)).toBe('2026-11-22;under 5;12;under 5;under 5;under 5;under 5');
  expect(lines).toHaveLength(32);
  expect(csv).not.toMatch(/;[0-4](?:;|\r)/);
});

test('numbers are deleted when no month that is shown needs them', async () => {
  await plant('a');
  await addCounts(
    database.db,
    ['2025-10-31', '2025-11-01'].map((day) => count('a', { day })),
  );
  expect(await forgetOldCounts(database.db, date)).toBe(1);
  expect((await stored()).map(({ day }) => day)).toEqual(['2025-11-01']);
});

test('counting empties no memory of pages', async () => {
  await plant('a');
  const heard: string[] = [];
  const { channel } = await import('#lib/db/bell.ts');
  const { unlisten } = await database.db.$client.listen(channel, (payload) => heard.push(payload));
  await addCounts(database.db, [count('a')]);
  await plant('b');
  while (heard.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await unlisten();
  // The bell of the second clinic alone: a bell for the counts would have come before it.
  expect(heard).toHaveLength(1);
});
