import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { accessTo } from '#lib/accounts/access.ts';
import type { Person } from '#lib/accounts/person.ts';
import { heldUntilWaitedFor } from '#lib/db/held-row.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import {
  accounts,
  applications,
  clinics,
  engagements,
  events,
  invitations,
  letters,
  memberships,
  objections,
  practitioners,
} from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { forgetEnv } from '#lib/env.ts';
import { decide } from '#lib/listings/joining/decide.ts';
import { plantMember, plantPerson } from '#lib/listings/planted-person.ts';
import { facts } from '#lib/listings/tasks/facts.ts';
import { people } from '#lib/listings/tasks/people.ts';
import { lockClinic, saveTask } from '#lib/listings/tasks/save-task.ts';
import { markOf, type TaskContext } from '#lib/listings/tasks/task.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { deleteAccount } from './delete-account.ts';
import { forgetEntry } from './forget-entry.ts';
import { cellName, gridTyped, markName, readGrid, saveGrid } from './grid.ts';
import { answerInvitation, invitationsFor, invite, withdrawInvitation } from './invitations.ts';
import { changeRole, removeMember } from './members.ts';
import { ownClaim } from './own-claim.ts';
import { claimEntry, ownEntry, saveOwnEntry } from './practitioner.ts';
import { addWork, leaveWork } from './work.ts';

