import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seedDemo } from '#lib/db/demo.ts';
import {
  businesses,
  clinicFacts,
  clinicHours,
  clinicInsurers,
  clinicPrices,
  clinicSpecialties,
  clinics,
  contracts,
  events,
  importBatches,
} from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { keepContracts } from './contracts-hold.ts';
import { columnKeys, template } from './csv-columns.ts';
import { type CsvOptions, importCsv } from './import-csv.ts';
import { plantList, sheet } from './planted-list.ts';

const date = '2026-11-22';
const bakken = {
  id: 'a1',
  navn: 'Bakkens Fysioterapi',
  adresse: 'Vestergade 1, 1. tv.',
  postnummer: '8000',
  by: 'Aarhus C',
  bredde: '56,15674',
  laengde: '10,21076',
};
const oedal = { id: 'a2', navn: 'Klinik Ødal', postnummer: '5000', by: 'Odense C' };

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

const run = (content: string | Uint8Array, options: Partial<CsvOptions> = {}) =>
  importCsv(database.db, { path: plantList(content), date, ...options });
const stored = () => database.db.select().from(clinics).orderBy(asc(clinics.sourceId));

test('a full row becomes a listed clinic with everything it states, and nothing it does not', async () => {
  const row = {
    ...bakken,
    virksomhed: 'Bakken ApS',
    cvr: '12345674',
    p_nummer: '1000000001',
    telefon: '12 34 56 78',
    email: 'info@bakken.example',
    hjemmeside: 'www.bakken.example',
    booking: 'https://bakken.example/tid',
    specialer: 'Ryg; iskias | idraet',
    ydernummer: '12345',
    yderspeciale: '51;62',
    koerestol: 'ja',
    hjemmebesoeg: 'nej',
    online: '',
    aabningstider: 'Mo-Th 07:30-18:30; Fr 07:30-14:00; Sa,Su off',
    ventetid_henvisning: '6',
    ventetid_henvisning_dato: '01-11-2026',
    ventetid_egenbetaling: '1 uge',
    ventetid_egenbetaling_dato: '2026-11-02',
    bekraeftet: '3/11/2026',
  };
  expect(await run(sheet([row]))).toMatchObject({ ok: true, added: 1, rejected: [], warnings: [] });
  const [clinic] = await stored();
  expect(clinic).toMatchObject({
    slug: 'bakkens-fysioterapi-aarhus-c',
    state: 'listed',
    source: 'csv',
    sourceId: 'a1',
    pNumber: '1000000001',
    street: 'Vestergade 1, 1. tv.',
    postalCode: '8000',
    municipalityCode: '0751',
    precision: 'address',
    phone: '+45 12 34 56 78',
    email: 'info@bakken.example',
    website: 'https://www.bakken.example/',
    bookingUrl: 'https://bakken.example/tid',
    specialties: ['ryg', 'iskias', 'idraet'],
    factsYes: ['contract', 'wheelchair', 'evenings'],
    factsNo: ['home_visits', 'weekend'],
    waitSubsidised: 6,
    waitSubsidisedOn: '2026-11-01',
    waitPrivate: 1,
    waitPrivateOn: '2026-11-02',
    waitSubsidisedSource: 'csv',
    waitPrivateSource: 'csv',
    confirmedOn: '2026-11-03',
  });
  expect(await database.db.select().from(businesses)).toMatchObject([
    { name: 'Bakken ApS', cvr: '12345674' },
  ]);
  expect(await database.db.select().from(contracts).orderBy(contracts.speciality)).toMatchObject([
    { ydernummer: '012345', speciality: 51, region: 'region-midtjylland' },
    { ydernummer: '012345', speciality: 62, region: 'region-midtjylland' },
  ]);
  expect(await database.db.$count(clinicHours)).toBe(7);
  const [batch] = await database.db.select().from(importBatches);
  expect(batch).toMatchObject({
    format: 'csv',
    rowsKept: 1,
    attribution: expect.stringContaining('22. november 2026'),
  });
});

