/** Engagements begin and end on a day by themselves: what clinics show of their people is brought up to date. */
import { sql } from 'drizzle-orm';
import { alone } from '#lib/db/alone.ts';
import type { Db } from '#lib/db/connection.ts';

/**
 * Makes every clinic's languages and genders those of the people who work there today. Changes between are kept by
 * triggers; this is for the days that pass. Safe on several instances at once.
 */
export async function keepPeople(db: Db): Promise<void> {
  await alone(db.$client, 'seed', () => db.execute(sql`select keep_clinic_people(null)`));
}
