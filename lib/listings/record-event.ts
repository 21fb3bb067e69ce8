/** The log of what happened to listings: a line in the transaction of every change. */
import type { Tx } from '#lib/db/connection.ts';
import { events } from '#lib/db/tables.ts';

/** Whoever does something: an account, the operator, nobody known. Never an e-mail address, which may be deleted. */
export const byAccount = (accountId: string): string => `account:${accountId}`;

/** Whoever did something and wanted to be forgotten. */
export const forgotten = 'forgotten';

/** @param details what changed, from and to; no secret, no visitor */
export async function recordEvent(
  tx: Tx,
  event: { actor: string; kind: string; clinicId: number | null; details?: Record<string, unknown> },
): Promise<void> {
  await tx.insert(events).values({ details: {}, ...event });
}
