import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { connect } from './connection.ts';
import { DatabaseError } from './database-error.ts';

export type Health = { ok: true } | { ok: false; reason: string };

const patience = 2_000;

/**
 * Asks the database one question, for `/api/health`.
 * @returns not ok when it is unreachable or silent for 2 seconds; the reason is a sentence that holds no secret
 */
export async function databaseHealth(): Promise<Health> {
  const waited = new AbortController();
  try {
    return await Promise.race([
      connect()
        .then((db) => db.execute(sql`select 1`))
        .then((): Health => ({ ok: true })),
      sleep<Health>(
        patience,
        { ok: false, reason: 'The database does not answer.' },
        { signal: waited.signal },
      ),
    ]);
  } catch (error) {
    return {
      ok: false,
      reason: error instanceof DatabaseError ? error.message : 'The database does not answer.',
    };
  } finally {
    waited.abort();
  }
}
