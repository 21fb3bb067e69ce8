import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '#lib/db/database-error.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import { clinics, events } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { forgetting } from './forgetting.ts';
import { deleteDue } from './out/visibility.ts';
import { recordEvent } from './record-event.ts';
import { removeDemoClinics } from './remove-demo.ts';

let database: TestDatabase;
let clinicId: number;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(sql`truncate clinics, events restart identity cascade`);
  clinicId = await plantEntry(database.db, 'rygklinik');
  await database.db.transaction((tx) => recordEvent(tx, { actor: 'account:a', kind: 'edited', clinicId }));
});
const kinds = async () =>
  (await database.db.select({ kind: events.kind }).from(events).orderBy(events.id)).map(({ kind }) => kind);
const refusal = (work: Promise<unknown>) => work.then(() => 'done', codeOf);
/** SQLSTATE of `restrict_violation`. */
const kept = '23001';

test('an event can neither be changed nor deleted', async () => {
  expect(await refusal(database.db.update(events).set({ kind: 'shown' }))).toBe(kept);
  expect(await refusal(database.db.delete(events))).toBe(kept);
  expect(await kinds()).toEqual(['edited']);
});

test('leave to forget ends with the work, and with the transaction', async () => {
  const late = database.db.transaction(async (tx) => {
    await forgetting(tx, async () => {});
    await tx.delete(events);
  });
  expect(await refusal(late)).toBe(kept);
  const failed = database.db.transaction((tx) => forgetting(tx, () => Promise.reject(new Error('no'))));
  await expect(failed).rejects.toThrow('no');
  expect(await refusal(database.db.delete(events))).toBe(kept);
});

test('a clinic that is deleted, and one that was never real, take their events along', async () => {
  await database.db.update(clinics).set({ deleteOn: '2026-11-01' });
  expect(await deleteDue(database.db, '2026-11-23')).toBe(1);
  expect(await kinds()).toEqual(['withdrawn']);
  const demo = await plantEntry(database.db, 'eksempel', { source: 'demo' });
  await database.db.transaction(async (tx) => {
    await recordEvent(tx, { actor: 'seed', kind: 'added', clinicId: demo });
    await removeDemoClinics(tx, 'seed');
  });
  expect(await kinds()).toEqual(['withdrawn', 'demo-removed']);
});
