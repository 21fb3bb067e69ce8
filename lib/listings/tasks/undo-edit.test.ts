import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { heldUntilWaitedFor } from '#lib/db/held-row.ts';
import { plantEntry } from '#lib/db/planted-entry.ts';
import { clinicFacts, clinicInsurers, clinicPrices, clinics, events, practitioners } from '#lib/db/tables.ts';
import { deleteDue } from '#lib/listings/out/visibility.ts';
import { plantPerson } from '#lib/listings/planted-person.ts';
import { historyOf } from './history.ts';
import { people } from './people.ts';
import { plantedDesk } from './planted-desk.ts';
import { type TaskContext, withRowHints } from './task.ts';
import { undoEdit } from './undo-edit.ts';
import { refusals } from './why-not-undo.ts';

const desk = plantedDesk();
const { save, stored } = desk;
const past = async (before: number | null = null) =>
  historyOf(desk.db, { clinicId: desk.clinicId, mayDecide: true }, desk.context, before);
const newest = async () => (await past()).past[0]?.id ?? 0;
const undo = (eventId: number, context: Partial<TaskContext> = {}) =>
  undoEdit(
    desk.db,
    { clinicId: desk.clinicId, eventId, actor: 'account:b' },
    { ...desk.context, ...context },
  );

test('an undo can be undone, and then the edit can be taken back again', async () => {
  await save('priser', { 'pris-first_visit': '450' });
  const edit = await newest();
  expect(await undo(edit)).toBe('undone');
  expect(await undo(edit)).toBe('fortrudt');
  expect(await undo(await newest())).toBe('undone');
  expect(await stored('priser')).toMatchObject({ 'pris-first_visit': '450' });
  expect(await undo(edit)).toBe('undone');
  expect(await stored('priser')).toMatchObject({ 'pris-first_visit': '' });
});

test('of two who undo the same at once one does, and the other is told', async () => {
  await save('priser', { 'pris-first_visit': '450' });
  const edit = await newest();
  expect((await Promise.all([undo(edit), undo(edit)])).toSorted()).toEqual(['fortrudt', 'undone']);
  expect(await desk.db.$count(events, eq(events.kind, 'edit-undone'))).toBe(1);
});

test('only an edit that still stands offers its undo; of the others the history says why not', async () => {
  await save('priser', { 'pris-first_visit': '450' });
  await save('priser', { 'pris-first_visit': '500' });
  await save('priser', { 'pris-online': '300' });
  await undo(await newest());
  expect((await past()).past.map(({ whyNot }) => whyNot)).toEqual([
    null,
    refusals.fortrudt,
    null,
    refusals.siden,
  ]);
});

test('a day that is not as usual is taken back for itself, whatever day has come before it', async () => {
  const day = (date: string, hours: string) => {
    const row = `dag-d${date.replaceAll('-', '')}`;
    return { [`${row}-dato`]: date, [`${row}-tid`]: hours };
  };
  await save('aabningstider', day('2026-12-24', '8-12'));
  await save('aabningstider', day('2026-12-24', '8-14'));
  const edit = await newest();
  await save('aabningstider', day('2026-12-10', '8-14'));
  expect(await undo(edit)).toBe('undone');
  expect(await stored('aabningstider')).toMatchObject({
    ...day('2026-12-10', '8-14'),
    ...day('2026-12-24', '8-12'),
  });
});

test('what cannot be stored again is refused, and nothing is written', async () => {
  await save('aabningstider', { 'helligdag-2026-12-25': 'lukket' });
  await save('aabningstider', { 'helligdag-2026-12-25': '' });
  const edit = await newest();
  expect(await undo(edit, { date: '2026-12-28' })).toBe('regel');
  expect(await newest()).toBe(edit);
});

test('somebody who was taken off and written down anew does not come back twice', async () => {
  await save('personer', { 'person-n1-navn': 'Eva Holm' });
  const [name = ''] = Object.keys(await stored('personer')).filter((key) => key.endsWith('-navn'));
  await save('personer', { [name]: '' });
  const removal = await newest();
  await save('personer', { 'person-n1-navn': 'Eva  Holm' });
  expect(await undo(removal)).toBe('siden');
  expect(await desk.db.$count(practitioners)).toBe(1);
});

