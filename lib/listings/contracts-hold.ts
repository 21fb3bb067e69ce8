/** Contracts begin and end on a day by themselves: whether a clinic has one is looked at again as days pass. */
import { type SQL, sql } from 'drizzle-orm';
import { alone } from '#lib/db/alone.ts';
import type { Db } from '#lib/db/connection.ts';

const today = sql`(now() at time zone 'Europe/Copenhagen')::date`;

/**
 * False for the fact `contract` of a clinic whose known contracts have all ended or not begun: then nothing is known of
 * one today. True for every other fact, and where no contract is known by its dates.
 * @param facts name of a table with `clinic_id` and `fact`
 */
export function contractsHold(facts: string): SQL {
  const { id, fact } = { id: sql.raw(`${facts}.clinic_id`), fact: sql.raw(`${facts}.fact`) };
  return sql`(${fact} <> 'contract'
    or not exists (select from contracts where contracts.clinic_id = ${id})
    or exists (select from contracts where contracts.clinic_id = ${id}
      and daterange(contracts."from", contracts.until) @> ${today}))`;
}

/**
 * Makes every clinic's 'has a contract' what its contracts say today. Safe on several instances at once.
 * @returns how many clinics changed
 */
export async function keepContracts(db: Db): Promise<number> {
  return alone(db.$client, 'seed', async () => {
    const changed = await db.execute(sql`
      update clinics set facts_yes = array(
        select fact from clinic_facts
        where clinic_id = clinics.id and value and ${contractsHold('clinic_facts')} order by fact)
      where id in (select clinic_id from contracts where "from" is not null or until is not null)
        and ('contract' = any (facts_yes)) is distinct from exists (
          select from clinic_facts
          where clinic_id = clinics.id and fact = 'contract' and value and ${contractsHold('clinic_facts')})
      returning id`);
    return changed.length;
  });
}
