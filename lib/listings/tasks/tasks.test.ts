import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { plantEntry } from '#lib/db/planted-entry.ts';
import {
  clinicFacts,
  clinics,
  contracts,
  engagements,
  events,
  hoursExceptions,
  practitioners,
} from '#lib/db/tables.ts';
import { routeOf } from '#lib/http/routes.ts';
import { keepDraft, readDraft, seenIn, withSeen } from '#lib/listings/drafts.ts';
import { readTyped, type Values } from '#lib/listings/field.ts';
import { confirmAll } from './confirm-all.ts';
import { historyOf } from './history.ts';
import { marketingProblems } from './marketing-law.ts';
import { plantedDesk, task } from './planted-desk.ts';
import { saveTask } from './save-task.ts';
import { markOf } from './task.ts';
import { tasks } from './tasks.ts';
import { undoEdit } from './undo-edit.ts';

const desk = plantedDesk();

const { stored, save } = desk;
const clinic = async () => (await desk.db.select().from(clinics).where(eq(clinics.id, desk.clinicId)))[0];

test.each(tasks.map(({ slug }) => [slug]))(
  '%s has an address, and saving it unchanged changes nothing',
  async (slug) => {
    expect(routeOf(`/min-klinik/rygklinik/${slug}/gem`).kind).toBe('desk');
    const before = await stored(slug);
    const fields = task(slug).fields(desk.context, Object.keys(before));
    expect(readTyped(fields, new URLSearchParams(Object.entries(before)))).toMatchObject(
      Object.fromEntries(Object.entries(before).filter(([, value]) => !value.includes(','))),
    );
    // An address without a street is the one thing the planted entry lacks.
    const change: Values = slug === 'adresse' ? { gade: 'Nygade 1' } : {};
    if (slug === 'adresse') await desk.db.update(clinics).set({ street: 'Nygade 1' });
    expect(await save(slug, change)).toEqual({ kind: 'saved', isChanged: false });
    expect(await desk.db.$count(events)).toBe(0);
  },
);

test('the days of a contract stay when its owner saves another fact, until it has ended', async () => {
  const days = () => desk.db.select({ from: contracts.from, until: contracts.until }).from(contracts);
  await save('fakta', { ydernummer: '123456', speciale: '51' });
  expect(await days()).toEqual([{ from: null, until: null }]);
  await desk.db.update(contracts).set({ from: '2020-01-01', until: '2098-01-01' });
  await save('fakta', { 'fakta-wheelchair': 'ja' });
  expect(await days()).toEqual([{ from: '2020-01-01', until: '2098-01-01' }]);
  await desk.db.update(contracts).set({ until: '2026-11-23' });
  await save('fakta', { 'fakta-wheelchair': 'nej' });
  expect(await days()).toEqual([{ from: null, until: null }]);
  expect((await clinic())?.factsYes).toContain('contract');
});

test.each<[string, Values]>([
  [
    'grundoplysninger',
    { navn: 'Ryg & Ro', telefon: '+45 86 12 13 14', sprog: 'da,en', beskrivelse: 'Vi træner\nsammen.' },
  ],
  ['adresse', { gade: 'Algade 7', postnummer: '5000', position: '55,39600 10,38800' }],
  [
    'aabningstider',
    {
      'uge-1': '8-12 og 13-17.30',
      'uge-6': 'lukket',
      'helligdag-2026-12-25': 'lukket',
      'dag-d20261224-dato': '2026-12-24',
      'dag-d20261224-tid': '8-12',
      'dag-d20261224-note': 'Juleaften',
    },
  ],
  ['specialer', { interesser: 'ryg,iskias' }],
  [
    'fakta',
    {
      'fakta-wheelchair': 'nej',
      'fakta-contract': 'ja',
      ydernummer: '123456',
      speciale: '51,62',
      'forsikring-pfa': 'ja',
    },
  ],
  ['priser', { 'pris-first_visit': '450', 'pris-online': '399,50' }],
  ['ventetid', { 'med-tilskud': '0', 'uden-tilskud': '3' }],
])('what is saved in %s is read back as it was typed, and undone it is as before', async (slug, change) => {
  if (slug === 'adresse') await desk.db.update(clinics).set({ street: 'Nygade 1' });
  const before = await stored(slug);
  expect(await save(slug, change)).toEqual({ kind: 'saved', isChanged: true });
  expect(await stored(slug)).toMatchObject(change);
  const [event] = await desk.db.select().from(events);
  expect(event).toMatchObject({ kind: 'edited', actor: 'account:a', clinicId: desk.clinicId });
  expect(
    await undoEdit(
      desk.db,
      { clinicId: desk.clinicId, eventId: event?.id ?? 0, actor: 'account:a' },
      desk.context,
    ),
  ).toBe('undone');
  // A row that was new stands empty or not at all.
  const now = await stored(slug);
  for (const name of Object.keys(change)) expect(now[name] ?? '').toBe(before[name] ?? '');
});

