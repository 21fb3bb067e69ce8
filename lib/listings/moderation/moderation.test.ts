import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessTo } from '#lib/accounts/access.ts';
import type { Person } from '#lib/accounts/person.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import {
  applications,
  clinics,
  engagements,
  errorReports,
  events,
  formerSlugs,
  letters,
  practitioners,
} from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { plantMember, plantPerson } from '#lib/listings/planted-person.ts';
import { reportError } from '#lib/listings/report-error.ts';
import { dailyRounds } from '#lib/listings/rounds.ts';
import { likelyPairs } from './likely-pairs.ts';
import { mergeClinics } from './merge.ts';
import { failedLetters, findAnything, latestEvents, settleLetter } from './office.ts';
import { handleReport, openReports } from './reports.ts';
import { settleStale, staleEntries } from './stale.ts';

const date = '2026-11-23';
let database: TestDatabase;
let anna: Person;
let operator: Person;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(
    sql`truncate clinics, accounts, letters, events, applications, practitioners cascade`,
  );
  anna = await plantPerson(database.db, 'anna@klinik.example');
  operator = await plantPerson(database.db, 'drift@portal.example', true);
});
const lettersOf = (kind: string) => database.db.select().from(letters).where(eq(letters.kind, kind));

test('a visitor’s report reaches the operator and, passed on, the clinic', async () => {
  await plantMember(database.db, anna, await plantEntry(database.db, 'rygklinik'));
  await reportError(database.db, 'rygklinik', { kind: 'hours', message: 'De lukker kl. 15' });
  const [report] = await openReports(database.db);
  expect(report).toMatchObject({ message: 'De lukker kl. 15', isKept: true });
  expect(await handleReport(database.db, operator, report?.id ?? 0, true)).toBe(true);
  expect(await handleReport(database.db, operator, report?.id ?? 0, true)).toBe(false);
  expect((await lettersOf('error-report'))[0]?.text).toContain('De lukker kl. 15');
  expect(await openReports(database.db)).toEqual([]);
});

test('merged, the old address leads to the entry that stays, owners and reports come along, and a list finds the old row', async () => {
  const keep = await plantEntry(database.db, 'rygklinik', { phone: '+45 86 12 13 14' });
  const drop = await plantEntry(database.db, 'rygklinikken', {
    phone: '+45 86 12 13 14',
    pNumber: '1234567890',
  });
  await plantMember(database.db, anna, drop);
  await reportError(database.db, 'rygklinikken', { kind: 'hours', message: 'x' });
  expect(await likelyPairs(database.db)).toMatchObject([
    { a: { slug: 'rygklinik' }, reason: 'samme telefon' },
  ]);
  expect(await mergeClinics(database.db, operator, 'rygklinik', 'rygklinik')).toMatchObject({
    kind: 'refused',
  });
  expect(await mergeClinics(database.db, operator, 'rygklinik', 'rygklinikken')).toEqual({
    kind: 'merged',
    slug: 'rygklinik',
  });
  expect(await database.db.select().from(formerSlugs)).toEqual([{ slug: 'rygklinikken', clinicId: keep }]);
  expect(await accessTo(database.db, anna, 'rygklinik')).toMatchObject({ role: 'owner' });
  expect((await database.db.select().from(errorReports))[0]?.clinicId).toBe(keep);
  const [gone] = await database.db.select().from(clinics).where(eq(clinics.id, drop));
  expect(gone).toMatchObject({
    state: 'withdrawn',
    mergedInto: keep,
    source: 'osm',
    sourceId: 'rygklinikken',
  });
  expect(await likelyPairs(database.db)).toEqual([]);
});

test('whoever only sent a duplicate in does not become the owner of the entry that was there, and is told', async () => {
  await plantEntry(database.db, 'rygklinik');
  const drop = await plantEntry(database.db, 'rygklinik-2', { source: 'owner', state: 'submitted' });
  await plantMember(database.db, anna, drop);
  await database.db.insert(applications).values({ kind: 'registration', clinicId: drop, accountId: anna.id });
  expect(await mergeClinics(database.db, operator, 'rygklinik-2', 'rygklinik')).toMatchObject({
    kind: 'refused',
  });
  expect(await mergeClinics(database.db, operator, 'rygklinik', 'rygklinik-2')).toMatchObject({
    kind: 'merged',
  });
  expect(await accessTo(database.db, anna, 'rygklinik')).toBeNull();
  expect((await lettersOf('registration-merged'))[0]).toMatchObject({ recipient: anna.email });
});

test('what is asked about an entry, and who works there, comes along to the one that stays', async () => {
  const keep = await plantEntry(database.db, 'rygklinik');
  const drop = await plantEntry(database.db, 'rygklinikken');
  const stated = { mail: 'x@y.dk' };
  await database.db.insert(applications).values([
    { kind: 'objection', clinicId: drop, stated },
    { kind: 'claim', clinicId: drop, accountId: anna.id },
    { kind: 'claim', clinicId: keep, accountId: anna.id },
  ]);
  const [eva] = await database.db.insert(practitioners).values({ name: 'Eva' }).returning();
  await database.db.insert(engagements).values({ practitionerId: eva?.id ?? 0, clinicId: drop });
  await mergeClinics(database.db, operator, 'rygklinik', 'rygklinikken');
  const open = await database.db.select().from(applications).where(eq(applications.state, 'open'));
  expect(open.map(({ kind, clinicId }) => [kind, clinicId]).toSorted()).toEqual([
    ['claim', keep],
    ['objection', keep],
  ]);
  expect((await database.db.select().from(engagements))[0]?.clinicId).toBe(keep);
});

