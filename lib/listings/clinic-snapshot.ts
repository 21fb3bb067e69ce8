/** What a clinic was before a batch changed it, kept so that the batch can be undone. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { bigints } from './bulk.ts';
import { restoredColumns } from './stored-columns.ts';

/** The tables an import writes to beside the clinic's own row, and the columns it gives back there. */
const parts = {
  clinic_specialties: 'clinic_id, specialty, standing, proof_checked_on',
  clinic_facts: 'clinic_id, fact, value, source, confirmed_on',
  clinic_insurers: 'clinic_id, insurer, value, source, confirmed_on',
  clinic_prices: 'clinic_id, kind, amount, stated_on, source',
  clinic_hours: 'clinic_id, weekday, opens, closes',
  contracts: 'clinic_id, ydernummer, speciality, region, "from", until',
} as const;

/** Keeps clinics as they are now, with their parts, for the batch that is about to change them. */
export async function keepBefore(tx: Tx, batchId: number, ids: readonly number[]): Promise<void> {
  const kept = Object.keys(parts).map(
    (table) =>
      `'${table}', (select coalesce(jsonb_agg(to_jsonb(part)), '[]') from ${table} part where part.clinic_id = clinics.id)`,
  );
  await tx.execute(sql`
    insert into import_changes (batch_id, clinic_id, before)
    select ${batchId}, clinics.id,
      jsonb_build_object('clinic', to_jsonb(clinics), 'business', to_jsonb(businesses), ${sql.raw(kept.join(', '))})
    from clinics left join businesses on businesses.id = business_id where clinics.id = any(${bigints(ids)})`);
}

/** Notes clinics that the batch added. */
export async function keepAdded(tx: Tx, batchId: number, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`
    insert into import_changes (batch_id, clinic_id) select ${batchId}, unnest(${bigints(ids)})`);
}

/**
 * Makes clinics again what they were before the batch, the business they belonged to included: one that has gone since
 * comes back under its CVR number. The caller has seen to it that their P-numbers are free.
 */
export async function restoreBefore(tx: Tx, batchId: number, ids: readonly number[]): Promise<void> {
  const chosen = sql`import_changes where batch_id = ${batchId} and clinic_id = any(${bigints(ids)})`;
  await tx.execute(sql`
    insert into businesses (cvr, name)
    select distinct on (1) before #>> '{business,cvr}', before #>> '{business,name}' from ${chosen}
      and before #>> '{business,cvr}' is not null
    on conflict (cvr) do nothing`);
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
    update clinics set ${restoredColumns},
      business_id = (
        select id from businesses
        where cvr = kept.before #>> '{business,cvr}' or id = was.business_id
        order by cvr = kept.before #>> '{business,cvr}' desc nulls last limit 1)
    from (select clinic_id, before from ${chosen}) as kept,
      jsonb_populate_record(null::clinics, kept.before -> 'clinic') as was
    where clinics.id = kept.clinic_id`);
}
