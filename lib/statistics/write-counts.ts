/** Puts counted numbers into the table, and takes old ones out. */
import { lt, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinicDays } from '#lib/db/tables.ts';
import { firstKeptDay } from './periods.ts';
import type { Count } from './tally.ts';

/**
 * Adds to what stands there, so that several instances sum up. A clinic that is not on the list, or is an invented
 * example, is passed over.
 * @param counts each clinic, day and kind at most once
 */
export async function addCounts({ $client: db }: Db, counts: readonly Count[]): Promise<void> {
  if (counts.length === 0) return;
  // In the order of the key: two instances that write at once then wait for each other, and never in a circle.
  await db`
    insert into clinic_days (clinic_id, day, what, count)
    select clinics.id, counted.day::date, counted.what::counted, counted.count
    from unnest(
      ${counts.map(({ slug }) => slug)}::text[], ${counts.map(({ day }) => day)}::text[],
      ${counts.map(({ what }) => what)}::text[], ${counts.map(({ count }) => count)}::int[]
    ) as counted (slug, day, what, count)
    join clinics on clinics.slug = counted.slug and clinics.state = 'listed' and clinics.source <> 'demo'
    order by 1, 2, 3
    on conflict (clinic_id, day, what)
    do update set count = least(clinic_days.count::bigint + excluded.count, 2147483647)`;
}

/** Deletes what no clinic is shown any more. @param date today. @returns how many rows */
export async function forgetOldCounts(db: Db, date: string): Promise<number> {
  const gone = await db
    .delete(clinicDays)
    .where(lt(clinicDays.day, firstKeptDay(date)))
    .returning({ one: sql`1` });
  return gone.length;
}
