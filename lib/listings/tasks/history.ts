/** What happened to a clinic, in the words of its forms: who, when, from, to. */
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { accounts, events } from '#lib/db/tables.ts';
import { type Change, changesIn } from '#lib/listings/changes.ts';
import { actorWords } from '#lib/listings/event-words.ts';
import type { Values } from '#lib/listings/field.ts';
import { isOnlyOwner, membersOf } from '#lib/listings/hands/members.ts';
import { byAccount } from '#lib/listings/record-event.ts';
import { removedPictures } from '#lib/media/removed-pictures.ts';
import { pictureDetails, plainChanges, roleDetails } from './plain-changes.ts';
import { undoneEdits, whyFallen } from './standing.ts';
import type { Task, TaskContext } from './task.ts';
import { editOf, whatHappened } from './what-happened.ts';
import { refusals, whyNotUndo } from './why-not-undo.ts';

export interface PastChange {
  id: number;
  at: Date;
  who: string;
  /** 'Rettede »Priser«'. */
  what: string;
  changes: Change[];
  /** A sentence, where it cannot be undone; null: it can. */
  whyNot: string | null;
}

export interface History {
  past: PastChange[];
  /** What the next page begins before; null: this is the oldest. */
  older: number | null;
}

const pageSize = 30;

/** @param mayDecide whether an owner reads: only they undo a change of roles
 * @param before the id of the oldest one shown so far; null: the newest */
export async function historyOf(
  db: Db,
  { clinicId, mayDecide }: { clinicId: number; mayDecide: boolean },
  context: TaskContext,
  before: number | null = null,
): Promise<History> {
  const found = await db
    .select()
    .from(events)
    .where(and(eq(events.clinicId, clinicId), before === null ? undefined : lt(events.id, before)))
    .orderBy(desc(events.id))
    .limit(pageSize + 1);
  const rows = found.slice(0, pageSize);
  const [emails, now, undone, removed, members] = await Promise.all([
    emailsOf(db, rows),
    formsOf(db, clinicId, rows, context),
    undoneEdits(db, clinicId),
    removedPictures(db, clinicId),
    membersOf(db, clinicId),
  ]);
  const whyNotRole = (details: unknown): string | null => {
    const { accountId = '', before: was, after } = roleDetails.safeParse(details).data ?? {};
    if (!mayDecide) return refusals.ejer;
    if (!was || !members.some((each) => each.accountId === accountId && each.role === after))
      return refusals.rolle;
    return was === 'editor' && isOnlyOwner(members, accountId) ? refusals.sidste : null;
  };
  const whyNotPlain = ({ kind, details, actor }: Row): string | null => {
    if (kind === 'role-changed') return whyNotRole(details);
    const { picture } = pictureDetails.safeParse(details).data ?? {};
    return kind === 'picture-removed' && removed.has(picture ?? '') ? null : whyNotUndo(kind, actor);
  };
  const past = rows.map((row): PastChange => {
    const { id, at, actor, kind, details } = row;
    const who = emails.get(actor) ?? actorWords(actor);
    const of = { id, at, who, what: whatHappened(kind, details) };
    const edited = editOf(details);
    if (!edited) {
      const emailOf = (accountId: string) => emails.get(byAccount(accountId));
      const changes = plainChanges(kind, details, { words: context.words, emailOf });
      return { ...of, changes, whyNot: whyNotPlain(row) };
    }
    const { task, edit } = edited;
    const form = now.get(task) ?? {};
    const fallen = whyFallen(edit, form, undone.has(id));
    return {
      ...of,
      changes: changesIn(task.fields(context, Object.keys(edit.after)), edit.before, edit.after, form),
      whyNot: fallen && refusals[fallen],
    };
  });
  return { past, older: found.length > pageSize ? (past.at(-1)?.id ?? null) : null };
}

type Row = typeof events.$inferSelect;

/** The forms that were edited, as they are now. */
async function formsOf(
  db: Db,
  clinicId: number,
  rows: readonly Row[],
  context: TaskContext,
): Promise<ReadonlyMap<Task, Values>> {
  const edited = new Set(rows.flatMap(({ details }) => editOf(details)?.task ?? []));
  const read = async (task: Task) => [task, await task.read(db, clinicId, context)] as const;
  return new Map(await Promise.all([...edited].map(read)));
}

/** The addresses of those who did something, or whose role it is, by actor: only of accounts that still are there. */
async function emailsOf(db: Db, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ actor }) => (actor.startsWith('account:') ? [actor.slice(8)] : []));
  ids.push(...rows.flatMap(({ details }) => roleDetails.safeParse(details).data?.accountId ?? []));
  if (ids.length === 0) return new Map();
  const people = await db
    .select({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .where(inArray(accounts.id, ids));
  return new Map(people.map(({ id, email }) => [byAccount(id), email]));
}
