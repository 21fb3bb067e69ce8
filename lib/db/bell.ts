/**
 * Hears every change of the directory, on whichever instance and by whichever program it is made: triggers
 * (`change-triggers.ts`) ring PostgreSQL's NOTIFY, this listens. See docs/decisions/0009.
 */
import { randomBytes } from 'node:crypto';
import type { Sql } from 'postgres';
import { connect } from './connection.ts';

export const channel = 'portal_directory';

/** A ring of our own that is not heard after this long shows that nothing is heard. */
const patienceMs = 1_000;

interface Bell {
  /** The pool that is listened through; another one after the database was lost. */
  sql: Sql | null;
  changes: number;
  /** Our own rings that have not come back yet. */
  awaited: Map<string, () => void>;
}

// Front, proxy and pages hold their own copy of this module: one bell for the process.
const shared = globalThis as { portalBell?: Bell };

function bell(): Bell {
  shared.portalBell ??= { sql: null, changes: 0, awaited: new Map() };
  return shared.portalBell;
}

/** How many changes have been heard so far; equal as long as nothing has changed. Counts nothing before `catchUp`. */
export function changesHeard(): number {
  return bell().changes;
}

/**
 * Makes sure that every change committed before this call is counted: rings itself and waits to hear it, for
 * PostgreSQL delivers in the order of commits.
 * @returns false when nothing is heard (a pooler between that forgets LISTEN): then nothing is known
 * @throws what the driver throws when the database does not answer at all
 */
export async function catchUp(): Promise<boolean> {
  return catchUpThrough((await connect()).$client);
}

/** The same through a pool that is at hand. */
export async function catchUpThrough(sql: Sql): Promise<boolean> {
  await listenThrough(sql);
  const ring = randomBytes(9).toString('base64url');
  const { awaited } = bell();
  let timer: NodeJS.Timeout | undefined;
  const heard = new Promise<boolean>((resolve) => {
    awaited.set(ring, () => resolve(true));
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    await sql`select pg_notify(${channel}, ${ring})`;
    return await heard;
  } finally {
    clearTimeout(timer);
    awaited.delete(ring);
  }
}

async function listenThrough(sql: Sql): Promise<void> {
  const own = bell();
  if (own.sql === sql) return;
  own.sql = sql;
  const hear = (word: string) => {
    if (word === '') own.changes++;
    else own.awaited.get(word)?.();
  };
  try {
    // The driver listens again by itself when the connection breaks: what happened meanwhile was not heard.
    await sql.listen(channel, hear, () => void own.changes++);
  } catch (error) {
    own.sql = null;
    throw error;
  }
}