test.each<[string, Values, string]>([
  ['grundoplysninger', { navn: '' }, 'navn'],
  ['grundoplysninger', { beskrivelse: 'Danmarks bedste behandling' }, 'beskrivelse'],
  ['grundoplysninger', { web: 'javascript:alert(1)' }, 'web'],
  ['adresse', { gade: 'Nygade 1', postnummer: '9999' }, 'postnummer'],
  ['adresse', { gade: 'Nygade 1', position: '48,85 2,35' }, 'position'],
  ['aabningstider', { 'uge-2': 'hele dagen' }, 'uge-2'],
  ['aabningstider', { 'dag-1-dato': '2026-01-01', 'dag-1-tid': '8-12' }, 'dag-1-dato'],
  ['specialer', { interesser: 'ryg,iskias,nakke,knae,hofte,skulder' }, 'interesser'],
  ['fakta', { ydernummer: '12' }, 'ydernummer'],
  ['priser', { 'pris-online': 'fra 300' }, 'pris-online'],
  ['ventetid', { 'med-tilskud': '200' }, 'med-tilskud'],
  ['personer', { 'person-n1-navn': '', 'person-n1-titel': 'Fysioterapeut' }, 'person-n1-navn'],
  ['personer', { 'person-p999-navn': 'En andens' }, 'person-p999-navn'],
  ['personer', { 'person-n1-navn': 'Eva', 'person-n1-sprog': 'klingonsk' }, 'person-n1-sprog'],
])('%s with %j is refused at its field and nothing is written', async (slug, change, field) => {
  const saved = await save(slug, change);
  expect(saved.kind === 'refused' ? saved.problems.map((each) => each.field) : saved).toContain(field);
  expect(await desk.db.$count(events)).toBe(0);
});

test('the word on a holiday stays when something else about the hours is saved', async () => {
  const christmas = {
    clinicId: desk.clinicId,
    date: '2026-12-25',
    opens: 480,
    closes: 720,
    note: 'Kun akutte',
  };
  await desk.db.insert(hoursExceptions).values(christmas);
  expect(await save('aabningstider', { 'uge-6': '9-12' })).toEqual({ kind: 'saved', isChanged: true });
  const kept = await desk.db.select().from(hoursExceptions).where(eq(hoursExceptions.date, christmas.date));
  expect(kept).toMatchObject([christmas]);
});

test('the second of two who edit at once sees the first one’s change before overwriting it', async () => {
  const seen = markOf(await stored('priser'));
  await save('priser', { 'pris-first_visit': '450' });
  const second = await save('priser', { 'pris-first_visit': '500' }, seen);
  expect(second).toMatchObject({ kind: 'overtaken', now: { 'pris-first_visit': '450' }, by: 'account:a' });
  expect(await stored('priser')).toMatchObject({ 'pris-first_visit': '450' });
  expect(await save('priser', { 'pris-first_visit': '500' })).toEqual({ kind: 'saved', isChanged: true });
});

