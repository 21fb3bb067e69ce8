import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Person } from '#lib/accounts/person.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import { applications, clinics, events, importBatches, letters, memberships } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { forgetEnv } from '#lib/env.ts';
import { keepDraft } from '#lib/listings/drafts.ts';
import { invite } from '#lib/listings/hands/invitations.ts';
import { importCsv } from '#lib/listings/import-csv.ts';
import { decide } from '#lib/listings/joining/decide.ts';
import { waitingApplications } from '#lib/listings/joining/queue.ts';
import { plantList, sheet } from '#lib/listings/planted-list.ts';
import { plantMember, plantPerson } from '#lib/listings/planted-person.ts';
import { reportError } from '#lib/listings/report-error.ts';
import { waitingCounts } from '#lib/listings/rounds.ts';
import { exportClinic } from './export-clinic.ts';
import { informUninformed, uninformedCount, withoutAddressCount } from './inform.ts';
import { object, useObjection } from './objection.ts';
import { deleteDue, setVisibility } from './visibility.ts';

const date = '2026-11-23';
let database: TestDatabase;
let anna: Person;
let clinicId: number;
beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', 'a secret for tests, long enough to be one');
  vi.stubEnv('CONTACT', 'Portalen <os@portal.example>');
  forgetEnv();
  database = await testDatabase();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  forgetEnv();
  await database.close();
});
beforeEach(async () => {
  await database.db.execute(
    sql`truncate clinics, accounts, letters, events, applications, import_batches, objections cascade`,
  );
  anna = await plantPerson(database.db, 'anna@klinik.example');
  clinicId = await plantEntry(database.db, 'rygklinik', {
    phone: '+45 86 12 13 14',
    email: 'post@ryg.example',
  });
  await plantMember(database.db, anna, clinicId);
});
const clinic = async () => (await database.db.select().from(clinics))[0];
const wish = (what: Parameters<typeof setVisibility>[2]) =>
  setVisibility(database.db, clinicId, what, 'account:a', date);
const tokenIn = async () => {
  const [letter] = await database.db.select().from(letters).orderBy(sql`id desc`).limit(1);
  return /indsigelse\?link=([\w-]{32})/.exec(letter?.text ?? '')?.[1] ?? '';
};

test('hidden and shown again', async () => {
  expect(await wish('show')).toBe(false);
  expect(await wish('hide')).toBe(true);
  expect((await clinic())?.state).toBe('hidden');
  expect(await wish('show')).toBe(true);
  expect((await clinic())?.state).toBe('listed');
});

test('a deletion can be taken back for 14 days; then nothing is left but an address that is gone', async () => {
  await wish('delete');
  expect(await clinic()).toMatchObject({ state: 'hidden', deleteOn: '2026-12-07' });
  expect(await deleteDue(database.db, '2026-12-06')).toBe(0);
  await wish('keep');
  expect(await deleteDue(database.db, '2026-12-31')).toBe(0);
  await wish('delete');
  expect(await deleteDue(database.db, '2026-12-07')).toBe(1);
  const left = await clinic();
  expect(left).toMatchObject({
    state: 'withdrawn',
    name: 'Slettet',
    phone: null,
    email: null,
    slug: 'rygklinik',
  });
  expect(JSON.stringify(await database.db.select().from(events))).not.toContain('account:');
  expect(await deleteDue(database.db, '2026-12-08')).toBe(0);
});

test.each(['draft', 'submitted'] as const)(
  'the deletion of a %s entry can be taken back too',
  async (state) => {
    await database.db.update(clinics).set({ state });
    expect(await wish('keep')).toBe(false);
    await wish('delete');
    expect(await clinic()).toMatchObject({ state, deleteOn: '2026-12-07' });
    expect(await wish('keep')).toBe(true);
    expect(await clinic()).toMatchObject({ state, deleteOn: null });
  },
);

test('a deletion that is taken back while others are carried out is not carried out', async () => {
  await wish('delete');
  const { promise: isTakenBack, resolve: takeBack } = Promise.withResolvers<void>();
  const stopped = database.db.transaction(async (tx) => {
    await tx.update(clinics).set({ deleteOn: null });
    takeBack();
    await tx.execute(sql`select pg_sleep(0.3)`);
  });
  await isTakenBack;
  expect(await deleteDue(database.db, '2026-12-31')).toBe(0);
  await stopped;
  expect((await clinic())?.name).toBe('rygklinik');
});

test('the export holds what is known, and nobody’s secret', async () => {
  await object(database.db, { klinik: 'rygklinik', mail: 'x@y.dk', besked: '' });
  await invite(database.db, { clinicId, by: anna, typed: 'bo@klinik.example', role: 'editor' });
  await reportError(database.db, 'rygklinik', { kind: 'hours', message: 'De lukker kl. 15' });
  await keepDraft(database.db, { form: '/min-klinik/mig', accountId: anna.id }, { navn: 'Anna' });
  const all = await exportClinic(database.db, clinicId, anna);
  expect(all.invitations).toMatchObject([{ email: 'bo@klinik.example', role: 'editor' }]);
  expect(all.drafts).toMatchObject([{ typed: { navn: 'Anna' } }]);
  expect(JSON.stringify(all.reports)).toContain('De lukker kl. 15');
  expect(all.clinic).toMatchObject({ name: 'rygklinik', phone: '+45 86 12 13 14' });
  expect(all.account).toMatchObject({ email: 'anna@klinik.example', role: 'owner' });
  const text = JSON.stringify(all);
  for (const internal of ['proofHash', 'sourceHash', 'businessId', 'accountId'])
    expect(text).not.toContain(internal);
});