test('a row without a position lies in the middle of its postal district, and says so', async () => {
  await run(sheet([oedal]));
  expect((await stored())[0]).toMatchObject({
    precision: 'town',
    municipalityCode: '0461',
    factsYes: [],
    phone: null,
  });
});

test('a cell that cannot be understood is left out with a warning, and the clinic is kept', async () => {
  const row = {
    ...bakken,
    cvr: '12345678',
    telefon: 'ring',
    email: 'nej tak',
    specialer: 'ryg; nake',
    koerestol: 'måske',
    mandag: 'morgen',
    tirsdag: '8-16',
    ventetid_henvisning: '3',
    ventetid_egenbetaling: 'kort',
    bekraeftet: '2027-01-01',
  };
  const report = await run(sheet([row]));
  expect(report).toMatchObject({ ok: true, added: 1 });
  expect(report.ok && report.warnings.map(({ reason }) => reason)).toEqual([
    'CVR 12345678 is probably mistyped: kept',
    'specialer: nobody knows nake: left out',
    'bekraeftet 2027-01-01 has not come yet: left out',
    'mandag "morgen" cannot be read: left out',
    'koerestol "måske" is neither ja nor nej: left out',
    'telefon "ring" cannot be used: left out',
    'email "nej tak" cannot be used: left out',
    'ventetid_henvisning has no date: left out',
    'ventetid_egenbetaling "kort" is not a number of weeks from 0 to 104: left out',
  ]);
  expect((await stored())[0]).toMatchObject({
    phone: null,
    email: null,
    specialties: ['ryg'],
    factsYes: [],
    waitSubsidised: null,
    statedWeekdays: [2],
  });
});

test('the same sheet on another day changes nothing; a changed row changes that clinic alone', async () => {
  const rows = [{ ...bakken, koerestol: 'ja' }, oedal];
  await run(sheet(rows));
  expect(await run(sheet(rows), { date: '2026-12-24' })).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 2,
  });
  const renamed = rows.map((row) => (row.id === 'a2' ? { ...row, navn: 'Klinik Ådal' } : row));
  expect(await run(sheet(renamed))).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
  expect((await stored()).map(({ name, slug }) => [name, slug])).toEqual([
    ['Bakkens Fysioterapi', 'bakkens-fysioterapi-aarhus-c'],
    ['Klinik Ådal', 'klinik-oedal-odense-c'],
  ]);
});

test('languages, insurers and prices are read; an owner’s own stay', async () => {
  const row = {
    ...bakken,
    sprog: 'Dansk; en; klingon',
    forsikring: 'Sygeforsikringen "danmark" | Tryg',
    pris_foerste: '450',
    pris_opfoelgende: '350,50 kr.',
    pris_hold: 'billigt',
    pris_dato: '1-11-2026',
  };
  const report = await run(sheet([row]));
  expect(report.ok && report.warnings.map(({ reason }) => reason)).toEqual([
    'sprog: nobody knows klingon: left out',
    'pris_hold "billigt" is not an amount in kroner: left out',
  ]);
  expect((await stored())[0]).toMatchObject({ languages: ['da', 'en'], insurersYes: ['danmark', 'tryg'] });
  const amounts = () =>
    database.db
      .select({ kind: clinicPrices.kind, amount: clinicPrices.amount, on: clinicPrices.statedOn })
      .from(clinicPrices)
      .orderBy(clinicPrices.kind);
  expect(await amounts()).toEqual([
    { kind: 'first_visit', amount: 45_000, on: '2026-11-01' },
    { kind: 'follow_up', amount: 35_050, on: '2026-11-01' },
  ]);
  expect(await run(sheet([row]), { date: '2026-12-24' })).toMatchObject({ unchanged: 1 });
  expect(await run(sheet([{ ...row, pris_dato: '' }]))).toMatchObject({ changed: 1 });
  expect(await amounts()).toEqual([]);

  await database.db
    .update(clinics)
    .set({ languages: ['ar'], ownerStated: ['languages', 'insurers', 'prices'] });
  await database.db.update(clinicInsurers).set({ source: 'owner' });
  await run(sheet([{ ...row, navn: 'Ny', forsikring: 'pfa' }]));
  expect((await stored())[0]).toMatchObject({
    name: 'Ny',
    languages: ['ar'],
    insurersYes: ['danmark', 'tryg'],
  });
  expect(await amounts()).toEqual([]);
});

