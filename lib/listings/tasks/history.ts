/** What happened to a clinic, in the words of its forms: who, when, from, to. */
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { accounts, events } from '#lib/db/tables.ts';
import { actorWords, eventWords } from '#lib/listings/event-words.ts';
import { flat } from '#lib/listings/field.ts';
import { membersOf } from '#lib/listings/hands/members.ts';
import { byAccount } from '#lib/listings/record-event.ts';
import { removedPictures } from '#lib/media/removed-pictures.ts';
import { type Change, pictureDetails, plainChanges, roleDetails } from './plain-changes.ts';
import type { TaskContext } from './task.ts';
import { taskAt } from './tasks.ts';
import { editDetails } from './undo-edit.ts';
import { whyNotUndo } from './why-not-undo.ts';

export interface PastChange {
  id: number;
  at: Date;
  who: string;
  /** 'Rettede Priser'. */
  what: string;
  changes: Change[];
  canUndo: boolean;
  /** A sentence, where it cannot be undone. */
  whyNot: string | null;
}

const pageSize = 30;

/** @param mayDecide whether an owner reads: only they undo a change of roles
 * @param before the id of the oldest one shown so far; null: the newest */
export async function historyOf(
  db: Db,
  { clinicId, mayDecide }: { clinicId: number; mayDecide: boolean },
  context: TaskContext,
  before: number | null = null,
): Promise<PastChange[]> {
  const rows = await db
    .select()
    .from(events)
    .where(and(eq(events.clinicId, clinicId), before === null ? undefined : lt(events.id, before)))
    .orderBy(desc(events.id))
    .limit(pageSize);
  const ids = rows.flatMap(({ actor }) => (actor.startsWith('account:') ? [actor.slice(8)] : []));
  ids.push(...rows.flatMap(({ details }) => roleDetails.safeParse(details).data?.accountId ?? []));
  const people = ids.length
    ? await db
        .select({ id: accounts.id, email: accounts.email })
        .from(accounts)
        .where(inArray(accounts.id, ids))
    : [];
  const emails = new Map(people.map(({ id, email }) => [`account:${id}`, email]));
  const [removed, members] = await Promise.all([removedPictures(db, clinicId), membersOf(db, clinicId)]);
  const isUndoable = (kind: string, details: unknown) => {
    if (kind === 'picture-removed') return removed.has(pictureDetails.safeParse(details).data?.picture ?? '');
    if (kind !== 'role-changed' || !mayDecide) return false;
    const { accountId, before, after } = roleDetails.safeParse(details).data ?? {};
    return Boolean(before) && members.some((each) => each.accountId === accountId && each.role === after);
  };
  return rows.map(({ id, at, actor, kind, details }) => {
    const edit = editDetails.safeParse(details);
    const task = edit.success ? taskAt(edit.data.task) : null;
    const names = edit.success ? Object.keys(edit.data.after) : [];
    const labels = new Map(
      task ? flat(task.fields(context, names)).map((field) => [field.name, field.label]) : [],
    );
    const canUndo = task !== null || isUndoable(kind, details);
    return {
      id,
      at,
      who: emails.get(actor) ?? actorWords(actor),
      what: task
        ? `${kind === 'edit-undone' ? 'Fortrød en rettelse af' : 'Rettede'} ${task.title}`
        : eventWords(kind),
      changes: task
        ? names.map((name) => ({
            label: labels.get(name) ?? name,
            from: edit.data?.before[name] ?? '',
            to: edit.data?.after[name] ?? '',
          }))
        : plainChanges(kind, details, {
            words: context.words,
            emailOf: (accountId) => emails.get(byAccount(accountId)),
          }),
      canUndo,
      whyNot: canUndo ? null : whyNotUndo(kind),
    };
  });
}
