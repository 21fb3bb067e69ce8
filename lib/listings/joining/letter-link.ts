/** The link of a letter that answers an application: it works once, and only its hash is kept. */
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gte, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { applications } from '#lib/db/tables.ts';
import { holdApplication } from './hold-application.ts';

type Application = typeof applications.$inferSelect;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

/** @returns the token for the letter, and the columns that know it again for so many days */
export function newLetterLink(days: number) {
  const token = randomBytes(24).toString('base64url');
  const proofUntil = sql`now() + ${`${days} days`}::interval`;
  return { token, columns: { proofHash: hashOf(token), proofUntil } };
}

/** @returns the open application that the link answers, held; null when it is used, too old, or of another kind */
export const holdLinked = (tx: Tx, kind: Application['kind'], token: string): Promise<Application | null> =>
  holdApplication(
    tx,
    and(
      eq(applications.proofHash, hashOf(token)),
      eq(applications.kind, kind),
      eq(applications.state, 'open'),
      gte(applications.proofUntil, sql`now()`),
    ),
  );
