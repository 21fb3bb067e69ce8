/** Sends the letters that are due, one after the other, on any number of instances at once. */
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { letters } from '#lib/db/tables.ts';
import type { Send } from './transport.ts';

/** After so many attempts, about two days, a letter is given up and shown to the operator. */
export const mostTries = 12;
const longestWaitMs = 6 * 3_600_000;

/** 1, 2, 4 … minutes after the first, second, third attempt; at most six hours. */
export const waitAfter = (tries: number): number => Math.min(60_000 * 2 ** (tries - 1), longestWaitMs);

export interface Round {
  sent: number;
  failed: number;
}

/**
 * Sends every letter that is due now. A letter is locked while it is under way and marked in the same transaction: it
 * goes out at least once, and twice only when this process dies between the server's answer and the commit.
 * @param tell gets a line for each failure, without the address
 */
export async function sendDue(db: Db, send: Send, tell: (line: string) => void): Promise<Round> {
  const round: Round = { sent: 0, failed: 0 };
  for (;;) {
    const outcome = await sendOne(db, send, tell);
    if (outcome === null) return round;
    round[outcome]++;
  }
}

function sendOne(db: Db, send: Send, tell: (line: string) => void): Promise<keyof Round | null> {
  return db.transaction(async (tx) => {
    const [letter] = await tx
      .select()
      .from(letters)
      .where(and(isNull(letters.sentAt), isNull(letters.givenUpAt), lte(letters.dueAt, sql`now()`)))
      .orderBy(asc(letters.dueAt), asc(letters.id))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!letter) return null;
    const tries = letter.tries + 1;
    const mark = (columns: Partial<typeof letters.$inferInsert>) =>
      tx
        .update(letters)
        .set({ tries, ...columns })
        .where(eq(letters.id, letter.id));
    try {
      await send(letter);
    } catch (error) {
      const isOver = tries >= mostTries || isPermanent(error);
      const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      await mark(
        isOver
          ? { lastError, givenUpAt: new Date() }
          : { lastError, dueAt: new Date(Date.now() + waitAfter(tries)) },
      );
      tell(
        `Letter ${letter.id} (${letter.kind}) was not sent (${codeOf(error)}): ${isOver ? 'given up' : 'tried again later'}.`,
      );
      return 'failed';
    }
    const wiped = letter.isSecret ? { text: '', html: '' } : {};
    await mark({ sentAt: new Date(), lastError: null, ...wiped });
    return 'sent';
  });
}

/** The mail server said never (RFC 5321: 5xx), as for an address that does not exist. */
function isPermanent(error: unknown): boolean {
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
  return code >= 500 && code < 600 && code !== 535;
}

/** The server's number or the driver's word: its sentences repeat the address. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('responseCode' in error && error.responseCode) return String(error.responseCode);
  return 'code' in error ? String(error.code) : error.name;
}