test('a contract outlives the region it was made with', async () => {
  const row = {
    ...bakken,
    postnummer: '2100',
    by: 'København Ø',
    bredde: '55,7',
    laengde: '12,58',
    ydernummer: '12345',
  };
  const regions = () => database.db.select({ region: contracts.region }).from(contracts);
  await run(sheet([row]), { date: '2026-12-31' });
  expect(await regions()).toEqual([{ region: 'region-hovedstaden' }]);
  expect(await run(sheet([row]), { date: '2027-01-01' })).toMatchObject({ unchanged: 1 });
  expect(await regions()).toEqual([{ region: 'region-hovedstaden' }]);
  await run(sheet([{ ...row, navn: 'Ny' }]), { date: '2027-01-01' });
  expect(await regions()).toEqual([{ region: 'region-oestdanmark' }]);
});

test.each([
  [{ ydernummer_fra: '01-01-2020', ydernummer_til: '31-12-2098' }, ['contract'], '2020-01-01', '2099-01-01'],
  [{ ydernummer_til: '2024-12-31' }, [], null, '2025-01-01'],
  [{ ydernummer_fra: '2099-01-01' }, [], '2099-01-01', null],
])('a contract counts on the days it holds: %o', async (days, factsYes, from, until) => {
  await run(sheet([{ ...bakken, ydernummer: '12345', ...days }]));
  expect(await stored()).toMatchObject([{ factsYes }]);
  expect(await database.db.select().from(contracts)).toMatchObject([{ from, until }]);
});

test.each<Record<string, string>>([
  { ydernummer_til: 'næste år' },
  { ydernummer_fra: '2026-02-01', ydernummer_til: '2026-01-01' },
])('a contract whose days cannot be understood is left out: %o', async (days) => {
  const report = await run(sheet([{ ...bakken, ydernummer: '12345', ...days }]));
  expect(JSON.stringify(report)).toContain('ydernummer left out');
  expect(await stored()).toMatchObject([{ factsYes: [] }]);
  expect(await database.db.$count(contracts)).toBe(0);
});

test('a contract ends and begins by itself as days pass, and no other fact does', async () => {
  await run(
    sheet([
      {
        ...bakken,
        ydernummer: '12345',
        ydernummer_til: '2098-12-31',
        bekraeftet: '2026-11-01',
        koerestol: 'ja',
      },
    ]),
  );
  const facts = async () => (await stored()).map(({ factsYes }) => factsYes);
  expect(await keepContracts(database.db)).toBe(0);
  await database.db.update(contracts).set({ until: '2026-01-01' });
  expect(await keepContracts(database.db)).toBe(1);
  expect(await facts()).toEqual([['wheelchair']]);
  await database.db.update(contracts).set({ from: '2026-01-01', until: null });
  expect(await keepContracts(database.db)).toBe(1);
  expect(await facts()).toEqual([['contract', 'wheelchair']]);
});

test('what the owner stated and an approved title stay, whatever the list says', async () => {
  await run(
    sheet([{ ...bakken, telefon: '12345678', koerestol: 'ja', specialer: 'ryg', aabningstider: '24/7' }]),
  );
  const [{ id } = { id: 0 }] = await stored();
  await database.db
    .insert(clinicSpecialties)
    .values({ clinicId: id, specialty: 'knae', standing: 'approved', proofCheckedOn: date });
  await database.db
    .update(clinics)
    .set({ phone: '+45 87 65 43 21', ownerStated: ['phone', 'street', 'fact:wheelchair', 'hours'] })
    .where(eq(clinics.id, id));
  await database.db
    .update(clinicFacts)
    .set({ value: false, source: 'owner' })
    .where(eq(clinicFacts.fact, 'wheelchair'));
  const next = {
    ...bakken,
    navn: 'Bakken',
    adresse: 'Østergade 2',
    telefon: '11111111',
    koerestol: 'ja',
    online: 'ja',
    specialer: 'nakke',
    aabningstider: 'Sa 10-12',
  };
  expect(await run(sheet([next]))).toMatchObject({ changed: 1 });
  expect((await stored())[0]).toMatchObject({
    name: 'Bakken',
    phone: '+45 87 65 43 21',
    street: 'Vestergade 1, 1. tv.',
    factsNo: ['wheelchair'],
    factsYes: ['evenings', 'online', 'weekend'],
    specialties: ['knae', 'nakke'],
    approved: ['knae'],
    statedWeekdays: [1, 2, 3, 4, 5, 6, 7],
  });
});