test('each person gets one letter a quarter for all clinics that nobody confirmed', async () => {
  for (const slug of ['ryg', 'nakke', 'frisk']) {
    const confirmedOn = slug === 'frisk' ? '2026-11-01' : '2026-08-25';
    await plantMember(database.db, anna, await plantEntry(database.db, slug, { confirmedOn }));
  }
  await dailyRounds(database.db, date);
  await dailyRounds(database.db, '2026-11-24');
  const asked = await lettersOf('confirm');
  expect(asked).toMatchObject([
    { recipient: anna.email, subject: 'Passer det stadig om jeres 2 klinikker?' },
  ]);
  expect(await database.db.$count(events, eq(events.kind, 'asked'))).toBe(2);
  await dailyRounds(database.db, '2027-02-22');
  expect(await lettersOf('confirm')).toHaveLength(2);
});

test('the operator gets a digest only when something waits', async () => {
  await dailyRounds(database.db, date, [operator.email]);
  expect(await lettersOf('digest')).toEqual([]);
  await plantEntry(database.db, 'rygklinik');
  await reportError(database.db, 'rygklinik', { kind: 'hours', message: 'x' });
  await dailyRounds(database.db, date, [operator.email]);
  await dailyRounds(database.db, date, [operator.email]);
  expect(await lettersOf('digest')).toMatchObject([{ recipient: operator.email }]);
});

test('a letter that was given up is seen, tried again, or forgotten; entries are found by name or owner', async () => {
  await plantMember(
    database.db,
    anna,
    await plantEntry(database.db, 'rygklinik', { name: 'Rygklinikken Ærø' }),
  );
  const letter = { messageId: '<1@x>', kind: 'x', recipient: 'a@b.dk', subject: 's', text: 't', html: 'h' };
  await database.db
    .insert(letters)
    .values({ ...letter, givenUpAt: new Date(), lastError: '550 no', tries: 1 });
  const [failed] = await failedLetters(database.db);
  await settleLetter(database.db, failed?.id ?? 0, true);
  expect((await database.db.select().from(letters))[0]).toMatchObject({ givenUpAt: null, tries: 0 });
  await settleLetter(database.db, failed?.id ?? 0, false);
  expect(await failedLetters(database.db)).toEqual([]);
  expect(await findAnything(database.db, 'rygklinik')).toMatchObject([{ owner: anna.email }]);
  expect(await findAnything(database.db, 'Anna@klinik.example')).toHaveLength(1);
  expect(await staleEntries(database.db, date)).toMatchObject([{ slug: 'rygklinik', confirmedOn: null }]);
});

test('who keeps an entry that nobody confirms is asked again, or told why it is hidden', async () => {
  const id = await plantEntry(database.db, 'rygklinik', { confirmedOn: '2026-01-01' });
  await plantMember(database.db, anna, id);
  const settle = (hides: boolean, reason: string, by = operator) =>
    settleStale(database.db, by, id, { hides, reason, date });
  expect(await settle(true, 'Ingen svarer', anna)).toContain('redaktionen');
  expect(await settle(true, '')).toContain('Skriv grunden');
  expect(await settle(false, '')).toBeNull();
  expect(await lettersOf('confirm')).toMatchObject([{ recipient: anna.email }]);
  expect(await staleEntries(database.db, date)).toMatchObject([{ askedOn: date }]);
  expect(await settle(true, 'Telefonen er lukket.')).toBeNull();
  expect((await lettersOf('hidden'))[0]?.text).toContain('Telefonen er lukket.');
  expect((await database.db.select().from(clinics))[0]?.state).toBe('hidden');
  expect(await settle(true, 'Igen')).toContain('i mellemtiden');
});

test('the operator’s log names the form that was edited and who did it, a hundred at a time', async () => {
  const clinicId = await plantEntry(database.db, 'rygklinik');
  const details = { task: 'priser', before: {}, after: {} };
  const edit = { actor: `account:${anna.id}`, kind: 'edited', clinicId, details };
  await database.db.insert(events).values(Array.from({ length: 100 }, () => edit));
  expect((await latestEvents(database.db, null)).older).toBeNull();
  await database.db.insert(events).values({ actor: 'import:csv', kind: 'changed', clinicId });
  const { rows, older } = await latestEvents(database.db, null);
  expect(rows.slice(0, 2)).toMatchObject([
    { what: 'Hentede nyt fra en liste', who: 'Hentet fra et regneark', name: 'rygklinik' },
    { what: 'Rettede »Priser«', who: anna.email },
  ]);
  expect((await latestEvents(database.db, older)).rows).toHaveLength(1);
});
