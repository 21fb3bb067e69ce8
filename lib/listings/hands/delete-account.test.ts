import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Person } from '#lib/accounts/person.ts';
import { accounts, engagements, letters, practitioners } from '#lib/db/tables.ts';
import { forgetEnv } from '#lib/env.ts';
import { plantMember, plantPerson } from '#lib/listings/planted-person.ts';
import { plantedDesk } from '#lib/listings/tasks/planted-desk.ts';
import { deleteAccount } from './delete-account.ts';
import { forgetEntry } from './forget-entry.ts';

const desk = plantedDesk();
let eva: Person;
beforeEach(async () => {
  vi.stubEnv('AUTH_SECRET', 'a secret for tests, long enough to be one');
  forgetEnv();
  eva = await plantPerson(desk.db, 'eva@klinik.example');
  await plantMember(desk.db, eva, desk.clinicId, 'editor');
});
afterEach(() => {
  vi.unstubAllEnvs();
  forgetEnv();
});
type Planted = Partial<typeof letters.$inferInsert> & { messageId: string };
const plantLetters = (...given: Planted[]) =>
  desk.db.insert(letters).values(
    given.map((each) => ({
      kind: 'invitation',
      recipient: 'bo@klinik.example',
      subject: 'Hej',
      text: 'Hej',
      html: '<p>Hej',
      ...each,
    })),
  );
const kept = async () =>
  (await desk.db.select().from(letters).orderBy(letters.id)).map((each) => each.messageId);

test('a deleted account takes the letters to it along', async () => {
  await plantLetters({ messageId: 'hers', recipient: eva.email }, { messageId: 'bo’s' });
  expect(await deleteAccount(desk.db, eva)).toEqual({ kind: 'done' });
  expect(await desk.db.$count(accounts, eq(accounts.id, eva.id))).toBe(0);
  expect(await kept()).toEqual(['bo’s']);
});

test('a deleted account’s address is in no letter to others', async () => {
  await plantLetters(
    { messageId: 'invites', text: 'Fordi Eva@klinik.example.' },
    { messageId: 'proves', kind: 'claim-proof', text: `${eva.email} vil passe den.` },
    { messageId: 'answered', kind: 'application-refused', text: `Spørg ${eva.email}`, sentAt: new Date() },
    { messageId: 'contact', kind: 'article-14', text: `Skriv til ${eva.email}.` },
    { messageId: 'longer', text: `ny.${eva.email}` },
    { messageId: 'longer host', text: `${eva.email}.org` },
    { messageId: 'other host', text: 'eva@klinikXexample' },
  );
  await deleteAccount(desk.db, eva);
  expect(await kept()).toEqual(['contact', 'longer', 'longer host', 'other host']);
});

/** @param forgotten whether all but the letter under way is done */
async function whileSending(work: () => Promise<unknown>, forgotten: () => Promise<boolean>): Promise<void> {
  let working: Promise<unknown> | undefined;
  await desk.db.transaction(async (sender) => {
    await sender.select().from(letters).for('update');
    working = work();
    await vi.waitFor(async () => expect(await forgotten()).toBe(true), { timeout: 10_000 });
  });
  await working;
}

test('a mail server that is slow holds no clinic, and its letter goes afterwards', async () => {
  const [own] = await desk.db.insert(practitioners).values({ name: 'Eva', accountId: eva.id }).returning();
  await desk.db.insert(engagements).values({ practitionerId: own?.id ?? 0, clinicId: desk.clinicId });
  const { clinicId } = desk;
  await plantLetters({
    messageId: 'a',
    kind: 'person-joined',
    clinicId,
    subject: 'Eva har skrevet sig på ryg',
  });
  const isNone = async () => (await desk.db.$count(practitioners)) === 0;
  await whileSending(() => forgetEntry(desk.db, eva), isNone);
  expect(await kept()).toEqual([]);

  await plantLetters({ messageId: 'b', recipient: eva.email });
  const isGone = async () => (await desk.db.$count(accounts, eq(accounts.id, eva.id))) === 0;
  await whileSending(() => deleteAccount(desk.db, eva), isGone);
  expect(await kept()).toEqual([]);
});
