import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { toUtmKm } from '#lib/geography/utm.ts';
import { migrate } from './migrate.ts';
import { type TestDatabase, testDatabase } from './testing.ts';

let database: TestDatabase;
let sql: Sql;
beforeAll(async () => {
  database = await testDatabase();
  sql = postgres(database.url, { max: 2, onnotice: () => {} });
}, 120_000);
afterAll(async () => {
  await sql.end();
  await database.close();
});
beforeEach(() => sql`truncate clinics, practitioners, businesses, import_batches restart identity cascade`);

const clinic = async (slug: string, source = 'osm') => {
  const [row] = await sql`
    insert into clinics (slug, name, source, source_id, state, municipality_code, lat, lon, position, precision)
    values (${slug}, ${slug}, ${source}, ${slug}, 'listed', '0751', 56.15, 10.2, utm_km(56.15, 10.2), 'address')
    returning id`;
  return Number(row?.id);
};
const person = async (name: string, gender: string | null, languages: string[] = []) => {
  const [row] = await sql`
    insert into practitioners (name, gender, languages) values (${name}, ${gender}, ${languages}) returning id`;
  return Number(row?.id);
};
const engage = (who: number, where: number, from: string | null = null, until: string | null = null) => sql`
  insert into engagements (practitioner_id, clinic_id, "from", until) values (${who}, ${where}, ${from}, ${until})`;
const people = async (id: number) =>
  (await sql`select people_genders::text[] as g, people_languages as l from clinics where id = ${id}`)[0];

test('the same person is not engaged twice at once at one clinic, but at two, and again later', async () => {
  const [here, there, who] = [await clinic('her'), await clinic('der'), await person('A', null)];
  await engage(who, here, '2026-01-01', '2026-06-01');
  await engage(who, there, '2026-01-01');
  await engage(who, here, '2026-06-01');
  await expect(engage(who, here, '2026-05-31', '2026-06-02')).rejects.toThrow('engagement_does_not_overlap');
  await expect(engage(who, here)).rejects.toThrow('engagement_does_not_overlap');
});

test('a clinic knows the languages and genders of those engaged today, whatever changes', async () => {
  const here = await clinic('her');
  const [a, b] = [await person('A', 'kvinde', ['da', 'en']), await person('B', 'mand', ['ar'])];
  await engage(a, here);
  await engage(b, here, null, '2020-01-01');
  expect(await people(here)).toEqual({ g: ['kvinde'], l: ['da', 'en'] });
  await sql`update engagements set until = null where practitioner_id = ${b}`;
  expect(await people(here)).toEqual({ g: ['kvinde', 'mand'], l: ['ar', 'da', 'en'] });
  await sql`update practitioners set state = 'inactive' where id = ${a}`;
  expect(await people(here)).toEqual({ g: ['mand'], l: ['ar'] });
  await sql`delete from practitioners`;
  expect(await people(here)).toEqual({ g: [], l: [] });
});

