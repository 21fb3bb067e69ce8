/** Work that only one instance of the portal may do at a time, on any number of machines. */
import type { Sql } from 'postgres';

const works = { migrate: 1, seed: 2, template: 3, rounds: 4 } as const;
const family = 0x706f7274; // 'port': keeps these locks apart from any other program's

/**
 * Does `work` while no other instance on this database does work of that name; others wait their turn.
 * The lock is PostgreSQL's and belongs to a connection, so it ends with its process.
 * @param client a pool of at least two connections: one holds the lock, the others are for the work
 */
export async function alone<T>(client: Sql, name: keyof typeof works, work: () => Promise<T>): Promise<T> {
  const held = await client.reserve();
  try {
    await held`select pg_advisory_lock(${family}::int, ${works[name]}::int)`;
    try {
      return await work();
    } finally {
      await held`select pg_advisory_unlock(${family}::int, ${works[name]}::int)`;
    }
  } finally {
    held.release();
  }
}
