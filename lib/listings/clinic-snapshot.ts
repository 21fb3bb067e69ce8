/** What a clinic was before a batch changed it, kept so that the batch can be undone. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { restoredColumns } from './stored-columns.ts';

const bigints = (ids: readonly number[]) => sql`${`{${ids.join(',')}}`}::bigint[]`;

/** The tables an import writes to beside the clinic's own row, and the columns it gives back there. */
const parts = {
  clinic_specialties: 'clinic_id, specialty, standing, proof_checked_on',
  clinic_facts: 'clinic_id, fact, value, source, confirmed_on',
  clinic_hours: 'clinic_id, weekday, opens, closes',
  contracts: 'clinic_id, ydernummer, speciality, region_code, "from", until',
} as const;

/** Keeps clinics as they are now, with their parts, for the batch that is about to change them. */
export async function keepBefore(tx: Tx, batchId: number, ids: readonly number[]): Promise<void> {
  const kept = Object.keys(parts).map(
    (table) =>
      `'${table}', (select coalesce(jsonb_agg(to_jsonb(part)), '[]') from ${table} part where part.clinic_id = clinics.id)`,
  );
  await tx.execute(sql`
    insert into import_changes (batch_id, clinic_id, before)
    select ${batchId}, id, jsonb_build_object('clinic', to_jsonb(clinics), ${sql.raw(kept.join(', '))})
    from clinics where id = any(${bigints(ids)})`);
}

/** Notes clinics that the batch added. */
export async function keepAdded(tx: Tx, batchId: number, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`
    insert into import_changes (batch_id, clinic_id) select ${batchId}, unnest(${bigints(ids)})`);
}

/** Makes clinics again what they were before the batch. */
export async function restoreBefore(tx: Tx, batchId: number, ids: readonly number[]): Promise<void> {
  const chosen = sql`import_changes where batch_id = ${batchId} and clinic_id = any(${bigints(ids)})`;
  for (const [table, columns] of Object.entries(parts)) {
    const name = sql.raw(table);
    await tx.execute(sql`delete from ${name} where clinic_id = any(${bigints(ids)})`);
    await tx.execute(sql`
      insert into ${name} (${sql.raw(columns)})
      select ${sql.raw(columns)}
      from (select before -> ${table} as rows from ${chosen}) as kept,
        jsonb_populate_recordset(null::${name}, kept.rows) as part`);
  }
  await tx.execute(sql`
    update clinics set ${restoredColumns}
    from (select clinic_id, (jsonb_populate_record(null::clinics, before -> 'clinic')).* from ${chosen}) as was
    where clinics.id = was.clinic_id`);
}
