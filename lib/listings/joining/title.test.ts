import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '#lib/accounts/person.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import { applications, clinicSpecialties, clinics, events, letters } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { plantMember, plantPerson } from '#lib/listings/planted-person.ts';
import { type Vocabulary, vocabulary } from '#lib/specialties/vocabulary.ts';
import { decide } from './decide.ts';
import { approvedTitles, askedTitles, askTitle, dropTitle } from './title.ts';

let database: TestDatabase;
let anna: Person;
let operator: Person;
let clinicId: number;
let words: Vocabulary;
beforeAll(async () => {
  database = await testDatabase();
  words = await vocabulary();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(sql`truncate clinics, accounts, letters, events, applications cascade`);
  anna = await plantPerson(database.db, 'anna@klinik.example');
  operator = await plantPerson(database.db, 'drift@portal.example', true);
  clinicId = await plantEntry(database.db, 'rygklinik');
  await plantMember(database.db, anna, clinicId);
});

const good = {
  titel: 'Specialist',
  speciale: 'ryg',
  navn: 'Eva Holm',
  autorisation: '0ab12',
  bevis: 'Fagets liste over specialister',
};
const ask = (typed: Partial<typeof good> = {}) =>
  askTitle(database.db, { clinicId, person: anna }, { ...good, ...typed }, words);
const verdict = { accepts: true, reason: '', proofNote: '' };
const openId = async () =>
  (await database.db.select().from(applications).where(eq(applications.state, 'open')))[0]?.id ?? 0;
const approved = async () => (await database.db.select().from(clinics))[0]?.approved;

test('a title is shown when an operator has recorded the proof, and never before', async () => {
  expect(await ask()).toEqual([]);
  expect(await approved()).toEqual([]);
  expect(await decide(database.db, operator, await openId(), verdict)).toMatchObject({ field: 'proofNote' });
  expect(await approved()).toEqual([]);
  await decide(database.db, operator, await openId(), { ...verdict, proofNote: 'Listen, 23.11.2026' });
  expect(await approved()).toEqual(['ryg']);
  expect((await approvedTitles(database.db, clinicId))[0]?.proofCheckedOn).not.toBeNull();
  expect((await database.db.select().from(applications))[0]?.proofNote).toBe('Listen, 23.11.2026');
  const [answer] = await database.db.select().from(letters).where(eq(letters.kind, 'application-accepted'));
  expect(answer).toMatchObject({ recipient: anna.email, subject: 'Titlen er godkendt hos rygklinik' });
});

test('a title that is refused is answered with the reason, and can be asked for again', async () => {
  await ask();
  const no = { ...verdict, accepts: false };
  expect(await decide(database.db, operator, await openId(), no)).toMatchObject({ field: 'reason' });
  await decide(database.db, operator, await openId(), { ...no, reason: 'Navnet står ikke på listen.' });
  const [answer] = await database.db.select().from(letters).where(eq(letters.kind, 'application-refused'));
  expect(answer?.text).toContain('Navnet står ikke på listen.');
  expect(answer?.text).toContain('/min-klinik/rygklinik/titler');
  expect(await askedTitles(database.db, clinicId)).toMatchObject([{ state: 'refused' }]);
  expect(await ask()).toEqual([]);
});

test.each([
  [{ titel: '' }, 'titel'],
  [{ speciale: '' }, 'speciale'],
  [{ navn: '' }, 'navn'],
  [{ autorisation: '12' }, 'autorisation'],
  [{ bevis: '' }, 'bevis'],
  [{ bevis: 'x'.repeat(601) }, 'bevis'],
])('%j is refused at its field, and nothing is asked', async (typed, field) => {
  expect((await ask(typed)).map((each) => each.field)).toEqual([field]);
  expect(await database.db.$count(applications)).toBe(0);
});

test('a title that waits or is approved is not asked for twice', async () => {
  await ask();
  expect(await ask()).toMatchObject([{ field: 'speciale' }]);
  await decide(database.db, operator, await openId(), { ...verdict, proofNote: 'Listen' });
  expect(await ask()).toMatchObject([{ field: 'speciale' }]);
  expect(await ask({ speciale: 'knae' })).toEqual([]);
});

test('a title is taken off again, with an event; an interest is not', async () => {
  const drop = () => dropTitle(database.db, { clinicId, specialty: 'ryg', actor: 'account:a' });
  await database.db.insert(clinicSpecialties).values({ clinicId, specialty: 'ryg', standing: 'interest' });
  expect(await drop()).toBe(false);
  await ask();
  await decide(database.db, operator, await openId(), { ...verdict, proofNote: 'Listen' });
  expect(await drop()).toBe(true);
  expect(await approved()).toEqual([]);
  const title = { titel: 'Specialist', speciale: 'ryg' };
  const past = await database.db.select().from(events).orderBy(events.id);
  expect(past).toMatchObject([
    { kind: 'title-asked', details: title },
    { kind: 'title-accepted', details: title },
    { kind: 'title-dropped', details: { speciale: 'ryg' } },
  ]);
  expect(JSON.stringify(past)).not.toContain('0AB12');
});