test('a clinic that objected or withdrew is not touched and not brought back', async () => {
  await run(sheet([bakken, oedal]));
  await database.db.update(clinics).set({ state: 'objected' }).where(eq(clinics.sourceId, 'a1'));
  expect(await run(sheet([{ ...bakken, navn: 'Igen' }, oedal]))).toMatchObject({
    leftAlone: 1,
    unchanged: 1,
    changed: 0,
  });
  expect((await stored())[0]).toMatchObject({ name: 'Bakkens Fysioterapi', state: 'objected' });
});

test('two lists that count alike do not overwrite each other', async () => {
  await run(sheet([bakken]));
  const other = { ...oedal, id: 'a1' };
  expect(await run(sheet([other, { ...oedal, id: 'a3' }]))).toMatchObject({
    added: 1,
    rejected: [
      {
        line: 2,
        id: 'a1',
        reason: expect.stringMatching(/^the id is already that of Bakkens Fysioterapi in 8000/),
      },
    ],
  });
  expect(await run(sheet([other]), { list: 'kaeden' })).toMatchObject({ added: 1, rejected: [] });
  expect((await stored()).map(({ source }) => source)).toEqual(['csv', 'csv:kaeden', 'csv']);
});

test('a business takes the name its list gives it now, and the first name where two rows differ', async () => {
  const owned = { ...bakken, cvr: '12345674', virksomhed: 'Ældst ApS' };
  const names = async () => (await database.db.select().from(businesses)).map(({ name }) => name);
  await run(sheet([owned]));
  const report = await run(
    sheet([
      { ...owned, virksomhed: 'Yngst ApS' },
      { ...oedal, cvr: '12345674', virksomhed: 'En anden ApS' },
    ]),
  );
  expect(report).toMatchObject({
    changed: 1,
    warnings: [
      {
        line: 3,
        id: 'a2',
        reason: 'CVR 12345674 is Yngst ApS on line 2, not En anden ApS: the first counts',
      },
    ],
  });
  expect(await names()).toEqual(['Yngst ApS']);
  await run(sheet([{ ...owned, navn: 'Nyt skilt', virksomhed: '' }]));
  expect(await names()).toEqual(['Yngst ApS']);
  await database.db.update(clinics).set({ ownerStated: ['business_name'] });
  await run(sheet([{ ...owned, virksomhed: 'Listens ApS' }]));
  expect(await names()).toEqual(['Yngst ApS']);
});

test('a P-number is one clinic only, in the file and in the directory', async () => {
  const withP = { ...bakken, p_nummer: '1000000001' };
  const report = await run(sheet([withP, { ...oedal, p_nummer: '1000000001' }]));
  expect(report.rejected).toMatchObject([
    { line: 3, reason: 'its P-number 1000000001 is also that of a row above' },
  ]);
  expect(await run(sheet([{ ...oedal, p_nummer: '1000000001' }]))).toMatchObject({
    ok: false,
    rejected: [{ reason: 'its P-number 1000000001 is already that of Bakkens Fysioterapi (csv a1)' }],
  });
});

