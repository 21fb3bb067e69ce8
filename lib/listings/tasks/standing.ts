/** Whether an edit still stands as it was made: only then it can be taken back without losing what came after. */
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db, Tx } from '#lib/db/connection.ts';
import { events } from '#lib/db/tables.ts';
import type { Values } from '#lib/listings/field.ts';

/** What an edit's event holds: only the fields that changed. */
export const editDetails = z.object({
  task: z.string(),
  before: z.record(z.string(), z.string()),
  after: z.record(z.string(), z.string()),
});
export type EditDetails = z.infer<typeof editDetails>;

/** Why it cannot be taken back: it has been, it was changed again, or what it said is deleted. */
export type Fallen = 'fortrudt' | 'siden' | 'glemt';

/**
 * @param now what the form holds now. @param isUndone whether the edit has been taken back
 * @returns null when it stands
 */
export function whyFallen({ after }: EditDetails, now: Values, isUndone: boolean): Fallen | null {
  const changed = Object.entries(after);
  if (changed.length === 0) return 'glemt';
  if (isUndone) return 'fortrudt';
  return changed.some(([name, value]) => (now[name] ?? '') !== value) ? 'siden' : null;
}

/** The edits of a clinic that are taken back now: one whose undo was itself undone is not. */
export async function undoneEdits(db: Db | Tx, clinicId: number): Promise<ReadonlySet<number>> {
  const undoes = sql<string>`${events.details} ->> 'undoes'`;
  const rows = await db
    .select({ id: events.id, undoes })
    .from(events)
    .where(and(eq(events.clinicId, clinicId), eq(events.kind, 'edit-undone')));
  const undone = new Set<number>();
  // The newest first: an undo counts when nothing later took it back.
  for (const { id, undoes: edit } of rows.toSorted((a, b) => b.id - a.id))
    if (!undone.has(id)) undone.add(Number(edit));
  return undone;
}