test.each([
  ['a P-number of nine digits', `update clinics set p_number = '123456789'`, 'p_number_is_ten_digits'],
  ['an English word as a language', `update clinics set languages = '{english}'`, 'languages_are_iso_639_1'],
  [
    'an insurer as yes and no',
    `update clinics set insurers_yes = '{danmark}', insurers_no = '{danmark}'`,
    'insurer_is_yes_or_no',
  ],
  [
    'a ydernummer with a letter',
    `insert into contracts (clinic_id, ydernummer, speciality, region) values (1, '12345a', 51, 'region-midtjylland')`,
    'ydernummer_is_six_digits',
  ],
  [
    'another speciality',
    `insert into contracts (clinic_id, ydernummer, speciality, region) values (1, '123456', 53, 'region-midtjylland')`,
    'speciality_is_physiotherapy',
  ],
  [
    'an exception that closes before it opens',
    `insert into hours_exceptions (clinic_id, date, opens, closes) values (1, '2026-12-24', 600, 540)`,
    'exception_opens_before_it_closes',
  ],
  [
    'a negative price',
    `insert into clinic_prices values (1, 'first_visit', -1, '2026-11-01', 'owner')`,
    'price_is_an_amount',
  ],
  [
    'an authorisation of four characters',
    `insert into practitioners (name, authorisation_id) values ('A', '0AB1')`,
    'authorisation_id_is_five_characters',
  ],
  ['a clinic without a name', `update clinics set name = ' '`, 'clinic_has_a_name'],
  ['a business without a name', `insert into businesses (name) values ('')`, 'business_has_a_name'],
  ['an address that is none', `update clinics set slug = 'Ø /x'`, 'slug_is_plain'],
  ['a former address that is none', `insert into former_slugs values ('Ø', 1)`, 'former_slug_is_plain'],
  [
    'an unknown fact',
    `insert into clinic_facts values (1, 'banana', true, 'osm', '2026-11-01')`,
    'fact_is_known',
  ],
  ['an unknown fact in the list', `update clinics set facts_yes = '{banana}'`, 'facts_are_known'],
  [
    'a fact of the year 2999',
    `insert into clinic_facts values (1, 'online', true, 'osm', '2999-01-01')`,
    'fact_is_dated_near',
  ],
  [
    'an unknown insurer',
    `insert into clinic_insurers values (1, 'banana', true, 'osm', '2026-11-01')`,
    'insurer_is_known',
  ],
  ['an unknown insurer in the list', `update clinics set insurers_no = '{banana}'`, 'insurers_are_known'],
  [
    'a wait of the year 2999',
    `update clinics set wait_private = 1, wait_private_on = '2999-01-01'`,
    'clinic_is_dated_near',
  ],
  [
    'a confirmation of the year 2999',
    `update clinics set confirmed_on = '2999-01-01'`,
    'clinic_is_dated_near',
  ],
  [
    'a position that is not that of the degrees',
    `update clinics set position = '(0,0)'`,
    'position_is_that_of_the_degrees',
  ],
  ['a week of more than seven days', `update clinics set open_week = '{[-5,99999)}'`, 'week_is_one_week'],
  ['a ninth weekday', `update clinics set stated_weekdays = '{9}'`, 'stated_weekdays_are_iso'],
  [
    'opening hours that overlap',
    `insert into clinic_hours (clinic_id, weekday, opens, closes) values (1, 1, 480, 720), (1, 1, 719, 960)`,
    'hours_do_not_overlap',
  ],
  [
    'a weekday both open and closed',
    `insert into clinic_hours (clinic_id, weekday, opens, closes) values (1, 1, 480, 720), (1, 1, null, null)`,
    'hours_do_not_overlap',
  ],
  [
    'a day both open and closed',
    `insert into hours_exceptions (clinic_id, date, opens, closes)
     values (1, '2026-12-24', 480, 720), (1, '2026-12-24', null, null)`,
    'exceptions_do_not_overlap',
  ],
  [
    'one ydernummer in force twice',
    `insert into contracts (clinic_id, ydernummer, speciality, region, "from", until) values
     (1, '123456', 51, 'region-midtjylland', null, '2026-01-02'),
     (1, '123456', 51, 'region-midtjylland', '2026-01-01', null)`,
    'contracts_do_not_overlap',
  ],
  [
    'a title without its proof',
    `update clinics set specialties = '{ryg}', approved = '{ryg}'`,
    'approved_has_its_row',
  ],
  ['a former address that is in use', `insert into former_slugs values ('her', 1)`, 'slug_is_nobodys_former'],
  [
    'a report of 1001 characters',
    `insert into error_reports (clinic_id, kind, message) values (1, 'phone', repeat('æ', 1001))`,
    'report_is_at_most_1000_characters',
  ],
])('the database refuses %s', async (_what, statement, constraint) => {
  await clinic('her');
  await expect(sql.unsafe(statement)).rejects.toThrow(constraint);
});

test('hours, exceptions and contracts that follow each other are accepted, and changed ones looked at again', async () => {
  await clinic('her');
  await sql`
    insert into clinic_hours (clinic_id, weekday, opens, closes)
    values (1, 1, 480, 720), (1, 1, 720, 960), (1, 2, null, null), (1, 3, 480, 720)`;
  await sql`
    insert into hours_exceptions (clinic_id, date, opens, closes)
    values (1, '2026-12-23', 480, 720), (1, '2026-12-23', 720, 800), (1, '2026-12-24', null, null)`;
  await sql`
    insert into contracts (clinic_id, ydernummer, speciality, region, "from", until)
    values (1, '123456', 51, 'region-midtjylland', null, '2026-01-01'),
      (1, '123456', 51, 'region-midtjylland', '2026-01-01', null), (1, '123456', 62, 'region-midtjylland', null, null)`;
  await expect(sql`update clinic_hours set weekday = 1 where weekday = 3`).rejects.toThrow(
    'hours_do_not_overlap',
  );
  await expect(sql`update contracts set "from" = '2025-12-31' where "from" is not null`).rejects.toThrow(
    'contracts_do_not_overlap',
  );
});

test('the database reckons a position as the product does, in every corner of the country', async () => {
  for (const [lat, lon] of [
    [57.75, 10.6],
    [54.56, 11.97],
    [55.56, 8.08],
    [55.1, 14.7],
  ] as const) {
    const [row] = await sql`select p[0] as x, p[1] as y from utm_km(${lat}, ${lon}) p`;
    const plane = toUtmKm({ lat, lon });
    expect(row?.x).toBeCloseTo(plane.x, 6);
    expect(row?.y).toBeCloseTo(plane.y, 6);
  }
});

