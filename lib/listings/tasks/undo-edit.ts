/** Takes one change back, when nobody has changed the same since. */
import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { onceMore } from '#lib/db/once-more.ts';
import { events } from '#lib/db/tables.ts';
import type { Values } from '#lib/listings/field.ts';
import { keepingDates } from './keep-dates.ts';
import { lockClinic, problemsIn, writeWithEvent } from './save-task.ts';
import { editDetails, type Fallen, undoneEdits, whyFallen } from './standing.ts';
import type { TaskContext } from './task.ts';
import { taskAt } from './tasks.ts';

/** `ikke`: it is no edit of this clinic. `regel`: what was there before cannot be stored any more. */
export type EditOutcome = 'undone' | 'ikke' | 'regel' | Fallen;

/** Takes everything back that was written before it was noticed. */
class Refusal extends Error {}

export async function undoEdit(
  db: Db,
  edit: { clinicId: number; eventId: number; actor: string },
  context: TaskContext,
): Promise<EditOutcome> {
  try {
    return await onceMore(() => db.transaction((tx) => undo(tx, edit, context)));
  } catch (error) {
    if (error instanceof Refusal) return 'regel';
    throw error;
  }
}

async function undo(
  tx: Tx,
  { clinicId, eventId, actor }: { clinicId: number; eventId: number; actor: string },
  context: TaskContext,
): Promise<EditOutcome> {
  await lockClinic(tx, clinicId);
  const [event] = await tx
    .select()
    .from(events)
    .where(and(eq(events.id, eventId), eq(events.clinicId, clinicId)));
  const { data: details } = editDetails.safeParse(event?.details);
  const task = details && taskAt(details.task);
  if (!details || !task) return 'ikke';
  const now = await task.read(tx, clinicId, context);
  const fallen = whyFallen(details, now, (await undoneEdits(tx, clinicId)).has(eventId));
  if (fallen) return fallen;
  const wanted = { ...now, ...details.before };
  const values = task.bringBack ? task.bringBack(wanted, now) : wanted;
  if (!values) return 'siden';
  if ((await problemsIn(tx, task, clinicId, values, context)).length > 0) return 'regel';
  const edit = { clinicId, task, values, actor, before: now, undoes: eventId };
  const isChanged = await keepingDates(tx, clinicId, () => writeWithEvent(tx, edit, context));
  if (!isChanged || !isBack(details.before, await task.read(tx, clinicId, context))) throw new Refusal();
  return 'undone';
}

/** A field that the form still has says again what it said; a row that was written anew has other names. */
const isBack = (before: Values, now: Values): boolean =>
  Object.entries(before).every(([name, value]) => (now[name] ?? value) === value);
