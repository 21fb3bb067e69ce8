/** For tests of two who write at once: one has written and not yet committed when the other comes to the same row. */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Db, Tx } from './connection.ts';

/**
 * @throws when the second comes to its end without having waited
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
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    other.then(settle, settle);
    while (!(await isWaiting(db))) {
      if (isSettled) throw new Error('The second did not wait');
      await sleep(10);
    }
  });
  if (!other) throw new Error('The second was not begun');
  return other;
}

async function isWaiting(db: Db): Promise<boolean> {
  const rows = await db.execute(sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  return rows.length > 0;
}
