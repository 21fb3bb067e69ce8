/** Each migration that changes what is stored, tested forwards: with data as it was the day before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { testDatabase } from './testing.ts';

const folder = join(import.meta.dirname, 'migrations');
const journal: { entries: { tag: string; when: number }[] } = JSON.parse(
  readFileSync(join(folder, 'meta/_journal.json'), 'utf8'),
);

/**
 * A database that has every migration before one.
 * @param name of the migration, without its number
 * @param plant puts in what that database may hold
 * @param look looks at it after all migrations
 */
async function acrossMigration(
  name: string,
  plant: (sql: Sql) => Promise<unknown>,
  look: (sql: Sql) => Promise<void>,
): Promise<void> {
  const database = await testDatabase();
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  try {
    const at = journal.entries.findIndex(({ tag }) => tag.replace(/^\d+_/, '') === name);
    await sql`drop schema public cascade`;
    await sql`create schema public`;
    for (const { tag } of journal.entries.slice(0, at))
      for (const statement of readFileSync(join(folder, `${tag}.sql`), 'utf8').split(
        '--> statement-breakpoint',
      ))
        await sql.unsafe(statement);
    await sql`delete from drizzle.__drizzle_migrations where created_at >= ${journal.entries[at]?.when ?? 0}`;
    await sql`
      insert into clinics (slug, name, source, source_id, state, municipality_code, lat, lon, position, precision)
      select 'klinik-' || n, 'Klinik ' || n, 'csv', n, 'listed', '0751', 56.15, 10.2, '(574.5588,6223.4245)', 'address'
      from generate_series(1, 3) n`;
    await plant(sql);
    await migrate(database.url);
    await look(sql);
  } finally {
    await sql.end();
    await database.close();
  }
}

test('a contract keeps its region when regions are named by their slugs, also where an import can be undone', async () => {
  await acrossMigration(
    'contract_regions',
    async (sql) => {
      await sql`
        insert into contracts (clinic_id, ydernummer, speciality, region_code)
        values (1, '012345', 51, '1084'), (2, '012345', 62, '1081')`;
      await sql`insert into import_batches (format, file_name, rows_kept, rows_rejected) values ('csv', 'a', 1, 0)`;
      await sql`
        insert into import_changes (batch_id, clinic_id, before) select 1, c.id, jsonb_build_object('contracts',
          (select coalesce(jsonb_agg(to_jsonb(k)), '[]') from contracts k where clinic_id = c.id)) from clinics c`;
    },
    async (sql) => {
      expect(await sql`select region from contracts order by clinic_id`.values()).toEqual([
        ['region-hovedstaden'],
        ['region-nordjylland'],
      ]);
      const kept = await sql`
        select kept.region from import_changes, jsonb_populate_recordset(null::contracts, before -> 'contracts') kept
        order by kept.clinic_id`.values();
      expect(kept).toEqual([['region-hovedstaden'], ['region-nordjylland']]);
    },
  );
}, 60_000);

test('what older rules let in is mended: derived again, or not stated again', async () => {
  await acrossMigration(
    'what_must_hold',
    async (sql) => {
      await sql`update clinics set position = '(0,0)', open_week = '{[-5,99999)}', stated_weekdays = '{9}',
        specialties = '{knae,ryg}', approved = '{knae,ryg}', facts_yes = '{banana,online}', facts_no = '{weekend}',
        insurers_yes = '{banana}', wait_private = 1, wait_private_on = '2999-01-01', wait_subsidised = 2,
        wait_subsidised_on = '2026-01-01', confirmed_on = '2999-01-01' where id = 1`;
      await sql`insert into clinic_facts values (1, 'banana', true, 'csv', '2026-01-01'),
        (1, 'online', true, 'csv', '2026-01-01'), (1, 'weekend', false, 'csv', '2999-01-01')`;
      await sql`insert into clinic_insurers values (1, 'banana', true, 'csv', '2026-01-01')`;
      await sql`insert into clinic_specialties values (1, 'ryg', 'approved', '2026-01-01')`;
      await sql`insert into clinic_hours (clinic_id, weekday, opens, closes) values (1, 1, 480, 720), (1, 1, 600, 960),
        (1, 2, 480, 720), (1, 2, null, null), (1, 3, null, null), (1, 3, null, null), (1, 4, 480, 720), (1, 4, 720, 800)`;
      await sql`insert into hours_exceptions (clinic_id, date, opens, closes, note) values
        (1, '2026-12-24', 480, 720, null), (1, '2026-12-24', null, null, 'Jul'),
        (1, '2026-12-31', 480, 720, null), (1, '2026-12-31', 600, 800, null), (1, '2999-01-01', null, null, null)`;
      await sql`insert into contracts (clinic_id, ydernummer, speciality, region, "from", until) values
        (1, '012345', 51, 'region-midtjylland', null, '2026-01-02'), (1, '012345', 51, 'region-midtjylland', '2026-01-01', null)`;
      await sql`insert into businesses (name, cvr) values (' ', '12345674')`;
      await sql`insert into former_slugs values ('klinik-2', 1), ('gammel', 1)`;
    },
    async (sql) => {
      const [row] = await sql`
        select position <-> utm_km(lat, lon) < 0.01 as placed, open_week::text, stated_weekdays, approved, facts_yes,
          facts_no, insurers_yes, wait_private, wait_private_on, wait_subsidised, confirmed_on
        from clinics where id = 1`;
      expect(row).toEqual({
        placed: true,
        open_week: '{[480,960),[4800,5120)}',
        stated_weekdays: [1, 3, 4],
        approved: ['ryg'],
        facts_yes: ['online'],
        facts_no: [],
        insurers_yes: [],
        wait_private: null,
        wait_private_on: null,
        wait_subsidised: 2,
        confirmed_on: null,
      });
      expect(await sql`select weekday, opens, closes from clinic_hours order by 1, 2`.values()).toEqual([
        [1, 480, 960],
        [3, null, null],
        [4, 480, 720],
        [4, 720, 800],
      ]);
      const exceptions = await sql`select date::text, opens, closes, note from hours_exceptions order by 1`;
      expect(exceptions.map(Object.values)).toEqual([
        ['2026-12-24', null, null, 'Jul'],
        ['2026-12-31', 480, 800, null],
      ]);
      expect(await sql`select "from", until from contracts`.values()).toEqual([[null, null]]);
      expect(await sql`select name from businesses`.values()).toEqual([['CVR 12345674']]);
      expect(await sql`select slug from former_slugs`.values()).toEqual([['gammel']]);
    },
  );
}, 60_000);

test('a clinic without a name stops the migration, and is named', async () => {
  const crossing = acrossMigration(
    'what_must_hold',
    (sql) => sql`update clinics set name = '' where id = 2`,
    async () => {},
  );
  await expect(crossing).rejects.toThrow('clinic_has_a_name');
}, 60_000);
