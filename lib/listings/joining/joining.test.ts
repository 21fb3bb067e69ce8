import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessTo } from '#lib/accounts/access.ts';
import type { Person } from '#lib/accounts/person.ts';
import { seedDemo } from '#lib/db/demo.ts';
import { heldUntilWaitedFor } from '#lib/db/held-row.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import { accounts, applications, clinics, events, letters, memberships } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { keepDraft } from '#lib/listings/drafts.ts';
import { object } from '#lib/listings/out/objection.ts';
import { claim, proveClaim } from './claim.ts';
import { decide } from './decide.ts';
import { likelyDuplicates } from './duplicates.ts';
import { findOwn } from './find-own.ts';
import { isOnDomain, ownDomains } from './own-domain.ts';
import { register, submitAgain } from './register.ts';
import { checkRegistration } from './register-fields.ts';

const date = '2026-11-23';
let database: TestDatabase;
let anna: Person;
let bo: Person;
let operator: Person;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(
    sql`truncate clinics, accounts, applications, letters, events, businesses cascade`,
  );
  const person = async (email: string, isOperator = false): Promise<Person> => {
    await database.db.insert(accounts).values({ id: email, email, emailVerified: true });
    return { id: email, email, isOperator };
  };
  anna = await person('anna@rygklinik.example');
  bo = await person('bo@gmail.com');
  operator = await person('drift@portal.example', true);
});

const good = {
  navn: 'Rygklinikken',
  gade: 'Nygade 1',
  postnummer: '8000',
  telefon: '86121314',
  email: '',
  web: 'www.rygklinik.example',
  cvr: '12345674',
  pnummer: '',
  autorisation: '0ab12',
  rolle: 'Ejer',
};
const newest = async (to: string) => {
  const [letter] = await database.db
    .select()
    .from(letters)
    .where(eq(letters.recipient, to))
    .orderBy(sql`id desc`)
    .limit(1);
  return letter;
};
const openId = async () =>
  (await database.db.select().from(applications).where(eq(applications.state, 'open')))[0]?.id ?? 0;
const stateOf = async (slug: string) =>
  (await database.db.select({ state: clinics.state }).from(clinics).where(eq(clinics.slug, slug)))[0]?.state;

test('a registered clinic is its owner’s at once and everybody’s when the operator has looked it up', async () => {
  await seedDemo(database.db, { clinics: 5, date });
  const registered = await register(database.db, anna, good, date);
  expect(registered).toEqual({ kind: 'registered', slug: 'rygklinikken-aarhus-c' });
  expect(await accessTo(database.db, anna, 'rygklinikken-aarhus-c')).toMatchObject({ role: 'owner' });
  expect(await accessTo(database.db, bo, 'rygklinikken-aarhus-c')).toBeNull();
  expect(await stateOf('rygklinikken-aarhus-c')).toBe('submitted');

  const id = await openId();
  const withoutProof = { accepts: true, reason: '', proofNote: '' };
  expect(await decide(database.db, operator, id, withoutProof)).toMatchObject({ kind: 'refused' });
  expect(await decide(database.db, anna, id, { ...withoutProof, proofNote: 'x' })).toMatchObject({
    kind: 'refused',
  });
  expect(
    await decide(database.db, operator, id, { ...withoutProof, proofNote: 'CVR-registret, 23.11.' }),
  ).toEqual({
    kind: 'decided',
  });
  expect(await stateOf('rygklinikken-aarhus-c')).toBe('listed');
  expect((await newest(anna.email))?.kind).toBe('application-accepted');
  // The first real clinic ends the demonstration.
  expect(await database.db.$count(clinics, eq(clinics.source, 'demo'))).toBe(0);
  expect(await decide(database.db, operator, id, { ...withoutProof, proofNote: 'igen' })).toMatchObject({
    kind: 'refused',
  });
});

test('a refusal needs a reason, which is mailed; the clinic is mended and sent again', async () => {
  await register(database.db, anna, good, date);
  const refusal = { accepts: false, reason: '', proofNote: '' };
  expect(await decide(database.db, operator, await openId(), refusal)).toMatchObject({ kind: 'refused' });
  await decide(database.db, operator, await openId(), { ...refusal, reason: 'CVR-nummeret er ophørt.' });
  expect((await newest(anna.email))?.text).toContain('CVR-nummeret er ophørt.');
  expect(await stateOf('rygklinikken-aarhus-c')).toBe('draft');
  const access = await accessTo(database.db, anna, 'rygklinikken-aarhus-c');
  expect(await submitAgain(database.db, anna, access?.clinicId ?? 0)).toBe(true);
  expect(await stateOf('rygklinikken-aarhus-c')).toBe('submitted');
  expect(await submitAgain(database.db, anna, access?.clinicId ?? 0)).toBe(false);
});

