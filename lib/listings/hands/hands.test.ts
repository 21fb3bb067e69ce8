import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessTo } from '#lib/accounts/access.ts';
import type { Person } from '#lib/accounts/person.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import {
  accounts,
  applications,
  clinics,
  engagements,
  invitations,
  letters,
  practitioners,
} from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { decide } from '#lib/listings/joining/decide.ts';
import { plantMember, plantPerson } from '#lib/listings/planted-person.ts';
import { facts } from '#lib/listings/tasks/facts.ts';
import type { TaskContext } from '#lib/listings/tasks/task.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { cellName, markName, readGrid, saveGrid } from './grid.ts';
import {
  answerInvitation,
  changeRole,
  deleteAccount,
  invitationsFor,
  invite,
  removeMember,
} from './members.ts';
import { claimEntry, forgetEntry, ownEntry, saveOwnEntry } from './practitioner.ts';

let database: TestDatabase;
let anna: Person;
let bo: Person;
let clinicId: number;
let context: TaskContext;
beforeAll(async () => {
  database = await testDatabase();
  context = { date: '2026-11-23', words: await vocabulary() };
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(
    sql`truncate clinics, accounts, letters, events, practitioners, applications cascade`,
  );
  anna = await plantPerson(database.db, 'anna@klinik.example');
  bo = await plantPerson(database.db, 'bo@klinik.example');
  clinicId = await plantEntry(database.db, 'rygklinik');
  await plantMember(database.db, anna, clinicId);
});
const inviteBo = () =>
  invite(database.db, { clinicId, by: anna, typed: 'Bo@klinik.example', role: 'editor' });
const firstInvitation = async () => (await invitationsFor(database.db, bo.email))[0]?.id ?? 0;

test('somebody invited by letter joins with the role they were given, once', async () => {
  expect(await inviteBo()).toEqual({ kind: 'done' });
  expect((await database.db.select().from(letters))[0]).toMatchObject({
    kind: 'invitation',
    recipient: bo.email,
  });
  const id = await firstInvitation();
  expect(await answerInvitation(database.db, anna, id, true)).toMatchObject({ kind: 'refused' });
  expect(await answerInvitation(database.db, bo, id, true)).toEqual({ kind: 'done' });
  expect(await accessTo(database.db, bo, 'rygklinik')).toMatchObject({ role: 'editor' });
  expect(await answerInvitation(database.db, bo, id, true)).toMatchObject({ kind: 'refused' });
  expect(await inviteBo()).toMatchObject({ kind: 'refused' });
});

test('an invitation that was declined or is too old gives nothing', async () => {
  await inviteBo();
  await answerInvitation(database.db, bo, await firstInvitation(), false);
  await inviteBo();
  await database.db.update(invitations).set({ expiresAt: sql`now() - interval '1 minute'` });
  expect(await invitationsFor(database.db, bo.email)).toEqual([]);
  expect(await accessTo(database.db, bo, 'rygklinik')).toBeNull();
});

test('a clinic keeps one owner; handed over, the old one may leave', async () => {
  const leave = () => removeMember(database.db, { clinicId, by: anna, accountId: anna.id });
  expect(await leave()).toMatchObject({ kind: 'refused' });
  expect(
    await changeRole(database.db, { clinicId, by: anna, accountId: anna.id, role: 'editor' }),
  ).toMatchObject({
    kind: 'refused',
  });
  expect(await deleteAccount(database.db, anna)).toMatchObject({ kind: 'refused' });
  await plantMember(database.db, bo, clinicId, 'editor');
  await changeRole(database.db, { clinicId, by: anna, accountId: bo.id, role: 'owner' });
  expect(await leave()).toEqual({ kind: 'done' });
  expect(await deleteAccount(database.db, anna)).toEqual({ kind: 'done' });
  expect(await database.db.$count(accounts)).toBe(1);
});

test('of two owners who leave at once one stays', async () => {
  await plantMember(database.db, bo, clinicId);
  const outcomes = await Promise.all(
    [anna, bo].map((by) => removeMember(database.db, { clinicId, by, accountId: by.id })),
  );
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused']);
});

test('the grid copies an answer to all clinics, keeps what it does not ask, and leaves one that changed meanwhile', async () => {
  const second = await plantEntry(database.db, 'nakkeklinik');
  await plantMember(database.db, anna, second);
  const mine = await database.db.select().from(clinics).orderBy(clinics.id);
  const columns = await readGrid(database.db, mine, context);
  const form = (marks: readonly { id: number; mark: string }[]) =>
    new URLSearchParams([
      ...marks.map(({ id, mark }) => [markName(id), mark] as [string, string]),
      [cellName('alle', 'fakta-wheelchair'), 'ja'],
      [cellName(second, 'fakta-online'), 'nej'],
    ]);
  expect(await saveGrid(database.db, mine, form(columns), 'account:a', context)).toEqual({
    changed: ['rygklinik', 'nakkeklinik'],
    left: [],
  });
  expect(await facts.read(database.db, second, context)).toMatchObject({
    'fakta-wheelchair': 'ja',
    'fakta-online': 'nej',
  });
  expect((await saveGrid(database.db, mine, form(columns), 'account:a', context)).left).toEqual([
    'rygklinik',
    'nakkeklinik',
  ]);
});

test('a practitioner is looked up, keeps their own entry, and can be forgotten', async () => {
  const [eva] = await database.db
    .insert(practitioners)
    .values({ name: 'Eva', authorisationId: '0AB12' })
    .returning();
  await database.db.insert(engagements).values({ practitionerId: eva?.id ?? 0, clinicId });
  expect(await claimEntry(database.db, bo, 'x')).toContain('fem tegn');
  expect(await claimEntry(database.db, bo, '9ZZ99')).toContain('ingen fysioterapeut');
  expect(await claimEntry(database.db, bo, '0ab12')).toBeNull();
  const [asked] = await database.db.select().from(applications).where(eq(applications.kind, 'practitioner'));
  const operator = await plantPerson(database.db, 'drift@portal.example', true);
  await decide(database.db, operator, asked?.id ?? 0, { accepts: true, reason: '', proofNote: 'Registret' });
  const own = await ownEntry(database.db, bo.id);
  const work = own?.work[0]?.id;
  expect(await saveOwnEntry(database.db, bo, { ...own?.values, navn: '' })).toMatchObject([
    { field: 'navn' },
  ]);
  expect(
    await saveOwnEntry(database.db, bo, { ...own?.values, navn: 'Eva Holm', [`fra-${work}`]: '2020-01-01' }),
  ).toEqual([]);
  expect((await ownEntry(database.db, bo.id))?.values).toMatchObject({
    navn: 'Eva Holm',
    [`fra-${work}`]: '2020-01-01',
  });
  await forgetEntry(database.db, bo);
  expect(await database.db.$count(practitioners)).toBe(0);
});
