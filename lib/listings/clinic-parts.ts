/** What hangs on a clinic: specialties, facts, hours, insurers, prices and contracts, written for many clinics at once. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { bigints, recordset } from './bulk.ts';
import type { ClinicEntry } from './clinic-entry.ts';
import { contractsHold } from './contracts-hold.ts';

/** A clinic in the tables, and what is to hang on it. */
export interface Owned {
  id: number;
  entry: ClinicEntry;
}

/** Whether the owner stated the opening hours, which carry the facts `evenings` and `weekend` with them. */
const ownHours = sql`clinics.owner_stated && array['hours', 'open_week', 'stated_weekdays']`;
const ownFact = (fact: string) =>
  sql`('fact:' || ${sql.raw(fact)} = any(clinics.owner_stated) or (${sql.raw(fact)} in ('evenings', 'weekend') and ${ownHours}))`;
const ownContracts = sql`clinics.owner_stated && array['contracts', 'fact:contract']`;
const ownInsurers = sql`'insurers' = any(clinics.owner_stated)`;
const ownPrices = sql`'prices' = any(clinics.owner_stated)`;
const ownSpecialties = sql`'specialties' = any(clinics.owner_stated)`;

/** Takes away what an earlier import said. Approved titles and what the owner stated stay. */
export async function forgetParts(tx: Tx, ids: readonly number[]): Promise<void> {
  const of = (table: string) =>
    sql`clinics.id = ${sql.raw(table)}.clinic_id and clinics.id = any(${bigints(ids)})`;
  await tx.execute(sql`
    delete from clinic_specialties using clinics
    where ${of('clinic_specialties')} and standing = 'interest' and not ${ownSpecialties}`);
  await tx.execute(sql`
    delete from clinic_facts using clinics
    where ${of('clinic_facts')} and clinic_facts.source <> 'owner' and not ${ownFact('clinic_facts.fact')}`);
  await tx.execute(sql`
    delete from clinic_hours using clinics where ${of('clinic_hours')} and not (${ownHours})`);
  await tx.execute(sql`
    delete from clinic_insurers using clinics
    where ${of('clinic_insurers')} and clinic_insurers.source <> 'owner' and not ${ownInsurers}`);
  await tx.execute(sql`
    delete from clinic_prices using clinics
    where ${of('clinic_prices')} and clinic_prices.source <> 'owner' and not ${ownPrices}`);
  await tx.execute(sql`
    delete from contracts using clinics where ${of('contracts')} and not (${ownContracts})`);
}

/** Adds what the entries say, where nothing stands in its way. */
export async function insertParts(tx: Tx, owned: readonly Owned[]): Promise<void> {
  const parts = (of: (entry: ClinicEntry) => readonly object[]) =>
    owned.flatMap(({ id, entry }) => of(entry).map((part) => ({ clinic_id: id, ...part })));
  const insert = async (
    rows: readonly object[],
    statement: (rows: ReturnType<typeof recordset>) => ReturnType<typeof sql>,
  ) => {
    if (rows.length > 0) await tx.execute(statement(recordset(rows)));
  };
  await insert(
    parts(({ interests }) => [...new Set(interests)].map((specialty) => ({ specialty }))),
    (rows) => sql`
      insert into clinic_specialties (clinic_id, specialty, standing)
      select clinic_id, specialty, 'interest'
      from ${rows} as part (clinic_id bigint, specialty text) join clinics on clinics.id = clinic_id
      where not ${ownSpecialties}
      on conflict do nothing`,
  );
  await insert(
    parts(({ facts, source }) => facts.map((fact) => ({ ...fact, said_by: source }))),
    (rows) => sql`
      insert into clinic_facts (clinic_id, fact, value, source, confirmed_on)
      select clinic_id, fact, value, said_by, "confirmedOn"
      from ${rows} as part (clinic_id bigint, fact text, value boolean, said_by text, "confirmedOn" date)
      join clinics on clinics.id = clinic_id
      where not ${ownFact('fact')}
      on conflict do nothing`,
  );
  await insert(
    parts(({ hours }) => hours),
    (rows) => sql`
      insert into clinic_hours (clinic_id, weekday, opens, closes)
      select clinic_id, weekday, opens, closes
      from ${rows} as part (clinic_id bigint, weekday smallint, opens smallint, closes smallint)
      join clinics on clinics.id = clinic_id
      where not (${ownHours})`,
  );
  await insert(
    parts(({ insurers = [], source }) => insurers.map((each) => ({ ...each, said_by: source }))),
    (rows) => sql`
      insert into clinic_insurers (clinic_id, insurer, value, source, confirmed_on)
      select clinic_id, insurer, value, said_by, "confirmedOn"
      from ${rows} as part (clinic_id bigint, insurer text, value boolean, said_by text, "confirmedOn" date)
      join clinics on clinics.id = clinic_id
      where not ${ownInsurers}
      on conflict do nothing`,
  );
  await insert(
    parts(({ prices = [], source }) => prices.map((each) => ({ ...each, said_by: source }))),
    (rows) => sql`
      insert into clinic_prices (clinic_id, kind, amount, stated_on, source)
      select clinic_id, kind, amount, "statedOn", said_by
      from ${rows} as part (clinic_id bigint, kind price_kind, amount integer, "statedOn" date, said_by text)
      join clinics on clinics.id = clinic_id
      where not ${ownPrices}
      on conflict do nothing`,
  );
  await insert(
    parts(({ contracts = [] }) => contracts),
    (rows) => sql`
      insert into contracts (clinic_id, ydernummer, speciality, region, "from", until)
      select clinic_id, ydernummer, speciality, region, "from", until
      from ${rows} as part
        (clinic_id bigint, ydernummer text, speciality smallint, region text, "from" date, until date)
      join clinics on clinics.id = clinic_id
      where not (${ownContracts})
      on conflict do nothing`,
  );
}

/** Brings the arrays of changed clinics in step with their parts. */
export async function remakeArrays(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`
    update clinics set
      specialties = array(select specialty from clinic_specialties where clinic_id = clinics.id order by specialty),
      approved = array(
        select specialty from clinic_specialties
        where clinic_id = clinics.id and standing = 'approved' order by specialty),
      facts_yes = array(select fact from clinic_facts where clinic_id = clinics.id and value and ${contractsHold('clinic_facts')} order by fact),
      facts_no = array(select fact from clinic_facts where clinic_id = clinics.id and not value order by fact),
      insurers_yes = array(
        select insurer from clinic_insurers where clinic_id = clinics.id and value order by insurer),
      insurers_no = array(
        select insurer from clinic_insurers where clinic_id = clinics.id and not value order by insurer),
      open_week = coalesce(
        (select range_agg(int4range((weekday - 1) * 1440 + opens, (weekday - 1) * 1440 + closes))
         from clinic_hours where clinic_id = clinics.id and opens is not null), '{}'),
      stated_weekdays = array(
        select distinct weekday from clinic_hours where clinic_id = clinics.id order by weekday)
    where id = any(${bigints(ids)})`);
}
