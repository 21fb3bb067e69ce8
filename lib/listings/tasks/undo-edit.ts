/** Takes one change back, when nobody has changed the same since. */
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/connection.ts';
import { events } from '#lib/db/tables.ts';
import { lockClinic, problemsIn, writeWithEvent } from './save-task.ts';
import type { TaskContext } from './task.ts';
import { taskAt } from './tasks.ts';

/** What an edit's event holds: only the fields that changed. */
export const editDetails = z.object({
  task: z.string(),
  before: z.record(z.string(), z.string()),
  after: z.record(z.string(), z.string()),
});

export type Undone = { kind: 'undone' } | { kind: 'refused'; reason: string };

export function undoEdit(
  db: Db,
  { clinicId, eventId, actor }: { clinicId: number; eventId: number; actor: string },
  context: TaskContext,
): Promise<Undone> {
  return db.transaction(async (tx): Promise<Undone> => {
    const refuse = (reason: string): Undone => ({ kind: 'refused', reason });
    await lockClinic(tx, clinicId);
    const [event] = await tx
      .select()
      .from(events)
      .where(and(eq(events.id, eventId), eq(events.clinicId, clinicId)));
    const details = editDetails.safeParse(event?.details);
    const task = details.success ? taskAt(details.data.task) : null;
    if (!details.success || !task) return refuse('Den ændring kan ikke fortrydes.');
    const isUndone = sql`${events.details} ->> 'undoes' = ${String(eventId)}`;
    if ((await tx.$count(events, and(eq(events.clinicId, clinicId), isUndone))) > 0)
      return refuse('Den ændring er allerede fortrudt.');
    const now = await task.read(tx, clinicId, context);
    const { before, after } = details.data;
    if (Object.entries(after).some(([name, value]) => (now[name] ?? '') !== value))
      return refuse('Nogen har rettet det samme siden. Ret det i formularen i stedet.');
    const wanted = { ...now, ...before };
    const values = task.bringBack?.(wanted, now) ?? wanted;
    const problems = await problemsIn(tx, task, clinicId, values, context);
    if (problems[0]) return refuse(problems[0].message);
    await writeWithEvent(tx, { clinicId, task, values, actor, before: now, undoes: eventId }, context);
    return { kind: 'undone' };
  });
}
