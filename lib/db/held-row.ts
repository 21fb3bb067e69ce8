/** For tests of two who write at once: one has written and not yet committed when the other comes to the same row. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Db, Tx } from './connection.ts';

/**
 * @param first written, and committed only when the other waits for it
 * @returns what came of the second
 */
export async function heldUntilWaitedFor<T>(
  db: Db,
  first: (tx: Tx) => Promise<unknown>,
  second: () => Promise<T>,
): Promise<T> {
  let other: Promise<T> | undefined;
  await db.transaction(async (tx) => {
    await first(tx);
    other = second();
    // A failure is told by the caller's own await.
    other.catch(() => {});
    while (!(await isWaiting(db))) await sleep(10);
  });
  if (!other) throw new Error('The second was not begun');
  return other;
}

async function isWaiting(db: Db): Promise<boolean> {
  const rows = await db.execute(sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  return rows.length > 0;
}
