/** The companies that clinics belong to. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { recordset } from './bulk.ts';
import type { ClinicEntry } from './clinic-entry.ts';

/**
 * Finds the companies of entries by their CVR number, adds those that are not known yet, and gives the known ones the
 * name that is stated now. A name that an owner stated (`business_name` in `owner_stated` of one of its clinics) stays.
 * @param batchId the import they came with: each new name of a known business is kept as an event of it
 * @returns id by CVR number
 */
export async function businessIds(
  tx: Tx,
  entries: readonly Pick<ClinicEntry, 'name' | 'business'>[],
  { actor, batchId }: { actor: string; batchId: number | null },
): Promise<Map<string, number>> {
  const stated = new Map<string, { cvr: string; name: string | null; otherwise: string }>();
  for (const { business, name } of entries) {
    if (!business) continue;
    const known = stated.get(business.cvr);
    if (!known) stated.set(business.cvr, { ...business, otherwise: name });
    else known.name ??= business.name;
  }
  if (stated.size === 0) return new Map();
  const named = sql`${recordset([...stated.values()])} as stated (cvr text, name text, otherwise text)`;
  await tx.execute(sql`
    with renamed as (
      update businesses set name = stated.name
      from ${named} join businesses before on before.cvr = stated.cvr
      where businesses.id = before.id and stated.name <> before.name and not exists (
        select from clinics where business_id = before.id and 'business_name' = any (owner_stated))
      returning businesses.cvr, before.name as old, businesses.name as new
    )
    insert into events (actor, kind, details)
    select ${actor}::text, 'business-renamed',
      jsonb_strip_nulls(
        jsonb_build_object('batch', ${batchId}::bigint, 'cvr', cvr, 'before', old, 'after', new)) from renamed`);
  await tx.execute(sql`
    insert into businesses (cvr, name)
    select cvr, coalesce(name, otherwise) from ${named}
    where not exists (select from businesses where businesses.cvr = stated.cvr)
    on conflict (cvr) do nothing`);
  const rows = await tx.execute<{ id: string; cvr: string }>(sql`
    select id, cvr from businesses where cvr in (select cvr from ${named})`);
  return new Map(rows.map(({ id, cvr }) => [cvr, Number(id)]));
}

/**
 * Gives businesses the names they had before an import, where nobody has named them since and none of its clinics is
 * left as the import made it.
 */
export async function restoreBusinessNames(tx: Tx, batchId: number): Promise<void> {
  await tx.execute(sql`
    update businesses set name = first.before
    from (
      select distinct on (details ->> 'cvr') details ->> 'cvr' as cvr, details ->> 'before' as before,
        last_value(details ->> 'after') over (
          partition by details ->> 'cvr' order by id rows between unbounded preceding and unbounded following) as after
      from events where kind = 'business-renamed' and details ->> 'batch' = ${String(batchId)}
      order by details ->> 'cvr', id
    ) as first
    where businesses.cvr = first.cvr and businesses.name = first.after and not exists (
      select from import_changes join clinics on clinics.id = clinic_id
      where batch_id = ${batchId} and business_id = businesses.id)`);
}