test('two at once cannot give one clinic hours that overlap', async () => {
  await clinic('her');
  const add = (opens: number) => sql`
    insert into clinic_hours (clinic_id, weekday, opens, closes) values (1, 1, ${opens}, 960)`;
  const answers = await Promise.allSettled([add(480), add(500), add(520)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
});

test('a title comes and goes together with its proof', async () => {
  await clinic('her');
  await sql.begin(async (tx) => {
    await tx`update clinics set specialties = '{ryg}', approved = '{ryg}'`;
    await tx`insert into clinic_specialties values (1, 'ryg', 'approved', '2026-11-01')`;
  });
  await expect(sql`delete from clinic_specialties`).rejects.toThrow('approved_has_its_row');
  await sql.begin(async (tx) => {
    await tx`delete from clinic_specialties`;
    await tx`update clinics set approved = '{}'`;
  });
  await sql`delete from clinics`;
});

test('an address that redirects is nobody’s, and may become its clinic’s own again', async () => {
  await clinic('gammel');
  await sql.begin(async (tx) => {
    await tx`insert into former_slugs values ('gammel', 1)`;
    await tx`update clinics set slug = 'ny'`;
  });
  await expect(clinic('gammel', 'csv')).rejects.toThrow('slug_is_nobodys_former');
  await clinic('anden');
  await expect(sql`update clinics set slug = 'gammel' where slug = 'anden'`).rejects.toThrow(
    'slug_is_nobodys_former',
  );
  await sql.begin(async (tx) => {
    await tx`update clinics set slug = 'gammel' where slug = 'ny'`;
    await tx`delete from former_slugs`;
  });
});

test('a demonstration clinic has no people', async () => {
  const here = await clinic('demo', 'demo');
  await expect(engage(await person('A', 'mand'), here)).rejects.toThrow('demo_invents_no_contact');
});

const folder = join(import.meta.dirname, 'migrations');
const statements = (name: string) =>
  readFileSync(join(folder, `${name}.sql`), 'utf8').split('--> statement-breakpoint');
const journal: { entries: { tag: string; when: number }[] } = JSON.parse(
  readFileSync(join(folder, 'meta/_journal.json'), 'utf8'),
);

test('what the first migration could hold is there unharmed after the last', async () => {
  const old = await testDatabase();
  const before = postgres(old.url, { max: 1, onnotice: () => {} });
  const [first] = journal.entries;
  await before`drop schema public cascade`;
  await before`create schema public`;
  for (const statement of statements(first?.tag ?? '')) await before.unsafe(statement);
  await before`delete from drizzle.__drizzle_migrations where created_at > ${first?.when ?? 0}`;
  await before`insert into businesses (name, cvr) values ('Klinikken ApS', '12345674')`;
  await before`
    insert into clinics (slug, name, state, source, source_id, business_id, postal_code, municipality_code, lat, lon,
      position, precision, specialties, facts_yes, facts_no, wait_private, wait_private_on)
    select 'klinik-' || n, 'Klinik ' || n, 'listed', 'osm', n::text, 1, '8000', '0751', 56.15, 10.2, '(575,6225)',
      'address', '{iskias,ryg}', '{contract}', '{wheelchair}', 3, '2026-10-01' from generate_series(1, 500) n`;
  await before`insert into clinic_facts values (1, 'contract', true, 'osm', '2026-10-01')`;
  await before`insert into clinic_hours (clinic_id, weekday, opens, closes) values (1, 1, 480, 960)`;
  await before`insert into former_slugs values ('gammel', 1)`;
  await before.end();

  expect(await migrate(old.url)).toBe(journal.entries.length - 1);
  const after = postgres(old.url, { max: 1, onnotice: () => {} });
  const [row] = await after`
    select count(*)::int as clinics, min(facts_yes[1]) as fact, min(wait_private) as wait,
      bool_and(position <-> utm_km(lat, lon) < 0.01) as put_right,
      bool_and(languages = '{}' and insurers_yes = '{}' and p_number is null) as nothing_invented,
      (select sum(bit_count(bits))::int from clinic_marks where mark = 'term:iskias') as marked,
      (select count(*)::int from former_slugs) as former, (select cvr from businesses) as cvr from clinics`;
  expect(row).toEqual({
    clinics: 500,
    fact: 'contract',
    wait: 3,
    nothing_invented: true,
    put_right: true,
    marked: 500,
    former: 1,
    cvr: '12345674',
  });
  await after.end();
  await old.close();
}, 60_000);
