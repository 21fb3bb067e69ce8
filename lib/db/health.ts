import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { connect } from './connection.ts';
import { DatabaseError } from './database-error.ts';

/** What everybody may know; the operator's sentence goes to the log. */
export type Health = { ok: true } | { ok: false; reason: 'database' };

// One outage is one line, whichever copy of this module is asked.
const shared = globalThis as { portalOutage?: string };

const patience = 2_000;
const silent = 'The database does not answer.';

/**
 * Asks the database one question, for `/api/health`.
 * @returns not ok when it is unreachable or silent for 2 seconds; why is written to the log once an outage
 */
export async function databaseHealth(): Promise<Health> {
  const outage = await findOutage();
  if (outage && outage !== shared.portalOutage) console.error(outage);
  shared.portalOutage = outage ?? undefined;
  return outage ? { ok: false, reason: 'database' } : { ok: true };
}

/** A sentence for the operator, without a secret; null when the database answers. */
async function findOutage(): Promise<string | null> {
  const waited = new AbortController();
  try {
    return await Promise.race([
      connect()
        .then((db) => db.execute(sql`select 1`))
        .then(() => null),
      sleep(patience, silent, { signal: waited.signal }),
    ]);
  } catch (error) {
    return error instanceof DatabaseError ? error.message : silent;
  } finally {
    waited.abort();
  }
}
