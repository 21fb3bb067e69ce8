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