test('whoever has the letter to the clinic’s address takes it off the list with one press, once', async () => {
  const asked = {
    klinik: 'https://portal.example/klinik/rygklinik?x=1',
    mail: 'anna@klinik.example',
    besked: '',
  };
  await database.db.delete(memberships);
  expect(await object(database.db, { ...asked, klinik: 'ukendt' })).toMatchObject({ field: 'klinik' });
  expect(await object(database.db, { ...asked, mail: 'x' })).toMatchObject({ field: 'mail' });
  expect(await object(database.db, asked)).toEqual({ kind: 'letter' });
  const token = await tokenIn();
  expect(await useObjection(database.db, token)).toBe('gone');
  expect(await useObjection(database.db, token)).toBe('used');
  expect(await clinic()).toMatchObject({
    state: 'objected',
    name: 'Slettet',
    source: 'osm',
    sourceId: 'rygklinik',
  });
});

test('an entry that somebody keeps is not deleted over their head: the operator decides', async () => {
  const asked = { klinik: 'rygklinik', mail: 'x@y.dk', besked: 'Vi er lukket' };
  expect(await object(database.db, asked)).toEqual({ kind: 'waiting' });
  expect((await waitingApplications(database.db))[0]?.stated).toEqual({
    mail: 'x@y.dk',
    besked: 'Vi er lukket',
  });
  // A letter from before anybody kept it.
  await database.db.delete(memberships);
  await object(database.db, asked);
  const token = await tokenIn();
  await plantMember(database.db, anna, clinicId);
  expect(await useObjection(database.db, token)).toBe('waiting');
  expect(await useObjection(database.db, token)).toBe('used');
  expect(await clinic()).toMatchObject({ state: 'listed', name: 'rygklinik' });
});

test('without a mail address the operator decides, and the one who asked is told', async () => {
  await database.db.update(clinics).set({ email: null });
  expect(await object(database.db, { klinik: 'rygklinik', mail: 'x@y.dk', besked: 'Vi er lukket' })).toEqual({
    kind: 'waiting',
  });
  const operator = await plantPerson(database.db, 'drift@portal.example', true);
  const [asked] = await database.db.select().from(applications);
  await decide(database.db, operator, asked?.id ?? 0, { accepts: true, reason: '', proofNote: '' });
  expect((await clinic())?.state).toBe('objected');
  const [told] = await database.db.select().from(letters).where(eq(letters.recipient, 'x@y.dk'));
  expect(told?.subject).toContain('rygklinik');
});

test('clinics of a list that nobody keeps are told once where they stand, with a way out', async () => {
  const [batch] = await database.db
    .insert(importBatches)
    .values({ format: 'osm', fileName: 'x', rowsKept: 1, rowsRejected: 0, attribution: '© OpenStreetMap' })
    .returning();
  await plantEntry(database.db, 'alene', { importBatchId: batch?.id ?? null, email: 'eva@alene.example' });
  await plantEntry(database.db, 'uden-mail', { importBatchId: batch?.id ?? null });
  expect(await uninformedCount(database.db)).toBe(1);
  expect(await withoutAddressCount(database.db)).toBe(1);
  expect(await informUninformed(database.db, 'account:a', date)).toBe(1);
  expect(await informUninformed(database.db, 'account:a', date)).toBe(0);
  const [letter] = await database.db.select().from(letters);
  expect(letter).toMatchObject({ kind: 'article-14', recipient: 'eva@alene.example' });
  for (const words of [
    'artikel 14',
    '© OpenStreetMap',
    'Portalen har ansvaret',
    'os@portal.example',
    'begrænse',
    'Datatilsynet',
  ])
    expect(letter?.text).toContain(words);
  expect(await waitingApplications(database.db)).toEqual([]);
  expect((await waitingCounts(database.db)).cases).toBe(0);
  expect(await useObjection(database.db, await tokenIn())).toBe('gone');
});

test('a clinic that objected comes in with no other list, by its name or its telephone', async () => {
  await database.db.delete(memberships);
  await database.db.update(clinics).set({ name: 'Rygklinikken på Ø' });
  await object(database.db, { klinik: 'rygklinik', mail: 'x@y.dk', besked: '' });
  await useObjection(database.db, await tokenIn());
  const bring = async (navn: string, postnummer: string, telefon: string) => {
    const by = postnummer === '8000' ? 'Aarhus C' : 'Odense C';
    const path = plantList(sheet([{ id: `${navn} ${postnummer}`, navn, postnummer, by, telefon }]));
    const report = await importCsv(database.db, { path, date });
    return report.ok ? [report.added, report.leftAlone] : report.reason;
  };
  expect(await bring('RYGKLINIKKEN PÅ Ø', '8000', '')).toEqual([0, 1]);
  expect(await bring('Et andet navn', '8000', '86 12 13 14')).toEqual([0, 1]);
  expect(await bring('Rygklinikken på Ø', '5000', '86 12 13 14')).toEqual([1, 0]);
});
