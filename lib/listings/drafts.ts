/** Forms that are not finished: what was typed is kept, for whoever comes back to it. */
import { randomBytes } from 'node:crypto';
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { drafts } from '#lib/db/tables.ts';
import type { Problem, Values } from './field.ts';

/** Longer nobody waits for a form; afterwards what was typed is forgotten. */
export const draftDays = 30;

export interface DraftOwner {
  /** The form's address. */
  form: string;
  /** Null when the session has ended: then only the draft's id leads to it. */
  accountId: string | null;
}

/**
 * Keeps what was typed.
 * @param id of the draft it replaces, when there is one
 * @returns the draft's id, which goes into the form's address
 */
export async function keepDraft(
  db: Db | Tx,
  { form, accountId }: DraftOwner,
  typed: Values,
  id: string | null = null,
): Promise<string> {
  if (id !== null && /^[\w-]{22}$/.test(id)) {
    const [kept] = await db
      .update(drafts)
      .set({ typed, accountId, updatedAt: sql`now()` })
      .where(and(eq(drafts.id, id), eq(drafts.form, form), mineOrNobodys(accountId)))
      .returning({ id: drafts.id });
    if (kept) return kept.id;
  }
  const fresh = randomBytes(16).toString('base64url');
  await db.insert(drafts).values({ id: fresh, form, accountId, typed });
  return fresh;
}

/** What was typed; null for a draft that is gone, of another form, or somebody else's. */
export async function readDraft(
  db: Db | Tx,
  { form, accountId }: DraftOwner,
  id: string | null | undefined,
): Promise<Values | null> {
  if (!id || !/^[\w-]{22}$/.test(id)) return null;
  const [draft] = await db
    .select({ typed: drafts.typed })
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.form, form), mineOrNobodys(accountId)));
  return draft?.typed ?? null;
}

/** The newest draft that this person left in a form, with its id. */
export async function lastDraft(db: Db, form: string, accountId: string): Promise<string | null> {
  const [draft] = await db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.form, form), eq(drafts.accountId, accountId)))
    .orderBy(sql`${drafts.updatedAt} desc`)
    .limit(1);
  return draft?.id ?? null;
}

/** The form is finished. @returns false when there was no such draft, or no more */
export async function dropDraft(db: Db | Tx, id: string | null): Promise<boolean> {
  if (!id) return false;
  return (await db.delete(drafts).where(eq(drafts.id, id)).returning({ id: drafts.id })).length > 0;
}

/** Forgets what nobody came back to. */
export async function dropOldDrafts(db: Db): Promise<void> {
  await db.delete(drafts).where(lt(drafts.updatedAt, sql`now() - ${`${draftDays} days`}::interval`));
}

const mineOrNobodys = (accountId: string | null) =>
  accountId === null
    ? isNull(drafts.accountId)
    : or(isNull(drafts.accountId), eq(drafts.accountId, accountId));

/** No field is called that: what was wrong with a draft stands among what was typed, so that no address can put words into it. */
const mark = '!';

/** What was typed, with what was wrong with it. */
export const withProblems = (typed: Values, problems: readonly Problem[]): Values => ({
  ...typed,
  ...Object.fromEntries(problems.map(({ field, message }) => [mark + (field ?? ''), message])),
});

/** No field is called that either. */
const seenKey = '=';

/**
 * What was typed, with the mark of what the form showed meanwhile: whoever comes back and saves is still told of what
 * others changed since.
 * @param seen as posted
 */
export const withSeen = (typed: Values, seen: string | null): Values => ({
  ...typed,
  [seenKey]: toMark(seen),
});

/** The mark that a draft's form showed; '' where none was kept, which is the mark of nothing that is stored. */
export const seenIn = (draft: Values): string => draft[seenKey] ?? '';

/** A mark as `markOf` makes them; '' for anything else that was posted. */
export const toMark = (posted: string | null): string => /^[\w-]{22}$/.exec(posted ?? '')?.[0] ?? '';

/** What was wrong with a draft when it was kept. */
export const problemsOf = (draft: Values | null): Problem[] =>
  Object.entries(draft ?? {})
    .filter(([name]) => name.startsWith(mark))
    .map(([name, message]) => ({ field: name.slice(mark.length) || null, message }));