test('a form that waited as a draft is not saved over what came meanwhile', async () => {
  const owner = { form: '/min-klinik/rygklinik/priser', accountId: null };
  const shown = await stored('priser');
  const keep = async (seen: string | null) => {
    const id = await keepDraft(desk.db, owner, withSeen({ ...shown, 'pris-first_visit': '500' }, seen));
    return (await readDraft(desk.db, owner, id)) ?? {};
  };
  const drafts = [await keep(markOf(shown)), await keep(null), await keep('x'.repeat(500))];
  await save('priser', { 'pris-first_visit': '450' });
  for (const draft of drafts)
    expect(await save('priser', draft, seenIn(draft))).toMatchObject({ kind: 'overtaken' });
  expect(await stored('priser')).toMatchObject({ 'pris-first_visit': '450' });
});

test('of two who save at the same moment one is told', async () => {
  const seen = markOf(await stored('ventetid'));
  const saves = await Promise.all([
    save('ventetid', { 'uden-tilskud': '1' }, seen),
    save('ventetid', { 'uden-tilskud': '2' }, seen),
  ]);
  expect(saves.map(({ kind }) => kind).toSorted()).toEqual(['overtaken', 'saved']);
});

test('a change that somebody has changed again is not undone', async () => {
  await save('priser', { 'pris-first_visit': '450' });
  const [first] = await desk.db.select().from(events);
  await save('priser', { 'pris-first_visit': '500' });
  expect(
    await undoEdit(
      desk.db,
      { clinicId: desk.clinicId, eventId: first?.id ?? 0, actor: 'account:a' },
      desk.context,
    ),
  ).toBe('siden');
});

test('what the owner states is marked so that no import overwrites it, and carries today', async () => {
  await save('fakta', { 'fakta-wheelchair': 'ja' });
  await save('aabningstider', { 'uge-1': '8-19', 'uge-6': '9-12' });
  expect(await clinic()).toMatchObject({
    factsYes: ['evenings', 'weekend', 'wheelchair'],
    ownerStated: expect.arrayContaining(['fact:wheelchair', 'hours']),
    openWeek: '{[480,1140),[7740,7920)}',
  });
  const [fact] = await desk.db.select().from(clinicFacts).where(eq(clinicFacts.fact, 'wheelchair'));
  expect(fact).toMatchObject({ source: 'owner', confirmedOn: '2026-11-23' });
});

test('one press dates everything that is stated', async () => {
  await save('fakta', { 'fakta-wheelchair': 'ja' });
  await save('ventetid', { 'uden-tilskud': '2' });
  await confirmAll(desk.db, [desk.clinicId], 'account:a', '2027-03-01');
  expect(await clinic()).toMatchObject({
    confirmedOn: '2027-03-01',
    waitPrivateOn: '2027-03-01',
    waitSubsidisedOn: null,
  });
  const [fact] = await desk.db.select().from(clinicFacts);
  expect(fact?.confirmedOn).toBe('2027-03-01');
});

test('people are added, leave on a day, and one with a known authorisation ID is the same person', async () => {
  await save('personer', {
    'person-n1-navn': 'Eva Holm',
    'person-n1-autorisation': '0AB12',
    'person-n1-sprog': 'engelsk, tysk',
    'person-n1-koen': 'kvinde',
  });
  expect(await clinic()).toMatchObject({ peopleLanguages: ['de', 'en'], peopleGenders: ['kvinde'] });
  const other = await plantEntry(desk.db, 'en-anden');
  const there = task('personer');
  const before = await there.read(desk.db, other, desk.context);
  await saveTask(
    desk.db,
    {
      clinicId: other,
      task: there,
      values: { 'person-n1-navn': 'E. Holm', 'person-n1-autorisation': '0ab12' },
      seen: markOf(before),
      actor: 'account:b',
    },
    desk.context,
  );
  expect(await desk.db.$count(practitioners)).toBe(1);
  expect((await desk.db.select().from(practitioners))[0]?.name).toBe('Eva Holm');
  // Two clinics share her now: neither changes her name, both their own dates.
  const [own] = Object.keys(await stored('personer'));
  const row = own?.replace(/-navn$/, '');
  expect(await save('personer', { [`${row}-navn`]: 'Eva Andersen' })).toMatchObject({
    kind: 'refused',
    problems: [{ field: `${row}-navn`, message: expect.stringContaining('en anden klinik') }],
  });
  expect(await save('personer', { [`${row}-fra`]: '2026-01-01' })).toMatchObject({ isChanged: true });
  await save('personer', { [`${row}-navn`]: '' });
  expect(await desk.db.$count(engagements)).toBe(1);
});