test('what a person keeps for themselves by now is not taken back over their head', async () => {
  await save('personer', { 'person-n1-navn': 'Eva' });
  const [name = ''] = Object.keys(await stored('personer')).filter((key) => key.endsWith('-navn'));
  await save('personer', { [name]: 'Ewa' });
  const edit = await newest();
  const eva = await plantPerson(desk.db, 'eva@klinik.example');
  await desk.db.update(practitioners).set({ accountId: eva.id });
  expect(await save('personer', { [name]: 'Eva' })).toEqual({ kind: 'saved', isChanged: false });
  expect(await undo(edit)).toBe('regel');
  expect(await newest()).toBe(edit);
});

test('of a person who keeps their own entry a clinic sets the dates, whatever its form calls them', async () => {
  await save('personer', { 'person-n1-navn': 'Eva' });
  const shown = await stored('personer');
  const [name = ''] = Object.keys(shown).filter((key) => key.endsWith('-navn'));
  const eva = await plantPerson(desk.db, 'eva@klinik.example');
  await desk.db.update(practitioners).set({ accountId: eva.id, name: 'Eva Holm', title: 'Fysioterapeut' });
  const from = name.replace('-navn', '-fra');
  expect(await save('personer', { ...shown, [from]: '2020-01-06' })).toMatchObject({ isChanged: true });
  expect(await stored('personer')).toMatchObject({ [name]: 'Eva Holm', [from]: '2020-01-06' });
  const hints = await people.rowHints?.(desk.db, desk.clinicId);
  const fields = withRowHints(people.fields(desk.context, Object.keys(shown)), hints);
  expect(fields[0]).toMatchObject({ hint: expect.stringContaining('passer selv sin side') });
  expect(fields[1]).not.toHaveProperty('hint');
  expect(await save('personer', { [name]: '' })).toMatchObject({ isChanged: true });
  expect(await stored('personer')).toEqual({});
});

test('whoever begins to keep their own entry while a clinic renames them is not renamed', async () => {
  await save('personer', { 'person-n1-navn': 'Eva' });
  const [name = ''] = Object.keys(await stored('personer')).filter((key) => key.endsWith('-navn'));
  const eva = await plantPerson(desk.db, 'eva@klinik.example');
  const saved = await heldUntilWaitedFor(
    desk.db,
    (tx) => tx.update(practitioners).set({ accountId: eva.id }),
    () => save('personer', { [name]: 'Ewa' }),
  );
  expect(saved).toMatchObject({
    kind: 'refused',
    problems: [{ field: name, message: expect.stringContaining('passer selv sin side') }],
  });
  expect(await stored('personer')).toMatchObject({ [name]: 'Eva' });
});

test('an undo dates what it brings back, and nothing else of the form', async () => {
  await save('priser', { 'pris-first_visit': '450', 'pris-online': '300' });
  await save('priser', { 'pris-first_visit': '500' });
  await desk.db.update(clinicPrices).set({ statedOn: '2026-01-05' });
  expect(await undo(await newest())).toBe('undone');
  const prices = await desk.db.select().from(clinicPrices).orderBy(clinicPrices.kind);
  expect(prices.map(({ amount, statedOn }) => [amount, statedOn])).toEqual([
    [45_000, '2026-11-23'],
    [30_000, '2026-01-05'],
  ]);
  await save('fakta', { 'fakta-wheelchair': 'ja', 'forsikring-pfa': 'ja' });
  await save('fakta', { 'fakta-online': 'ja' });
  await desk.db.update(clinicFacts).set({ confirmedOn: '2026-01-05' });
  await desk.db.update(clinicInsurers).set({ confirmedOn: '2026-01-05' });
  await undo(await newest());
  const [fact] = await desk.db.select().from(clinicFacts);
  const [insurer] = await desk.db.select().from(clinicInsurers);
  expect([fact?.confirmedOn, insurer?.confirmedOn]).toEqual(['2026-01-05', '2026-01-05']);
  await save('ventetid', { 'med-tilskud': '2', 'uden-tilskud': '1' });
  await save('ventetid', { 'uden-tilskud': '3' });
  await desk.db.update(clinics).set({ waitSubsidisedOn: '2026-01-05', waitPrivateOn: '2026-01-05' });
  await undo(await newest());
  const [clinic] = await desk.db.select().from(clinics);
  expect(clinic).toMatchObject({ waitSubsidisedOn: '2026-01-05', waitPrivateOn: '2026-11-23' });
});

