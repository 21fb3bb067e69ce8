import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { businesses, clinics, events, importBatches } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { importCsv } from './import-csv.ts';
import { plantList, sheet } from './planted-list.ts';
import { undoImport } from './undo-import.ts';

const date = '2026-11-22';
const first = {
  id: '1',
  navn: 'Første',
  postnummer: '8000',
  telefon: '11111111',
  koerestol: 'ja',
  specialer: 'ryg',
  ydernummer: '12345',
  sprog: 'dansk',
  forsikring: 'tryg',
  pris_foerste: '450',
  pris_dato: '2026-11-01',
  cvr: '12345674',
  aabningstider: 'Mo-Fr 08:00-16:00',
};
const second = { ...first, id: '2', navn: 'Anden', postnummer: '5000' };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 120_000);
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(
    sql`truncate clinics, events, import_batches, businesses restart identity cascade`,
  );
});

async function bring(...rows: Record<string, string>[]): Promise<number> {
  const report = await importCsv(database.db, { path: plantList(sheet(rows)), date });
  if (!report.ok || report.batch === null) throw new Error('not imported');
  return report.batch;
}

/** Everything the portal knows of its clinics, but for when it was written. */
async function everything() {
  const rows = await database.db.select().from(clinics).orderBy(asc(clinics.sourceId));
  const parts = await database.db.execute(sql`
    select 'specialty', clinic_id, specialty, standing::text from clinic_specialties
    union all select 'fact', clinic_id, fact, value || source || confirmed_on from clinic_facts
    union all select 'hours', clinic_id, weekday::text, opens || '-' || closes from clinic_hours
    union all select 'contract', clinic_id, ydernummer, speciality || region from contracts
    union all select 'insurer', clinic_id, insurer, value || source || confirmed_on from clinic_insurers
    union all select 'price', clinic_id, kind::text, amount || source || stated_on from clinic_prices
    union all select 'business', id, name, cvr from businesses
    order by 1, 2, 3, 4`);
  return { rows, parts: [...parts] };
}

test('undoing a batch removes what it added and gives back what it changed, to the last part', async () => {
  await bring(first);
  const before = await everything();
  const batch = await bring(
    {
      ...first,
      navn: 'Ny',
      telefon: '',
      koerestol: 'nej',
      specialer: 'knae;nakke',
      ydernummer: '',
      sprog: 'engelsk',
      forsikring: 'pfa',
      pris_foerste: '500',
      cvr: '',
      aabningstider: '',
    },
    second,
  );
  expect(await undoImport(database.db, batch)).toEqual({ ok: true, removed: 1, restored: 1, kept: 0 });
  expect(await everything()).toEqual(before);
  const kinds = await database.db.select({ kind: events.kind }).from(events).orderBy(events.id);
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'added',
    'added',
    'changed',
    'removed',
    'restored',
    'import-undone',
  ]);
  expect(await undoImport(database.db, batch)).toEqual({
    ok: false,
    reason: `import ${batch} has been undone already`,
  });
});

test('batches are undone one after the other, the latest first', async () => {
  const one = await bring(first);
  const two = await bring({ ...first, navn: 'To' });
  expect(await undoImport(database.db, one)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('1 of its 1 clinics were changed since'),
  });
  expect(await undoImport(database.db, two)).toMatchObject({ ok: true, restored: 1 });
  expect(await undoImport(database.db, one)).toMatchObject({ ok: true, removed: 1 });
  expect(await everything()).toEqual({ rows: [], parts: [] });
});

test('a business that a later undo took away comes back with the clinic it belonged to', async () => {
  const { cvr, ...plain } = first;
  await bring({ ...plain, cvr, virksomhed: 'Ældst ApS' });
  const before = await everything();
  const two = await bring({ ...plain, cvr: '87654321', virksomhed: 'Yngst ApS' });
  const three = await bring({ ...second, cvr, virksomhed: 'Ældst ApS' });
  expect(await undoImport(database.db, three)).toMatchObject({ ok: true, removed: 1 });
  expect(await undoImport(database.db, two)).toMatchObject({ ok: true, restored: 1 });
  const after = await everything();
  expect(after.rows[0]).toMatchObject({ name: before.rows[0]?.name, businessId: expect.any(Number) });
  const owned = await database.db.execute(
    sql`select cvr, businesses.name from businesses join clinics on business_id = businesses.id`,
  );
  expect([...owned]).toEqual([{ cvr, name: 'Ældst ApS' }]);
  expect(await database.db.$count(businesses)).toBe(1);
});

