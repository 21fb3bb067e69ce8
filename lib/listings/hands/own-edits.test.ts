import { beforeEach, expect, test, vi } from 'vitest';
import type { Person } from '#lib/accounts/person.ts';
import { heldUntilWaitedFor } from '#lib/db/held-row.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import {
  applications,
  drafts,
  engagements,
  events,
  formerSlugs,
  letters,
  practitioners,
} from '#lib/db/tables.ts';
import { forgetEnv } from '#lib/env.ts';
import { keepDraft, readDraft, seenIn, withProblems, withSeen } from '#lib/listings/drafts.ts';
import { keptOff } from '#lib/listings/out/kept-off.ts';
import { plantPerson } from '#lib/listings/planted-person.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { historyOf } from '#lib/listings/tasks/history.ts';
import { plantedDesk } from '#lib/listings/tasks/planted-desk.ts';
import { markOf } from '#lib/listings/tasks/task.ts';
import { undoEdit } from '#lib/listings/tasks/undo-edit.ts';
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

/** The people of a clinic were edited: somebody's words stand in the log of it. */
const logged = (clinicId: number, before: Record<string, string>) =>
  desk.db.transaction((tx) => {
    const details = { task: 'personer', before, after: {} };
    return recordEvent(tx, { actor: 'account:x', kind: 'edited', clinicId, details });
  });
/** She stood there, and what she did about it is in the log. */
const stoodAt = async (clinicId: number) => {
  const details = { person: (await ownEntry(desk.db, eva.id))?.id, before: { til: '' }, after: { til: 'x' } };
  await desk.db.transaction((tx) =>
    recordEvent(tx, { actor: `account:${eva.id}`, kind: 'person-left', clinicId, details }),
  );
};
const log = async () => JSON.stringify(await desk.db.select().from(events));

test('whoever is forgotten is in no log: neither by an earlier name nor by their account', async () => {
  const former = await plantEntry(desk.db, 'nakkeklinik');
  await stoodAt(former);
  await logged(former, { 'person-p999-navn': 'Eva Hansen' });
  const stated = { rolle: 'Ejer', autorisation: '0AB12' };
  await desk.db.insert(applications).values([
    { kind: 'claim', clinicId: former, stated, state: 'refused', decidedAt: new Date() },
    { kind: 'claim', clinicId: former, stated },
  ]);
  await save({ navn: 'Eva Holm' });
  await forgetEntry(desk.db, eva);
  for (const word of ['Eva', eva.id]) expect(await log()).not.toContain(word);
  const [decided, open] = await desk.db.select().from(applications).orderBy(applications.id);
  expect([decided?.stated.autorisation, open?.stated.autorisation]).toEqual([undefined, '0AB12']);

  const { past } = await historyOf(desk.db, { clinicId: former, mayDecide: true }, desk.context);
  expect(past[0]).toMatchObject({ changes: [], whyNot: expect.stringContaining('slettet') });
  const undo = { clinicId: former, eventId: past[0]?.id ?? 0, actor: 'account:x' };
  expect(await undoEdit(desk.db, undo, desk.context)).toBe('glemt');
});

test('a namesake keeps their words in the log: elsewhere, and with an authorisation ID of their own', async () => {
  const elsewhere = await plantEntry(desk.db, 'nakkeklinik');
  await logged(elsewhere, { 'person-p901-navn': 'Eva Hansen', 'person-p901-titel': 'elsewhere' });
  // The ID is in another edit than the name.
  await logged(desk.clinicId, { 'person-p902-navn': 'Eva Hansen', 'person-p902-titel': 'identified' });
  await logged(desk.clinicId, { 'person-p902-autorisation': '9ZZ99' });
  const other = { name: 'Eva Hansen', authorisationId: '8YY88' };
  const [namesake] = await desk.db.insert(practitioners).values(other).returning();
  const engaged = { practitionerId: namesake?.id ?? 0, clinicId: desk.clinicId };
  const [there] = await desk.db.insert(engagements).values(engaged).returning();
  await logged(desk.clinicId, {
    [`person-p${there?.id}-navn`]: 'Eva Hansen',
    [`person-p${there?.id}-titel`]: 'present',
  });
  await logged(elsewhere, { 'person-p903-autorisation': '0AB12', 'person-p903-titel': 'hers by ID' });
  await logged(desk.clinicId, { 'person-p904-navn': 'Eva Hansen', 'person-p904-titel': 'hers by name' });
  await forgetEntry(desk.db, eva);
  const kept = await log();
  for (const titel of ['elsewhere', 'identified', 'present']) expect(kept).toContain(titel);
  for (const titel of ['hers by ID', 'hers by name']) expect(kept).not.toContain(titel);
});

