import { globSync, readFileSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessTo } from '#lib/accounts/access.ts';
import type { Person } from '#lib/accounts/person.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import { accounts, engagements, events, media, practitioners } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { forgetEntry } from '#lib/listings/hands/forget-entry.ts';
import { changeRole, membersOf, removeMember } from '#lib/listings/hands/members.ts';
import { ownEdits, undoOwnEdit } from '#lib/listings/hands/own-edits.ts';
import { ownEntry, saveOwnEntry } from '#lib/listings/hands/practitioner.ts';
import { plantMember, plantPerson } from '#lib/listings/planted-person.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { picturesOf, removePicture } from '#lib/media/pictures.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { historyOf } from './history.ts';
import type { TaskContext } from './task.ts';
import { undoEvent } from './undo-event.ts';
import { whyNotUndo } from './why-not-undo.ts';

let database: TestDatabase;
let context: TaskContext;
let anna: Person;
let bo: Person;
let clinicId: number;
beforeAll(async () => {
  database = await testDatabase();
  context = { date: '2026-11-23', words: await vocabulary() };
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(sql`truncate clinics, accounts, events, practitioners cascade`);
  anna = await plantPerson(database.db, 'anna@klinik.example');
  bo = await plantPerson(database.db, 'bo@klinik.example');
  clinicId = await plantEntry(database.db, 'rygklinik');
  await plantMember(database.db, anna, clinicId);
});
const past = (mayDecide = true) => historyOf(database.db, { clinicId, mayDecide }, context);
const newest = async () => (await past())[0];
const undo = async (person: Person, eventId: number) => {
  const access = await accessTo(database.db, person, 'rygklinik');
  if (!access) throw new Error('no access');
  return undoEvent(database.db, { access, eventId, person }, context);
};

test('a role goes back to what it was, by an owner, while it is what it became', async () => {
  await plantMember(database.db, bo, clinicId, 'editor');
  await changeRole(database.db, { clinicId, by: anna, accountId: bo.id, role: 'owner' });
  const made = await newest();
  expect(made).toMatchObject({
    who: anna.email,
    changes: [{ label: `Rolle for ${bo.email}`, from: 'Medhjælper', to: 'Ejer' }],
    canUndo: true,
  });
  expect((await past(false))[0]).toMatchObject({ canUndo: false, whyNot: whyNotUndo('role-changed') });
  const id = made?.id ?? 0;
  await changeRole(database.db, { clinicId, by: bo, accountId: anna.id, role: 'editor' });
  expect(await undo(anna, id)).toBe('ejer');
  await changeRole(database.db, { clinicId, by: bo, accountId: anna.id, role: 'owner' });
  expect(await undo(anna, id)).toBe('undone');
  expect(await undo(anna, id)).toBe('siden');
  expect((await membersOf(database.db, clinicId)).find(({ accountId }) => accountId === bo.id)?.role).toBe(
    'editor',
  );
  await removeMember(database.db, { clinicId, by: anna, accountId: bo.id });
  await database.db.delete(accounts).where(eq(accounts.id, bo.id));
  expect(await newest()).toMatchObject({
    changes: [{ label: 'Rolle for en, der har slettet sin konto', from: 'Medhjælper', to: 'ingen' }],
    canUndo: false,
  });
});

test('a removed picture is named, and comes back once; another clinic’s does not', async () => {
  const id = 'x'.repeat(22);
  await database.db
    .insert(media)
    .values({ id, clinicId, kind: 'photo', alt: 'Indgangen', width: 800, height: 600 });
  await removePicture(database.db, { clinicId, actor: `account:${anna.id}`, id });
  const removal = await newest();
  expect(removal).toMatchObject({
    what: 'Fjernede et billede',
    changes: [{ label: 'Billede', from: 'Indgangen', to: '' }],
    canUndo: true,
  });
  await plantMember(database.db, bo, await plantEntry(database.db, 'nakkeklinik'));
  const theirs = await accessTo(database.db, bo, 'nakkeklinik');
  const eventId = removal?.id ?? 0;
  if (!theirs) throw new Error('no access');
  expect(await undoEvent(database.db, { access: theirs, eventId, person: bo }, context)).not.toBe('undone');
  expect(await undo(anna, eventId)).toBe('undone');
  expect(await undo(anna, eventId)).toBe('ikke');
  expect(await picturesOf(database.db, clinicId)).toHaveLength(1);
  expect((await past()).map(({ canUndo }) => canUndo)).toEqual([false, false]);
});

