/** What happened to a clinic, in the words of its forms: who, when, from, to. */
import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { accounts, events } from '#lib/db/tables.ts';
import { actorWords, eventWords } from '#lib/listings/event-words.ts';
import { flat } from '#lib/listings/field.ts';
import type { TaskContext } from './task.ts';
import { taskAt } from './tasks.ts';
import { editDetails } from './undo-edit.ts';

export interface PastChange {
  id: number;
  at: Date;
  who: string;
  /** 'Rettede Priser'. */
  what: string;
  changes: { label: string; from: string; to: string }[];
  canUndo: boolean;
}

const pageSize = 30;

/** @param before the id of the oldest one shown so far; null: the newest */
export async function historyOf(
  db: Db,
  clinicId: number,
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
  const people = ids.length
    ? await db
        .select({ id: accounts.id, email: accounts.email })
        .from(accounts)
        .where(inArray(accounts.id, ids))
    : [];
  const emails = new Map(people.map(({ id, email }) => [`account:${id}`, email]));
  return rows.map(({ id, at, actor, kind, details }) => {
    const edit = editDetails.safeParse(details);
    const task = edit.success ? taskAt(edit.data.task) : null;
    const names = edit.success ? Object.keys(edit.data.after) : [];
    const labels = new Map(
      task ? flat(task.fields(context, names)).map((field) => [field.name, field.label]) : [],
    );
    return {
      id,
      at,
      who: emails.get(actor) ?? actorWords(actor),
      what: task
        ? `${kind === 'edit-undone' ? 'Fortrød en rettelse af' : 'Rettede'} ${task.title}`
        : eventWords(kind),
      changes: names.map((name) => ({
        label: labels.get(name) ?? name,
        from: edit.data?.before[name] ?? '',
        to: edit.data?.after[name] ?? '',
      })),
      canUndo: task !== null,
    };
  });
}
