/** Deletes letters of somebody who wants to be forgotten, and lets nobody wait for the mail server meanwhile. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { letters } from '#lib/db/tables.ts';

/** Deletes the letters of which this is true. */
export type Forget = (which: SQL | undefined) => Promise<void>;

/**
 * Runs `work` as one transaction. A letter under way is held by the sender until the mail server answers: it is left
 * then, and deleted after the transaction, when nothing else is held.
 */
export async function forgettingLetters<T>(db: Db, work: (tx: Tx, forget: Forget) => Promise<T>): Promise<T> {
  const underWay: number[] = [];
  const result = await db.transaction((tx) =>
    work(tx, async (which) => {
      const all = await tx.select({ id: letters.id }).from(letters).where(which);
      const ids = all.map(({ id }) => id);
      const free = tx
        .select({ id: letters.id })
        .from(letters)
        .where(inArray(letters.id, ids))
        .for('update', { skipLocked: true });
      const freeIds = (await free).map(({ id }) => id);
      await tx.delete(letters).where(inArray(letters.id, freeIds));
      underWay.push(...ids.filter((id) => !freeIds.includes(id)));
    }),
  );
  if (underWay.length > 0) await db.delete(letters).where(inArray(letters.id, underWay));
  return result;
}

/** Part of an address: beside these it is another one, as in 'jakobo@klinik.example' and 'bo@klinik.example.org'. */
const [before, after] = ["[[:alnum:].!#$%&'*+/=?^_`{|}~-]", '([[:alnum:]_-]|\\.[[:alnum:]])'];

/** Letters to others that hold this address. */
export const holdsAddress = (address: string): SQL => {
  const literal = address.replace(/[^\p{L}\p{N}]/gu, '\\$&');
  return sql`${letters.text} ~* ${`(?<!${before})${literal}(?!${after})`}`;
};