test('an approved title is named in words, and only the operator gives it', async () => {
  const details = { titel: 'Specialist', speciale: 'ryg' };
  await database.db.transaction((tx) =>
    recordEvent(tx, { actor: 'account:x', kind: 'title-accepted', clinicId, details }),
  );
  const name = context.words.terms.get('ryg')?.name ?? 'ryg';
  expect(await newest()).toMatchObject({
    changes: [{ label: 'Godkendt titel', from: '', to: `Specialist, ${name}` }],
    canUndo: false,
    whyNot: expect.stringContaining('kun redaktionen'),
  });
});

test('a practitioner’s edit is told where they work, taken back by them alone, and forgotten with them', async () => {
  const former = await plantEntry(database.db, 'nakkeklinik');
  const [eva] = await database.db
    .insert(practitioners)
    .values({ name: 'Eva', accountId: bo.id, authorisationId: '0AB12' })
    .returning();
  const practitionerId = eva?.id ?? 0;
  await database.db.insert(engagements).values([
    { practitionerId, clinicId },
    { practitionerId, clinicId: former, until: '2020-01-01' },
  ]);
  const own = await ownEntry(database.db, bo.id);
  expect(await saveOwnEntry(database.db, bo, { ...own?.values })).toEqual([]);
  expect(await database.db.$count(events)).toBe(0);
  await saveOwnEntry(database.db, bo, { ...own?.values, navn: 'Eva Holm', sprog: 'tysk' });
  expect(await newest()).toMatchObject({
    who: bo.email,
    changes: [
      { label: 'Navn', from: 'Eva', to: 'Eva Holm' },
      { label: 'Sprog ud over dansk', from: '', to: 'tysk' },
    ],
    canUndo: false,
    whyNot: expect.stringContaining('Kun personen selv'),
  });
  expect(await database.db.$count(events, eq(events.clinicId, former))).toBe(0);
  const [edit] = await ownEdits(database.db, bo);
  expect(await undoOwnEdit(database.db, anna, edit?.id ?? 0)).toHaveLength(1);
  expect(await undo(anna, edit?.id ?? 0)).toBe('siden');
  expect(await undoOwnEdit(database.db, bo, edit?.id ?? 0)).toEqual([]);
  expect((await ownEntry(database.db, bo.id))?.values).toMatchObject({ navn: 'Eva', sprog: '' });
  expect(await undoOwnEdit(database.db, bo, edit?.id ?? 0)).toHaveLength(1);
  expect((await ownEdits(database.db, bo)).map(({ canUndo }) => canUndo)).toEqual([true, false]);
  await forgetEntry(database.db, bo);
  expect(JSON.stringify(await database.db.select().from(events))).not.toContain('Eva');
  expect((await past()).map(({ changes }) => changes)).toEqual([[], [], []]);
});

test('every kind that a clinic’s history may show says why it has no undo', () => {
  const kinds = globSync('lib/**/*.ts', { exclude: ['**/*.test.ts'] }).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/record(?:Event|Role)\([^;]*?kind: '([\w-]+)'/gs)].map(
      (match) => match[1] ?? '',
    ),
  );
  const general = whyNotUndo('');
  const edits = new Set(['edited', 'edit-undone', 'import-undone', 'business-renamed', 'demo-removed']);
  expect(kinds).toContain('role-changed');
  expect(kinds.filter((kind) => !edits.has(kind) && whyNotUndo(kind) === general)).toEqual([]);
});