test('a business gets back the name it had before the import', async () => {
  await bring({ ...first, virksomhed: 'Ældst ApS' });
  const two = await bring({ ...first, virksomhed: 'Yngst ApS' }, { ...second, virksomhed: 'Yngst ApS' });
  const names = async () => (await database.db.select().from(businesses)).map(({ name }) => name);
  expect(await names()).toEqual(['Yngst ApS']);
  await undoImport(database.db, two);
  expect(await names()).toEqual(['Ældst ApS']);
});

test('a P-number that is another clinic’s now keeps the import from being undone, until that one is', async () => {
  const [p1, p2] = ['1000000001', '1000000002'];
  await bring({ ...first, p_nummer: p1 });
  const two = await bring({ ...first, p_nummer: p2 }, { ...second, id: '3' });
  const three = await bring({ ...second, p_nummer: p1 });
  expect(await undoImport(database.db, two)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('1 of its 2 clinics'),
  });
  expect(await undoImport(database.db, two, { rest: true })).toMatchObject({
    removed: 1,
    restored: 0,
    kept: 1,
  });
  expect(await undoImport(database.db, three)).toMatchObject({ ok: true, removed: 1 });
  expect(await undoImport(database.db, two)).toMatchObject({ ok: true, restored: 1 });
  expect((await everything()).rows).toMatchObject([{ pNumber: p1 }]);
});

test('a P-number that one import passed on from one clinic to another goes back', async () => {
  const [p1, p2] = ['1000000001', '1000000002'];
  await bring({ ...first, p_nummer: p1 }, { ...second, p_nummer: p2 });
  const before = await everything();
  const filler = Array.from({ length: 4_000 }, (_, i) => ({
    id: `f${i}`,
    navn: `Fyld ${i}`,
    postnummer: '8000',
  }));
  const batch = await bring(
    { ...first, p_nummer: '1000000003' },
    ...filler,
    { ...second, p_nummer: p1 },
    { id: 'ny', navn: 'Ny', postnummer: '9000', p_nummer: '' },
  );
  expect(await undoImport(database.db, batch)).toMatchObject({ ok: true, restored: 2, kept: 0 });
  expect(await everything()).toEqual(before);
}, 60_000);

test('what was there before, and may not be stored any more, is said instead of undone', async () => {
  await bring(first);
  const batch = await bring({ ...first, navn: 'Ny' });
  await database.db.execute(
    sql`update import_changes set before = jsonb_set(before, '{clinic,name}', '""') where before is not null`,
  );
  expect(await undoImport(database.db, batch)).toEqual({
    ok: false,
    reason: expect.stringContaining('not allowed any more (clinic_has_a_name)'),
  });
  expect((await everything()).rows).toMatchObject([{ name: 'Ny' }]);
});

test('what the owner changed since is left alone: refused, or only the rest undone', async () => {
  const batch = await bring(first, second);
  const [{ id } = { id: 0 }] = await database.db
    .select({ id: clinics.id })
    .from(clinics)
    .where(eq(clinics.sourceId, '1'));
  await database.db.insert(events).values({ actor: 'owner', kind: 'changed', clinicId: id });
  expect(await undoImport(database.db, batch)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('1 of its 2 clinics'),
  });
  expect(await database.db.$count(clinics)).toBe(2);
  expect(await undoImport(database.db, batch, { rest: true })).toEqual({
    ok: true,
    removed: 1,
    restored: 0,
    kept: 1,
  });
  expect((await everything()).rows.map(({ name }) => name)).toEqual(['Første']);
  const [{ undoneAt } = { undoneAt: null }] = await database.db.select().from(importBatches);
  expect(undoneAt).toBeNull();
  expect(await undoImport(database.db, batch, { rest: true })).toMatchObject({ ok: false });
});

test('a reader’s report of an error does not stand in the way', async () => {
  const batch = await bring(first);
  await database.db.execute(
    sql`insert into events (actor, kind, clinic_id) select 'visitor', 'error-reported', id from clinics`,
  );
  expect(await undoImport(database.db, batch)).toMatchObject({ ok: true, removed: 1 });
});

test('an import that is not there, or changed nothing, is said to be so', async () => {
  expect(await undoImport(database.db, 77)).toEqual({ ok: false, reason: 'there is no import 77' });
  await bring(first);
  const again = await bring(first);
  expect(await undoImport(database.db, again)).toMatchObject({
    ok: false,
    reason: expect.stringContaining('changed nothing'),
  });
});