test('the first real sheet replaces the demonstration; a dry run only says so', async () => {
  await seedDemo(database.db, { clinics: 20, date });
  expect(await run(sheet([bakken]), { dryRun: true })).toMatchObject({
    added: 1,
    removedDemo: 20,
    batch: null,
  });
  expect(await stored()).toHaveLength(20);
  expect(await database.db.$count(importBatches)).toBe(0);
  expect(await run(sheet([bakken]))).toMatchObject({ added: 1, removedDemo: 20 });
  expect(await stored()).toHaveLength(1);
  const kinds = await database.db.select({ kind: events.kind, actor: events.actor }).from(events);
  expect(kinds).toEqual([
    { kind: 'demo-removed', actor: 'import:csv' },
    { kind: 'added', actor: 'import:csv' },
  ]);
});

test.each([
  ['semicolons, a byte order mark and CRLF', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`, []],
  ['commas', (text: string) => sheet([bakken, oedal], ',') && text, []],
  ['tabs', () => sheet([bakken, oedal], '\t'), []],
  ['Windows-1252', (text: string) => Buffer.from(text, 'latin1'), ['it is not UTF-8: read as Windows-1252']],
  [
    'DOS',
    (text: string) => Buffer.from(text.replace('Ø', '\x9d'), 'latin1'),
    ['it is not UTF-8: read as code page 850, as DOS programs write it'],
  ],
  [
    'Macintosh',
    (text: string) => Buffer.from(text.replace('Ø', '\xaf'), 'latin1'),
    ['it is not UTF-8: read as Macintosh text'],
  ],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), ['it is written in UTF-16']],
  ['blank lines and no last line end', (text: string) => `\n\n${text.trimEnd().replace('\n', '\n\n')}`, []],
])('%s are read', async (_name, form, notes) => {
  const report = await run(form(sheet([bakken, oedal])));
  expect(report).toMatchObject({ ok: true, added: 2, rejected: [], notes });
  expect((await stored()).map(({ name }) => name)).toEqual(['Bakkens Fysioterapi', 'Klinik Ødal']);
});

test('foreign headings are understood, and others are mapped by hand', async () => {
  const foreign = {
    'P-nr.': '1000000001',
    Kliniknavn: 'Bakken',
    Adr: 'Vestergade 1',
    'Post nr': '8000',
    Tlf: '12345678',
    Hund: 'ja',
  };
  expect(await run(sheet([foreign]), { map: new Map([['adr', 'adresse']]) })).toMatchObject({
    ok: true,
    notes: ['columns that were not used: Hund'],
  });
  expect((await stored())[0]).toMatchObject({
    sourceId: 'p:1000000001',
    street: 'Vestergade 1',
    phone: '+45 12 34 56 78',
  });
});

const samples = join(import.meta.dirname, '../../../shared/formats');
test.runIf(existsSync(samples))("Google's export and the health register's are read", async () => {
  const google = readFileSync(join(samples, 'google-business-bulk.csv'));
  expect(await run(google)).toMatchObject({ ok: true, added: 1, rejected: [], warnings: [] });
  expect((await stored())[0]).toMatchObject({
    sourceId: 'EKS1',
    street: 'Vestergade 1B, 1. tv.',
    postalName: 'Aarhus C',
    statedWeekdays: [1, 2, 3, 4, 5, 6, 7],
    factsNo: ['evenings', 'weekend'],
  });
  const sor = await run(readFileSync(join(samples, 'sor2-SorEntity_daily.csv')), { list: 'sor' });
  expect(sor).toMatchObject({ ok: true, added: 2 });
  expect(sor.rejected.map(({ id, reason }) => [id, reason])).toEqual([
    ['100000000016002', 'not physiotherapy (klinisk enhed)'],
  ]);
  const [clinic] = await stored();
  expect(clinic?.position).toMatchObject({ x: expect.closeTo(575.204, 2), y: expect.closeTo(6224.185, 2) });
});

test('the template and the manual name every column', async () => {
  const manual = readFileSync(join(import.meta.dirname, '../../docs/import-csv.md'), 'utf8');
  expect(columnKeys.filter((key) => !manual.includes(`\`${key}\``))).toEqual([]);
  const filled: Record<string, string> = { ...bakken };
  const cells = template()
    .trim()
    .split(';')
    .map((heading) => filled[heading] ?? '');
  const report = await run(`${template()}${cells.join(';')}\r\n`);
  expect(report).toMatchObject({ ok: true, added: 1 });
});