test('a CVR number whose digits do not add up is warned about, not refused; other faults are named by field', () => {
  expect(checkRegistration({ ...good, cvr: '12345678' }, date)).toMatchObject({
    ok: true,
    warnings: [{ field: 'cvr' }],
  });
  const empty = checkRegistration({}, date);
  expect(empty.ok ? [] : empty.problems.map(({ field }) => field)).toEqual([
    'navn',
    'gade',
    'postnummer',
    'cvr',
    'autorisation',
    'rolle',
  ]);
});

test('a button that is pressed twice makes one clinic', async () => {
  const draft = await keepDraft(database.db, { form: '/tilmeld/ny', accountId: anna.id }, good);
  const made = await Promise.all([1, 2].map(() => register(database.db, anna, good, date, draft)));
  expect(made.map(({ kind }) => kind).toSorted()).toEqual(['gone', 'registered']);
  expect(await database.db.$count(clinics)).toBe(1);
});

test('of two who register one P-number in the same moment the second is told', async () => {
  const first = await plantEntry(database.db, 'nakkeklinik');
  const registered = await heldUntilWaitedFor(
    database.db,
    (tx) => tx.update(clinics).set({ pNumber: '1234567890' }).where(eq(clinics.id, first)),
    () => register(database.db, anna, { ...good, pnummer: '1234567890' }, date),
  );
  expect(registered).toMatchObject({ kind: 'refused', problems: [{ field: 'pnummer' }] });
});

test('a refused registration leaves nothing behind', async () => {
  expect(await register(database.db, anna, { ...good, postnummer: '9999' }, date)).toMatchObject({
    kind: 'refused',
  });
  expect(await database.db.$count(clinics)).toBe(0);
  expect(await database.db.$count(events)).toBe(0);
  expect(await database.db.$count(letters)).toBe(0);
});

test.each([
  [{ phone: '+45 86 12 13 14' }, ['samme telefon']],
  [{ pNumber: '1234567890' }, ['samme P-nummer']],
  [{ name: 'Ryg Klinikken v/ Anna', postalCode: '8000' }, null],
  [{ name: 'Rygklinikken ApS', postalCode: '8000' }, ['næsten samme navn i samme postnummer']],
  [{ street: 'Nygade 1', postalCode: '8000' }, ['samme adresse']],
  [{ name: 'Rygklinikken', postalCode: '5000' }, null],
])('%j beside a new clinic: %j', async (entry, reasons) => {
  await plantEntry(database.db, 'en-anden', { name: 'Noget helt andet', postalCode: '5000', ...entry });
  const found = await likelyDuplicates(database.db, {
    name: 'Rygklinikken',
    street: 'Nygade 1',
    postalCode: '8000',
    phone: '+45 86 12 13 14',
    pNumber: '1234567890',
    cvr: null,
    point: null,
  });
  expect(found[0]?.reasons ?? null).toEqual(reasons);
});

test('a letter to the clinic’s own domain proves a claim, once', async () => {
  await plantEntry(database.db, 'rygklinik', { website: 'https://www.rygklinik.example/' });
  const asked = { rolle: 'Ejer', bevis: 'domain', bevismail: 'post@rygklinik.example' };
  expect(await claim(database.db, bo, 'rygklinik', { ...asked, bevismail: 'bo@gmail.com' })).toMatchObject({
    kind: 'refused',
    problems: [{ field: 'bevismail' }],
  });
  expect(await claim(database.db, bo, 'rygklinik', asked)).toEqual({ kind: 'sent' });
  const token = /link=([\w-]{32})/.exec((await newest('post@rygklinik.example'))?.text ?? '')?.[1] ?? '';
  expect(JSON.stringify(await database.db.select().from(applications))).not.toContain(token);
  expect(await proveClaim(database.db, token)).toEqual({ slug: 'rygklinik' });
  expect(await proveClaim(database.db, token)).toBeNull();
  expect(await accessTo(database.db, bo, 'rygklinik')).toMatchObject({ role: 'owner' });
  // The source stays, so that the next import finds it again.
  expect((await database.db.select().from(clinics))[0]).toMatchObject({
    source: 'osm',
    sourceId: 'rygklinik',
  });
  expect(await claim(database.db, anna, 'rygklinik', asked)).toMatchObject({ kind: 'refused' });
});

test('a link of proof older than three days does nothing', async () => {
  await plantEntry(database.db, 'rygklinik', { website: 'https://rygklinik.example/' });
  await claim(database.db, bo, 'rygklinik', {
    rolle: 'Ejer',
    bevis: 'domain',
    bevismail: 'post@rygklinik.example',
  });
  await database.db.update(applications).set({ proofUntil: sql`now() - interval '1 minute'` });
  const token = /link=([\w-]{32})/.exec((await newest('post@rygklinik.example'))?.text ?? '')?.[1] ?? '';
  expect(await proveClaim(database.db, token)).toBeNull();
});

