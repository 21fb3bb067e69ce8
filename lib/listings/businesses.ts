/** The companies that clinics belong to. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { recordset } from './bulk.ts';

/**
 * Finds companies by their CVR number and adds those that are not known yet.
 * @returns id by CVR number
 */
export async function businessIds(
  tx: Tx,
  businesses: readonly { cvr: string; name: string }[],
): Promise<Map<string, number>> {
  if (businesses.length === 0) return new Map();
  const named = recordset(businesses);
  await tx.execute(sql`
    insert into businesses (cvr, name)
    select cvr, name from ${named} as stated (cvr text, name text)
    where not exists (select from businesses where businesses.cvr = stated.cvr)
    on conflict (cvr) do nothing`);
  const rows = await tx.execute<{ id: string; cvr: string }>(sql`
    select id, cvr from businesses where cvr in (select cvr from ${named} as stated (cvr text))`);
  return new Map(rows.map(({ id, cvr }) => [cvr, Number(id)]));
}