test('the history says who, what, from and to in the words of the form', async () => {
  await save('priser', { 'pris-first_visit': '450' });
  const { past } = await historyOf(desk.db, { clinicId: desk.clinicId, mayDecide: true }, desk.context);
  expect(past[0]).toMatchObject({
    who: 'En, der har slettet sin konto',
    what: 'Rettede »Priser«',
    changes: [{ about: null, label: 'Første besøg', from: 'tomt', to: '450 kr.' }],
    whyNot: null,
  });
});

test.each([
  ['Vi er Danmarks bedste klinik', '»bedste«'],
  ['Vi helbreder din ryg', '»helbreder«'],
  ['Vi giver garanti', '»garanti«'],
  ['Prøv gratis', '»gratis«'],
  ['Vi er bedst til knæ', '»bedst til«'],
  ['Vi kan kurere din ryg', '»kurere«'],
  ['Vi kan helbrede dig', '»helbrede«'],
  ['Bliv smertefri', '»Bliv smertefri«'],
  ['Ring nu!', '»!«'],
  ['Se www.klinik.dk', '»www.«'],
])('%s is stopped with the word it is about', (text, word) => {
  expect(marketingProblems('x', text)[0]?.message).toContain(word);
});

test.each([
  'Vi træner på hold og behandler ryg og nakke.',
  'De fleste får det bedre på seks uger.',
  'Parkering ved døren.',
  'Det er bedst at ringe om morgenen.',
  'Træning er godt for dit helbred og helbredet hos ældre.',
])('%s is left in peace', (text) => {
  expect(marketingProblems('x', text)).toEqual([]);
});

test.each([
  ['personer', { 'person-n1-navn': 'Eva', 'person-n1-fra': '2026-02-31' }, 'person-n1-fra'],
  ['personer', { 'person-n1-navn': 'Eva', 'person-n1-til': '0000-01-01' }, 'person-n1-til'],
  ['aabningstider', { 'dag-1-dato': '2027-02-30', 'dag-1-tid': 'lukket' }, 'dag-1-dato'],
])('%s refuses a day that is not in the calendar', async (slug, change, field) => {
  expect(await save(slug, change)).toMatchObject({ kind: 'refused', problems: [{ field }] });
});

test('a person does not stand at the clinic twice at one time', async () => {
  const [eva] = await desk.db.insert(practitioners).values({ name: 'Eva' }).returning();
  const practitionerId = eva?.id ?? 0;
  const [first] = await desk.db
    .insert(engagements)
    .values([
      { practitionerId, clinicId: desk.clinicId, until: '2020-01-01' },
      { practitionerId, clinicId: desk.clinicId, from: '2021-01-01' },
    ])
    .returning();
  expect(await save('personer', { [`person-p${first?.id}-til`]: '2022-01-01' })).toMatchObject({
    kind: 'refused',
  });
});

test('somebody who was taken off stands there again when that is undone', async () => {
  await save('personer', { 'person-n1-navn': 'Eva', 'person-n1-fra': '2020-01-01' });
  const [name = ''] = Object.keys(await stored('personer')).filter((key) => key.endsWith('-navn'));
  await save('personer', { [name]: '' });
  expect(await desk.db.$count(practitioners)).toBe(0);
  const [removal] = await desk.db.select().from(events).orderBy(sql`id desc`);
  const undo = { clinicId: desk.clinicId, eventId: removal?.id ?? 0, actor: 'account:a' };
  expect(await undoEdit(desk.db, undo, desk.context)).toBe('undone');
  expect(Object.values(await stored('personer'))).toEqual(['Eva', '', '', '', '', '2020-01-01', '']);
  expect(await undoEdit(desk.db, undo, desk.context)).toBe('fortrudt');
  expect(await desk.db.$count(practitioners)).toBe(1);
});