test('nothing comes back to a clinic that is deleted', async () => {
  await save('priser', { 'pris-first_visit': '450' });
  const edit = await newest();
  await desk.db.update(clinics).set({ deleteOn: '2026-11-01' });
  await deleteDue(desk.db, '2026-11-23');
  expect(await undo(edit)).toBe('ikke');
});

test('the history speaks of choices, days, people and units as the forms do', async () => {
  await save('grundoplysninger', { sprog: 'de,en' });
  await save('specialer', { interesser: 'ryg' });
  await save('fakta', { 'fakta-wheelchair': 'ja', ydernummer: '123456', speciale: '62' });
  await save('ventetid', { 'uden-tilskud': '1' });
  await save('aabningstider', {
    'helligdag-2026-12-25': 'lukket',
    'dag-1-dato': '2026-12-24',
    'dag-1-tid': '8-12',
  });
  await save('personer', { 'person-n1-navn': 'Bo Lund', 'person-n1-fra': '2024-08-01' });
  const { past: told } = await past();
  const name = desk.context.words.terms.get('ryg')?.name;
  expect(told.flatMap(({ changes }) => changes.map(({ about, label, to }) => [about, label, to]))).toEqual([
    ['Bo Lund', 'Navn', 'Bo Lund'],
    ['Bo Lund', 'Ansat fra', '1. august 2024'],
    ['Helligdage', 'Juledag, 25. december 2026', 'lukket'],
    ['24. december 2026', 'Dato', '24. december 2026'],
    ['24. december 2026', 'Åbent', '8-12'],
    [null, 'For dem, der selv betaler', '1 uge'],
    [null, 'Har I ydernummer?', 'Ja'],
    [null, 'Kan man komme ind i kørestol?', 'Ja'],
    ['Ydernummer', 'Nummeret', '123456'],
    ['Ydernummer', 'Det gælder', 'Vederlagsfri fysioterapi (speciale 62)'],
    [null, 'Interesser', `${name} i det hele taget`],
    [null, 'Sprog, I taler med patienter', 'engelsk, tysk'],
  ]);
  const later = { ...desk.context, date: '2027-11-23' };
  const { past: afterwards } = await historyOf(desk.db, { clinicId: desk.clinicId, mayDecide: true }, later);
  expect(JSON.stringify(afterwards.map(({ changes }) => changes))).not.toContain('helligdag-');
});

test('the history has a next page when there is more, and only then', async () => {
  const pages = async (count: number) => {
    await desk.db.execute(sql`truncate events`);
    await desk.db
      .insert(events)
      .values(
        Array.from({ length: count }, () => ({ actor: 'rounds', kind: 'asked', clinicId: desk.clinicId })),
      );
    return past();
  };
  expect(await pages(30)).toMatchObject({ older: null });
  const { older, past: shown } = await pages(31);
  expect(older).toBe(shown.at(-1)?.id);
  expect((await past(older)).past).toHaveLength(1);
});

test('a P-number that another clinic takes in the same moment is refused in words', async () => {
  const other = await plantEntry(desk.db, 'nakkeklinik');
  const saved = await heldUntilWaitedFor(
    desk.db,
    (tx) => tx.update(clinics).set({ pNumber: '1234567890' }).where(eq(clinics.id, other)),
    () => save('grundoplysninger', { pnummer: '1234567890' }),
  );
  expect(saved).toMatchObject({ kind: 'refused', problems: [{ field: 'pnummer' }] });
});

test('a person whom two clinics write down in the same moment is one person', async () => {
  const saved = await heldUntilWaitedFor(
    desk.db,
    (tx) => tx.insert(practitioners).values({ name: 'Eva', authorisationId: '0AB12' }),
    () => save('personer', { 'person-n1-navn': 'Eva Holm', 'person-n1-autorisation': '0AB12' }),
  );
  expect(saved).toEqual({ kind: 'saved', isChanged: true });
  expect(await desk.db.$count(practitioners)).toBe(1);
});
