/** The log of events is append-only: the database refuses to change it, except where somebody has a right to be forgotten. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';

/**
 * Lets the log be changed while `work` runs. Only for what privacy asks: a deleted clinic, a person who wants to be
 * forgotten, what was never real.
 * @param work changes or deletes events in this transaction
 */
export async function forgetting<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.execute(sql`select set_config('portal.forgetting', 'on', true)`);
  const result = await work();
  await tx.execute(sql`select set_config('portal.forgetting', '', true)`);
  return result;
}