let database: TestDatabase;
let anna: Person;
let bo: Person;
let clinicId: number;
let context: TaskContext;
beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', 'a secret for tests, long enough to be one');
  forgetEnv();
  database = await testDatabase();
  context = { date: '2026-11-23', words: await vocabulary() };
});
afterAll(async () => {
  vi.unstubAllEnvs();
  forgetEnv();
  await database.close();
});
beforeEach(async () => {
  await database.db.execute(
    sql`truncate clinics, accounts, letters, events, practitioners, applications, objections cascade`,
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

test('twenty letters a day is all that inviting again and again can send', async () => {
  const outcomes = [];
  for (let n = 0; n < 21; n++) outcomes.push((await inviteBo()).kind);
  expect(outcomes.filter((kind) => kind === 'done')).toHaveLength(20);
  expect(await database.db.$count(letters)).toBe(20);
  const other = await plantEntry(database.db, 'nakkeklinik');
  await plantMember(database.db, anna, other);
  const invited = await invite(database.db, { clinicId: other, by: anna, typed: 'x@y.dk', role: 'owner' });
  expect(invited).toMatchObject({ kind: 'refused' });
});

test('only who owns the clinic when it is done invites, or takes an invitation back', async () => {
  await inviteBo();
  const id = await firstInvitation();
  await plantMember(database.db, await plantPerson(database.db, 'cille@klinik.example'), clinicId);
  const noMore = (second: () => Promise<unknown>) =>
    heldUntilWaitedFor(
      database.db,
      async (tx) => {
        await lockClinic(tx, clinicId);
        await tx.update(memberships).set({ role: 'editor' }).where(eq(memberships.accountId, anna.id));
      },
      second,
    );
  const typed = { clinicId, by: anna, typed: 'dan@klinik.example', role: 'owner' } as const;
  expect(await noMore(() => invite(database.db, typed))).toMatchObject({ kind: 'refused' });
  const back = (by: Person) => withdrawInvitation(database.db, { clinicId, by, id });
  expect(await noMore(() => back(anna))).toMatchObject({ kind: 'refused' });
  expect(await firstInvitation()).toBe(id);
  expect(await database.db.$count(letters)).toBe(1);
  expect(await back(await plantPerson(database.db, 'drift@portal.example', true))).toEqual({ kind: 'done' });
  expect(await firstInvitation()).toBe(0);
});

test('showing out somebody who is not there is no event', async () => {
  const by = { clinicId, by: anna, accountId: bo.id };
  expect(await removeMember(database.db, by)).toMatchObject({ kind: 'refused' });
  expect(await changeRole(database.db, { ...by, role: 'owner' })).toMatchObject({ kind: 'refused' });
  expect(await database.db.$count(events)).toBe(0);
});

test('a role is changed by whoever owns the clinic now, and by the operator', async () => {
  await plantMember(database.db, bo, clinicId, 'editor');
  const change = (by: Person) => changeRole(database.db, { clinicId, by, accountId: bo.id, role: 'owner' });
  expect(await change(bo)).toMatchObject({ kind: 'refused', why: 'ejer' });
  const showOut = { clinicId, by: bo, accountId: anna.id };
  expect(await removeMember(database.db, showOut)).toMatchObject({ kind: 'refused' });
  const operator = await plantPerson(database.db, 'drift@portal.example', true);
  expect(await change(operator)).toEqual({ kind: 'done' });
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
  expect(await database.db.$count(events)).toBe(0);
  await plantMember(database.db, bo, clinicId, 'editor');
  await changeRole(database.db, { clinicId, by: anna, accountId: bo.id, role: 'owner' });
  expect(await leave()).toEqual({ kind: 'done' });
  expect(await deleteAccount(database.db, anna)).toEqual({ kind: 'done' });
  expect(await database.db.$count(accounts)).toBe(1);
});

test('what becomes of an invitation and of a hand is in the log, with the role before and after', async () => {
  await inviteBo();
  const wrong = { clinicId: clinicId + 1, by: anna, id: await firstInvitation() };
  await withdrawInvitation(database.db, wrong);
  await withdrawInvitation(database.db, { ...wrong, clinicId });
  await inviteBo();
  await answerInvitation(database.db, bo, await firstInvitation(), false);
  await inviteBo();
  await answerInvitation(database.db, bo, await firstInvitation(), true);
  await deleteAccount(database.db, bo);
  const past = await database.db.select().from(events).orderBy(events.id);
  const invited = ['invited', { after: 'editor' }];
  expect(past.map(({ kind, details }) => [kind, details])).toEqual([
    invited,
    ['invitation-withdrawn', { before: 'editor' }],
    invited,
    ['invitation-declined', { before: 'editor' }],
    invited,
    ['joined', { accountId: bo.id, after: 'editor' }],
    ['left', { accountId: bo.id, before: 'editor' }],
  ]);
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

test('a grid that is not saved keeps its answers and what it had shown, and nothing else that was posted', async () => {
  const mine = await database.db.select().from(clinics);
  const [{ mark } = { mark: '' }] = await readGrid(database.db, mine, context);
  const posted = new URLSearchParams([
    [cellName(clinicId, 'fakta-online'), 'nej'],
    [cellName('alle', 'fakta-wheelchair'), 'ja'],
    [markName(7), 'x'],
    [markName(clinicId), mark],
    ['kladde', 'y'],
    ['8:fakta-online', 'x'.repeat(500)],
  ]);
  const kept = gridTyped(posted);
  expect(kept).toEqual({
    [cellName(clinicId, 'fakta-online')]: 'nej',
    [cellName('alle', 'fakta-wheelchair')]: 'ja',
    [markName(clinicId)]: mark,
  });
  await saveGrid(database.db, mine, posted, 'account:a', context);
  const late = await saveGrid(database.db, mine, new URLSearchParams(kept), 'account:b', context);
  expect(late.left).toEqual(['rygklinik']);
});

test('a practitioner is looked up, keeps their own entry, and can be forgotten', async () => {
  const [eva] = await database.db
    .insert(practitioners)
    .values({ name: 'Eva', authorisationId: '0AB12' })
    .returning();
  await database.db.insert(engagements).values({ practitionerId: eva?.id ?? 0, clinicId });
  const ask = (autorisation: string, navn = '') => claimEntry(database.db, bo, { autorisation, navn });
  expect(await ask('x')).toMatchObject([{ field: 'autorisation' }]);
  expect(await ask('9ZZ99')).toMatchObject([{ field: 'navn' }]);
  expect(await ask('0ab12')).toEqual([]);
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

test('a practitioner whom no clinic has written down asks, says where they work and since when, and leaves', async () => {
  const ask = { autorisation: '0AB12', navn: 'Bo Lund' };
  expect(await claimEntry(database.db, bo, ask)).toEqual([]);
  expect(await claimEntry(database.db, bo, ask)).toMatchObject([{ field: null }]);
  const operator = await plantPerson(database.db, 'drift@portal.example', true);
  const [asked] = await database.db.select().from(applications);
  await decide(database.db, operator, asked?.id ?? 0, { accepts: true, reason: '', proofNote: 'Registret' });
  const [answer] = await database.db.select().from(letters).where(eq(letters.recipient, bo.email));
  expect(answer?.text).toContain('/min-klinik/mig');

  const work = (klinik: string, fra = '2026-01-05') => addWork(database.db, bo, { klinik, fra });
  expect(await work('')).toMatchObject([{ field: 'klinik' }]);
  expect(await work('findes-ikke')).toMatchObject([{ field: 'klinik' }]);
  expect(await work('rygklinik', 'i går')).toMatchObject([{ field: 'fra' }]);
  await plantEntry(database.db, 'ro-aarhus', { name: 'Ro' });
  await plantEntry(database.db, 'ro-odense', { name: 'Ro' });
  expect((await work('Ro'))[0]?.message).toContain('Flere klinikker');
  expect(await work('https://portal.example/klinik/rygklinik')).toEqual([]);
  expect(await work('Rygklinik')).toMatchObject([{ field: 'klinik' }]);
  const [told] = await database.db.select().from(letters).where(eq(letters.recipient, anna.email));
  expect(told).toMatchObject({ kind: 'person-joined', subject: 'Bo Lund har skrevet sig på rygklinik' });

  const [engagement] = (await ownEntry(database.db, bo.id))?.work ?? [];
  expect(engagement).toMatchObject({ clinicId, from: '2026-01-05', until: null });
  expect(await leaveWork(database.db, anna, engagement?.id ?? 0, '2026-11-23')).toBe(false);
  expect(await leaveWork(database.db, bo, engagement?.id ?? 0, '2026-11-23')).toBe(true);
  expect((await ownEntry(database.db, bo.id))?.work[0]?.until).toBe('2026-11-23');
});

test('who asked for a page of their own sees that it waits, and why it was refused', async () => {
  expect(await ownClaim(database.db, bo.id)).toBeNull();
  await claimEntry(database.db, bo, { autorisation: '0AB12', navn: 'Bo Lund' });
  expect(await ownClaim(database.db, bo.id)).toEqual({ state: 'open', reason: null });
  const operator = await plantPerson(database.db, 'drift@portal.example', true);
  const [asked] = await database.db.select().from(applications);
  const verdict = { accepts: false, reason: 'ID’et er en andens.', proofNote: '' };
  await decide(database.db, operator, asked?.id ?? 0, verdict);
  expect(await ownClaim(database.db, bo.id)).toEqual({ state: 'refused', reason: 'ID’et er en andens.' });
});

test('an entry that a clinic wrote while the question lay waiting is the same person’s', async () => {
  await claimEntry(database.db, bo, { autorisation: '0AB12', navn: 'Bo Lund' });
  await database.db.insert(practitioners).values({ name: 'Bo L.', authorisationId: '0AB12' });
  const operator = await plantPerson(database.db, 'drift@portal.example', true);
  const [asked] = await database.db.select().from(applications);
  await decide(database.db, operator, asked?.id ?? 0, { accepts: true, reason: '', proofNote: 'Registret' });
  expect((await ownEntry(database.db, bo.id))?.values.navn).toBe('Bo L.');
  expect(await database.db.$count(practitioners)).toBe(1);
});

test('of two who ask for the same page the second is refused, and takes nothing from the first', async () => {
  await database.db.insert(practitioners).values({ name: 'Eva', authorisationId: '0AB12' });
  for (const person of [anna, bo]) await claimEntry(database.db, person, { autorisation: '0AB12' });
  const operator = await plantPerson(database.db, 'drift@portal.example', true);
  const asked = await database.db.select().from(applications).orderBy(applications.id);
  const verdict = { accepts: true, reason: '', proofNote: 'Registret' };
  const outcomes = [];
  for (const { id } of asked) outcomes.push((await decide(database.db, operator, id, verdict)).kind);
  expect(outcomes).toEqual(['decided', 'refused']);
  expect(await ownEntry(database.db, anna.id)).not.toBeNull();
});

test('one’s own page refuses days that do not exist and one place twice, and leaves a place it did not show', async () => {
  const [eva] = await database.db.insert(practitioners).values({ name: 'Eva', accountId: bo.id }).returning();
  const practitionerId = eva?.id ?? 0;
  const [first, second] = await database.db
    .insert(engagements)
    .values([
      { practitionerId, clinicId, from: '2019-01-01', until: '2020-01-01' },
      { practitionerId, clinicId, from: '2021-01-01' },
    ])
    .returning();
  const own = { navn: 'Eva', titel: '', koen: '', sprog: '' };
  const save = (dates: Record<string, string>) => saveOwnEntry(database.db, bo, { ...own, ...dates });
  const [from, until] = [`fra-${first?.id}`, `til-${first?.id}`];
  expect(await save({ [from]: '2019-02-31', [until]: '2020-01-01' })).toMatchObject([{ field: from }]);
  expect(await save({ [from]: '2019-01-01', [until]: '' })).toMatchObject([{ field: `fra-${second?.id}` }]);
  expect(await save({ [from]: '2018-01-01', [until]: '2020-01-01' })).toEqual([]);
  expect((await ownEntry(database.db, bo.id))?.values[`fra-${second?.id}`]).toBe('2021-01-01');
});

test('whoever is forgotten leaves no word behind, and is not written down again unless they ask', async () => {
  const write = async (clinic: number, change: Record<string, string>) => {
    const before = await people.read(database.db, clinic, context);
    const edit = { clinicId: clinic, task: people, values: { ...before, ...change }, actor: 'account:a' };
    return (await saveTask(database.db, { ...edit, seen: markOf(before) }, context)).kind;
  };
  const eva = { 'person-n1-navn': 'Eva Holm', 'person-n1-autorisation': '0AB12' };
  await write(clinicId, { ...eva, 'person-n2-navn': 'Per Ek' });
  const operator = await plantPerson(database.db, 'drift@portal.example', true);
  const becomeEva = async () => {
    await claimEntry(database.db, bo, { autorisation: '0AB12', navn: 'Eva Holm' });
    const [asked] = await database.db.select().from(applications).where(eq(applications.state, 'open'));
    const verdict = { accepts: true, reason: '', proofNote: 'Registret' };
    await decide(database.db, operator, asked?.id ?? 0, verdict);
  };
  await becomeEva();
  await forgetEntry(database.db, bo);
  const kept = JSON.stringify([
    await database.db.select().from(events),
    await database.db.select().from(applications),
    await database.db.select().from(objections),
  ]);
  expect(kept).toContain('Per Ek');
  for (const word of ['Eva Holm', '0AB12']) expect(kept).not.toContain(word);

  const elsewhere = await plantEntry(database.db, 'nakkeklinik');
  expect(await write(clinicId, { 'person-n1-navn': 'eva holm' })).toBe('refused');
  expect(await write(clinicId, eva)).toBe('refused');
  expect(await write(elsewhere, eva)).toBe('refused');
  // A namesake.
  expect(await write(clinicId, { ...eva, 'person-n1-autorisation': '9ZZ99' })).toBe('saved');
  await becomeEva();
  expect(await write(elsewhere, eva)).toBe('saved');
});
