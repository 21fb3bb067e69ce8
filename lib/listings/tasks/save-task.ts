/** Saves a form of a clinic's desk, with its event: from what, to what. */
import { desc, eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { onceMore } from '#lib/db/once-more.ts';
import { clinics, events } from '#lib/db/tables.ts';
import { type Problem, tooLong, type Values } from '#lib/listings/field.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { markOf, type Task, type TaskContext } from './task.ts';

export interface Edit {
  clinicId: number;
  task: Task;
  values: Values;
  /** `markOf` the values that the form showed. */
  seen: string;
  /** Who, for the event. */
  actor: string;
}

export type Saved =
  | { kind: 'saved'; isChanged: boolean }
  | { kind: 'refused'; problems: Problem[] }
  /** Somebody changed it in between: nothing is written, and what they wrote is shown first. */
  | { kind: 'overtaken'; now: Values; by: string | null };

/** Writes all of it or nothing; the clinic is locked meanwhile, so that two who save at once meet. */
export function saveTask(
  db: Db,
  { clinicId, task, values, seen, actor }: Edit,
  context: TaskContext,
): Promise<Saved> {
  const save = async (tx: Tx): Promise<Saved> => {
    await lockClinic(tx, clinicId);
    const before = await task.read(tx, clinicId, context);
    if (markOf(before) !== seen) return { kind: 'overtaken', now: before, by: await lastActor(tx, clinicId) };
    const problems = await problemsIn(tx, task, clinicId, values, context);
    if (problems.length > 0) return { kind: 'refused', problems };
    return {
      kind: 'saved',
      isChanged: await writeWithEvent(tx, { clinicId, task, values, actor, before }, context),
    };
  };
  return onceMore(() => db.transaction(save));
}

/** What the fields' own limits and the task have against some values. */
export async function problemsIn(
  tx: Tx,
  task: Task,
  clinicId: number,
  values: Values,
  context: TaskContext,
): Promise<Problem[]> {
  const long = tooLong(task.fields(context, Object.keys(values)), values);
  return long.length > 0 ? long : await task.check(tx, clinicId, values, context);
}

/** @returns false when everything is as before: then there is no event */
export async function writeWithEvent(
  tx: Tx,
  edit: { clinicId: number; task: Task; values: Values; actor: string; before: Values; undoes?: number },
  context: TaskContext,
): Promise<boolean> {
  const { clinicId, task, values, actor, before, undoes } = edit;
  await task.write(tx, clinicId, values, context);
  const after = await task.read(tx, clinicId, context);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => (before[name] ?? '') !== (after[name] ?? ''),
  );
  if (names.length === 0) return false;
  const pick = (from: Values) => Object.fromEntries(names.map((name) => [name, from[name] ?? '']));
  await recordEvent(tx, {
    actor,
    kind: undoes === undefined ? 'edited' : 'edit-undone',
    clinicId,
    details: {
      task: task.slug,
      before: pick(before),
      after: pick(after),
      ...(undoes !== undefined && { undoes }),
    },
  });
  return true;
}

/** Holds the clinic until the transaction ends. */
export async function lockClinic(tx: Tx, clinicId: number): Promise<void> {
  await tx.execute(sql`select from ${clinics} where ${clinics.id} = ${clinicId} for update`);
}

async function lastActor(tx: Tx, clinicId: number): Promise<string | null> {
  const [last] = await tx
    .select({ actor: events.actor })
    .from(events)
    .where(eq(events.clinicId, clinicId))
    .orderBy(desc(events.id))
    .limit(1);
  return last?.actor ?? null;
}