test('a namesake’s letters stay: from another clinic, and from another person at the same', async () => {
  const elsewhere = await plantEntry(desk.db, 'nakkeklinik');
  const letter = { kind: 'person-joined', recipient: 'bo@klinik.example', text: 'Hej', html: '<p>Hej' };
  const subject = 'Eva Hansen har skrevet sig på rygklinik';
  const joined = (messageId: string, clinicId: number, person: number) =>
    desk.db.transaction(async (tx) => {
      const details = { person, before: {}, after: {} };
      await recordEvent(tx, { actor: 'account:x', kind: 'person-joined', clinicId, details });
      await tx.insert(letters).values({ ...letter, subject, messageId, clinicId });
    });
  const own = (await ownEntry(desk.db, eva.id))?.id ?? 0;
  await joined('hers', desk.clinicId, own);
  await joined('a namesake’s', desk.clinicId, own + 1);
  await joined('elsewhere', elsewhere, own + 2);
  await forgetEntry(desk.db, eva);
  const kept = await desk.db.select().from(letters).orderBy(letters.id);
  expect(kept.map(({ messageId }) => messageId)).toEqual(['a namesake’s', 'elsewhere']);
});

test('whoever is forgotten is kept off by an earlier name too, and where they stood before', async () => {
  const former = await plantEntry(desk.db, 'nakkeklinik');
  const elsewhere = await plantEntry(desk.db, 'skulderklinik');
  await stoodAt(former);
  await save({ navn: 'Eva Holm' });
  await forgetEntry(desk.db, eva);
  const people = ['Eva Hansen', 'Eva Holm'].map((name) => ({ name, authorisationId: null }));
  for (const clinicId of [desk.clinicId, former])
    expect(await keptOff(desk.db, clinicId, people)).toEqual(people);
  expect(await keptOff(desk.db, elsewhere, people)).toEqual([]);
});

test('clinics’ unfinished forms about whoever is forgotten go, and those about others stay', async () => {
  await plantEntry(desk.db, 'nakkeklinik');
  await desk.db.insert(formerSlugs).values({ slug: 'gammel', clinicId: desk.clinicId });
  const keep = (form: string, typed: Record<string, string>) =>
    keepDraft(desk.db, { form: `/min-klinik/${form}`, accountId: null }, typed);
  const row = (navn: string, autorisation = '') => ({
    'person-n1-navn': navn,
    'person-n1-autorisation': autorisation,
  });
  for (const [form, typed] of [
    ['nakkeklinik/personer', row('E. H.', ' 0ab12')],
    ['rygklinik/personer', row('eva  hansen', '0AB1')],
    ['gammel/titler', { navn: 'Eva Hansen' }],
  ] as const)
    await keep(form, typed);
  const others = [
    await keep('nakkeklinik/personer', row('Eva Hansen')),
    await keep('rygklinik/personer', row('Eva Hansen', '9ZZ99')),
    await keep('rygklinik/kontakt', { navn: 'Eva Hansen' }),
  ];
  await forgetEntry(desk.db, eva);
  const kept = await desk.db.select().from(drafts);
  expect(kept.map(({ id }) => id).toSorted()).toEqual(others.toSorted());
});
