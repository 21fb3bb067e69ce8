import { eq } from 'drizzle-orm';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Person } from '#lib/accounts/person.ts';
import { heldUntilWaitedFor } from '#lib/db/held-row.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import { accounts, applications, engagements, events, letters, practitioners } from '#lib/db/tables.ts';
import { forgetEnv } from '#lib/env.ts';
import { keepDraft, readDraft, seenIn, withProblems, withSeen } from '#lib/listings/drafts.ts';
import { plantMember, plantPerson } from '#lib/listings/planted-person.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { historyOf } from '#lib/listings/tasks/history.ts';
import { plantedDesk } from '#lib/listings/tasks/planted-desk.ts';
import { markOf } from '#lib/listings/tasks/task.ts';
import { undoEdit } from '#lib/listings/tasks/undo-edit.ts';
import { deleteAccount } from './delete-account.ts';
import { forgetEntry } from './forget-entry.ts';
import { ownEdits, undoOwnEdit } from './own-edits.ts';
import { overtaken, ownEntry, saveOwnEntry } from './practitioner.ts';
import { leaveWork } from './work.ts';

const desk = plantedDesk();
let eva: Person;
let work: number;
beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', 'a secret for tests, long enough to be one');
  forgetEnv();
  eva = await plantPerson(desk.db, 'eva@klinik.example');
  const [row] = await desk.db
    .insert(practitioners)
    .values({ name: 'Eva Hansen', accountId: eva.id, authorisationId: '0AB12' })
    .returning();
  const engaged = { practitionerId: row?.id ?? 0, clinicId: desk.clinicId, from: '2020-01-06' };
  work = (await desk.db.insert(engagements).values(engaged).returning())[0]?.id ?? 0;
});
const values = async () => (await ownEntry(desk.db, eva.id))?.values ?? {};
const save = async (change: Record<string, string>) =>
  saveOwnEntry(desk.db, eva, { ...(await values()), ...change });

test('one’s own form that somebody overtook is not saved over them', async () => {
  const shown = await values();
  await desk.db.update(engagements).set({ until: '2026-12-01' });
  expect(await saveOwnEntry(desk.db, eva, shown, markOf(shown))).toEqual([overtaken]);
  expect(await values()).toMatchObject({ [`til-${work}`]: '2026-12-01' });
  expect(await saveOwnEntry(desk.db, eva, shown, markOf(await values()))).toEqual([]);
});

test('one’s own form that waited as a draft is not saved over what came meanwhile', async () => {
  const owner = { form: '/min-klinik/mig', accountId: null };
  const shown = await values();
  const typed = withProblems(withSeen({ ...shown, titel: 'Fysioterapeut' }, markOf(shown)), []);
  const draft = (await readDraft(desk.db, owner, await keepDraft(desk.db, owner, typed))) ?? {};
  await save({ sprog: 'tysk' });
  expect(await saveOwnEntry(desk.db, eva, draft, seenIn(draft))).toEqual([overtaken]);
  expect(await values()).toMatchObject({ titel: '', sprog: 'tysk' });
});

test('an undo that meets an edit in another window loses nothing of it', async () => {
  await save({ sprog: 'tysk' });
  const [edit] = await ownEdits(desk.db, eva);
  const shown = await values();
  const undone = await heldUntilWaitedFor(
    desk.db,
    (tx) => saveOwnEntry(tx, eva, { ...shown, titel: 'Fysioterapeut' }),
    () => undoOwnEdit(desk.db, eva, edit?.id ?? 0),
  );
  expect([undone, await values()]).toMatchObject(['undone', { sprog: '', titel: 'Fysioterapeut' }]);
});

test('an undo that is pressed twice at once is one', async () => {
  await save({ sprog: 'tysk' });
  const [edit] = await ownEdits(desk.db, eva);
  const press = () => undoOwnEdit(desk.db, eva, edit?.id ?? 0);
  expect((await Promise.all([press(), press()])).toSorted()).toEqual(['siden', 'undone']);
  expect(await desk.db.$count(events)).toBe(2);
});

test('one’s own edits name the clinic and say dates in words', async () => {
  await save({ koen: 'kvinde', [`fra-${work}`]: '2019-01-07' });
  expect((await ownEdits(desk.db, eva))[0]?.changes).toEqual([
    { about: null, label: 'Køn', from: 'Ikke oplyst', to: 'Kvinde' },
    { about: 'rygklinik', label: 'Ansat fra', from: '6. januar 2020', to: '7. januar 2019' },
  ]);
});

test('what has ended does not end again today', async () => {
  await desk.db.update(engagements).set({ until: '2021-01-01' });
  expect(await leaveWork(desk.db, eva, work, '2026-11-23')).toBe(false);
  expect(await values()).toMatchObject({ [`til-${work}`]: '2021-01-01' });
});

test('whoever is forgotten is in no log: neither by an earlier name nor by their account', async () => {
  const former = await plantEntry(desk.db, 'nakkeklinik');
  const before = { 'person-p999-navn': 'Eva Hansen' };
  const after = { 'person-p999-navn': '' };
  await desk.db.transaction((tx) =>
    recordEvent(tx, {
      actor: 'account:x',
      kind: 'edited',
      clinicId: former,
      details: { task: 'personer', before, after },
    }),
  );
  const stated = { rolle: 'Ejer', autorisation: '0AB12' };
  await desk.db.insert(applications).values([
    { kind: 'claim', clinicId: former, stated, state: 'refused', decidedAt: new Date() },
    { kind: 'claim', clinicId: former, stated },
  ]);
  await save({ navn: 'Eva Holm' });
  await forgetEntry(desk.db, eva);
  const log = JSON.stringify(await desk.db.select().from(events));
  for (const word of ['Eva', eva.id]) expect(log).not.toContain(word);
  const [decided, open] = await desk.db.select().from(applications).orderBy(applications.id);
  expect([decided?.stated.autorisation, open?.stated.autorisation]).toEqual([undefined, '0AB12']);

  const { past } = await historyOf(desk.db, { clinicId: former, mayDecide: true }, desk.context);
  expect(past[0]).toMatchObject({ changes: [], whyNot: expect.stringContaining('slettet') });
  const undo = { clinicId: former, eventId: past[0]?.id ?? 0, actor: 'account:x' };
  expect(await undoEdit(desk.db, undo, desk.context)).toBe('glemt');
});

test('a deleted account takes the letters to it along', async () => {
  await plantMember(desk.db, eva, desk.clinicId, 'editor');
  const letter = { kind: 'sign-in', subject: 'Log ind', messageId: 'a', text: 'Hej', html: '<p>Hej' };
  await desk.db.insert(letters).values([
    { ...letter, recipient: eva.email },
    { ...letter, messageId: 'b', recipient: 'bo@klinik.example' },
  ]);
  expect(await deleteAccount(desk.db, eva)).toEqual({ kind: 'done' });
  expect(await desk.db.$count(accounts, eq(accounts.id, eva.id))).toBe(0);
  expect((await desk.db.select().from(letters)).map(({ recipient }) => recipient)).toEqual([
    'bo@klinik.example',
  ]);
});
