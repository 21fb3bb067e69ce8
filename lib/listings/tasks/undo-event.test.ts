import { globSync, readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { accessTo } from '#lib/accounts/access.ts';
import type { Person } from '#lib/accounts/person.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import { accounts, engagements, events, media, practitioners } from '#lib/db/tables.ts';
import { forgetEntry } from '#lib/listings/hands/forget-entry.ts';
import { changeRole, membersOf, removeMember } from '#lib/listings/hands/members.ts';
import { ownEdits, undoOwnEdit } from '#lib/listings/hands/own-edits.ts';
import { ownEntry, saveOwnEntry } from '#lib/listings/hands/practitioner.ts';
import { plantMember, plantPerson } from '#lib/listings/planted-person.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { picturesOf, removePicture } from '#lib/media/pictures.ts';
import { historyOf } from './history.ts';
import { plantedDesk } from './planted-desk.ts';
import { undoEvent } from './undo-event.ts';
import { refusals, whyNotUndo } from './why-not-undo.ts';

const desk = plantedDesk();
let anna: Person;
let bo: Person;
beforeEach(async () => {
  anna = await plantPerson(desk.db, 'anna@klinik.example');
  bo = await plantPerson(desk.db, 'bo@klinik.example');
  await plantMember(desk.db, anna, desk.clinicId);
});
const past = async (mayDecide = true) =>
  (await historyOf(desk.db, { clinicId: desk.clinicId, mayDecide }, desk.context)).past;
const newest = async () => (await past())[0];
const undo = async (person: Person, eventId: number) => {
  const access = await accessTo(desk.db, person, 'rygklinik');
  if (!access) throw new Error('no access');
  return undoEvent(desk.db, { access, eventId, person }, desk.context);
};

test('a role goes back to what it was, by an owner, while it is what it became', async () => {
  await plantMember(desk.db, bo, desk.clinicId, 'editor');
  await changeRole(desk.db, { clinicId: desk.clinicId, by: anna, accountId: bo.id, role: 'owner' });
  const made = await newest();
  expect(made).toMatchObject({
    who: anna.email,
    changes: [{ label: `Rolle for ${bo.email}`, from: 'Medhjælper', to: 'Ejer' }],
    whyNot: null,
  });
  expect((await past(false))[0]?.whyNot).toBe(refusals.ejer);
  const id = made?.id ?? 0;
  await changeRole(desk.db, { clinicId: desk.clinicId, by: bo, accountId: anna.id, role: 'editor' });
  expect(await undo(anna, id)).toBe('ejer');
  await changeRole(desk.db, { clinicId: desk.clinicId, by: bo, accountId: anna.id, role: 'owner' });
  expect(await undo(anna, id)).toBe('undone');
  expect(await undo(anna, id)).toBe('rolle');
  expect((await membersOf(desk.db, desk.clinicId)).find(({ accountId }) => accountId === bo.id)?.role).toBe(
    'editor',
  );
  await removeMember(desk.db, { clinicId: desk.clinicId, by: anna, accountId: bo.id });
  await desk.db.delete(accounts).where(eq(accounts.id, bo.id));
  expect(await newest()).toMatchObject({
    changes: [{ label: 'Rolle for en, der har slettet sin konto', from: 'Medhjælper', to: 'ingen' }],
    whyNot: whyNotUndo('left'),
  });
});

test('the role of the last owner has no undo, and says why', async () => {
  await plantMember(desk.db, bo, desk.clinicId, 'editor');
  await changeRole(desk.db, { clinicId: desk.clinicId, by: anna, accountId: bo.id, role: 'owner' });
  const made = await newest();
  await removeMember(desk.db, { clinicId: desk.clinicId, by: anna, accountId: anna.id });
  expect((await past())[1]?.whyNot).toBe(refusals.sidste);
  expect(await undo(bo, made?.id ?? 0)).toBe('sidste');
});

test('a removed picture is named, and comes back once; another clinic’s does not', async () => {
  const id = 'x'.repeat(22);
  await desk.db
    .insert(media)
    .values({ id, clinicId: desk.clinicId, kind: 'photo', alt: 'Indgangen', width: 800, height: 600 });
  await removePicture(desk.db, { clinicId: desk.clinicId, actor: `account:${anna.id}`, id });
  const removal = await newest();
  expect(removal).toMatchObject({
    what: 'Fjernede et billede',
    changes: [{ label: 'Billede', from: 'Indgangen', to: 'tomt' }],
    whyNot: null,
  });
  await plantMember(desk.db, bo, await plantEntry(desk.db, 'nakkeklinik'));
  const theirs = await accessTo(desk.db, bo, 'nakkeklinik');
  const eventId = removal?.id ?? 0;
  if (!theirs) throw new Error('no access');
  expect(await undoEvent(desk.db, { access: theirs, eventId, person: bo }, desk.context)).not.toBe('undone');
  expect(await undo(anna, eventId)).toBe('undone');
  expect(await undo(anna, eventId)).toBe('billede');
  expect(await picturesOf(desk.db, desk.clinicId)).toHaveLength(1);
  expect((await past()).filter(({ whyNot }) => whyNot === null)).toEqual([]);
});

test('an approved title is named in words, and only the operator gives it', async () => {
  const details = { titel: 'Specialist', speciale: 'ryg' };
  await desk.db.transaction((tx) =>
    recordEvent(tx, { actor: 'account:x', kind: 'title-accepted', clinicId: desk.clinicId, details }),
  );
  const name = desk.context.words.terms.get('ryg')?.name ?? 'ryg';
  expect(await newest()).toMatchObject({
    changes: [{ label: 'Godkendt titel', from: 'tomt', to: `Specialist, ${name}` }],
    whyNot: expect.stringContaining('kun redaktionen'),
  });
});

test('a practitioner’s edit is told where they work, taken back by them alone, and forgotten with them', async () => {
  const former = await plantEntry(desk.db, 'nakkeklinik');
  const [eva] = await desk.db
    .insert(practitioners)
    .values({ name: 'Eva', accountId: bo.id, authorisationId: '0AB12' })
    .returning();
  const practitionerId = eva?.id ?? 0;
  await desk.db.insert(engagements).values([
    { practitionerId, clinicId: desk.clinicId },
    { practitionerId, clinicId: former, until: '2020-01-01' },
  ]);
  const own = await ownEntry(desk.db, bo.id);
  expect(await saveOwnEntry(desk.db, bo, { ...own?.values })).toEqual([]);
  expect(await desk.db.$count(events)).toBe(0);
  await saveOwnEntry(desk.db, bo, { ...own?.values, navn: 'Eva Holm', sprog: 'tysk' });
  expect(await newest()).toMatchObject({
    who: bo.email,
    changes: [
      { label: 'Navn', from: 'Eva', to: 'Eva Holm' },
      { label: 'Sprog ud over dansk', from: 'tomt', to: 'tysk' },
    ],
    whyNot: expect.stringContaining('Kun personen selv'),
  });
  expect(await desk.db.$count(events, eq(events.clinicId, former))).toBe(0);
  const [edit] = await ownEdits(desk.db, bo);
  expect(await undoOwnEdit(desk.db, anna, edit?.id ?? 0)).toBe('siden');
  expect(await undo(anna, edit?.id ?? 0)).toBe('ikke');
  expect(await undoOwnEdit(desk.db, bo, edit?.id ?? 0)).toBe('undone');
  expect((await ownEntry(desk.db, bo.id))?.values).toMatchObject({ navn: 'Eva', sprog: '' });
  expect(await undoOwnEdit(desk.db, bo, edit?.id ?? 0)).toBe('siden');
  expect((await ownEdits(desk.db, bo)).map(({ canUndo }) => canUndo)).toEqual([true, false]);
  await forgetEntry(desk.db, bo);
  expect(JSON.stringify(await desk.db.select().from(events))).not.toContain('Eva');
  expect((await past()).map(({ changes }) => changes)).toEqual([[], [], []]);
  expect((await past()).map(({ whyNot }) => whyNot)).toEqual(Array(3).fill(refusals.glemt));
  expect(whyNotUndo('person-left', 'account:a')).toContain('skrive sig på igen');
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