test('of two who claim the same clinic the accepted one has it, and the other is told no', async () => {
  await plantEntry(database.db, 'rygklinik', {});
  const asked = { rolle: 'Ejer', autorisation: '0AB12' };
  expect(await claim(database.db, anna, 'rygklinik', asked)).toEqual({ kind: 'waiting' });
  const first = await openId();
  await claim(database.db, bo, 'rygklinik', asked);
  await decide(database.db, operator, first, { accepts: true, reason: '', proofNote: 'Registret' });
  expect(await accessTo(database.db, anna, 'rygklinik')).toMatchObject({ role: 'owner' });
  expect(await accessTo(database.db, bo, 'rygklinik')).toBeNull();
  expect(await database.db.$count(applications, eq(applications.state, 'open'))).toBe(0);
  expect(await newest(bo.email)).toMatchObject({ kind: 'application-refused' });
});

test('of two links of proof that are pressed at once one gives the clinic, and neither fails', async () => {
  await plantEntry(database.db, 'rygklinik', { website: 'https://rygklinik.example/' });
  const tokens = [];
  for (const [person, name] of [
    [anna, 'post'],
    [bo, 'info'],
  ] as const) {
    const bevismail = `${name}@rygklinik.example`;
    await claim(database.db, person, 'rygklinik', { rolle: 'Ejer', bevis: 'domain', bevismail });
    const letter = await newest(bevismail);
    expect(letter?.text).toContain(person.email);
    tokens.push(/link=([\w-]{32})/.exec(letter?.text ?? '')?.[1] ?? '');
  }
  const proved = await Promise.all(
    tokens.flatMap((token) => [1, 2].map(() => proveClaim(database.db, token))),
  );
  expect(proved.filter(Boolean)).toEqual([{ slug: 'rygklinik' }]);
  expect(await database.db.$count(memberships)).toBe(1);
});

test('a claim that is sent twice at once is one claim', async () => {
  await plantEntry(database.db, 'rygklinik');
  const asked = { rolle: 'Ejer', autorisation: '0AB12' };
  const sent = await Promise.all([1, 2, 3].map(() => claim(database.db, bo, 'rygklinik', asked)));
  expect(sent.map(({ kind }) => kind)).toEqual(['waiting', 'waiting', 'waiting']);
  expect(await database.db.$count(applications, eq(applications.state, 'open'))).toBe(1);
});

test('a link to be taken off the list is no link of proof', async () => {
  await plantEntry(database.db, 'rygklinik', { email: 'post@rygklinik.example' });
  await object(database.db, { klinik: 'rygklinik', mail: 'x@y.dk', besked: '' });
  const token = /link=([\w-]{32})/.exec((await newest('post@rygklinik.example'))?.text ?? '')?.[1] ?? '';
  expect(await proveClaim(database.db, token)).toBeNull();
  expect(await stateOf('rygklinik')).toBe('listed');
});

test('an invented clinic cannot be claimed', async () => {
  await seedDemo(database.db, { clinics: 1, date });
  const [demo] = await database.db.select().from(clinics);
  expect(
    await claim(database.db, anna, demo?.slug ?? '', { rolle: 'Ejer', autorisation: '0AB12' }),
  ).toMatchObject({
    kind: 'refused',
  });
});

test('one’s own entry is found by name, place and CVR number, however it is spelled', async () => {
  await plantEntry(database.db, 'rygklinikken-noerrebro', {
    name: 'Rygklinikken Nørrebro',
    postalCode: '2200',
  });
  const find = async (asked: Partial<{ name: string; where: string; cvr: string }>) => {
    const found = await findOwn(database.db, { name: '', where: '', cvr: '', ...asked }, date);
    return found.kind === 'entries' ? found.entries.map(({ slug }) => slug) : found.field;
  };
  expect(await find({ name: 'RYGKLINIKKEN nørrebro' })).toEqual(['rygklinikken-noerrebro']);
  expect(await find({ name: '%' })).toBe('navn');
  expect(await find({ where: '2200' })).toEqual(['rygklinikken-noerrebro']);
  expect(await find({ where: '8000' })).toEqual([]);
  expect(await find({ where: 'xyzzy' })).toBe('hvor');
  expect(await find({ cvr: '123' })).toBe('cvr');
});

test.each([
  ['https://www.rygklinik.example/kontakt', null, ['rygklinik.example'], 'post@mail.rygklinik.example', true],
  ['https://rygklinik.example', null, ['rygklinik.example'], 'post@ondrygklinik.example', false],
  ['https://www.facebook.com/rygklinik', null, [], 'x@facebook.com', false],
  [null, 'rygklinik@gmail.com', [], 'anden@gmail.com', false],
  [null, 'Ryg@udbyder.example', ['ryg@udbyder.example'], 'ryg@udbyder.example', true],
  [null, 'ryg@udbyder.example', ['ryg@udbyder.example'], 'anden@udbyder.example', false],
  ['https://ryg.example', 'post@ryg.example', ['ryg.example'], 'anden@ryg.example', true],
])('own domains of %s and %s are %j; %s is on one: %s', (website, email, domains, address, isOwn) => {
  expect(ownDomains({ website, email })).toEqual(domains);
  expect(isOnDomain(address, domains)).toBe(isOwn);
});
