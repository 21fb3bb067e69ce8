/** Holds an application until the transaction ends, and its clinic before it. */
import { and, eq, type SQL } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { applications } from '#lib/db/tables.ts';
import { lockClinic } from '#lib/listings/tasks/save-task.ts';

/**
 * The clinic always comes first, so that two who answer about one clinic wait for each other and never in a circle.
 * @returns as it is once it is held; null when there is none like that, or no more
 */
export async function holdApplication(
  tx: Tx,
  which: SQL | undefined,
): Promise<typeof applications.$inferSelect | null> {
  const [found] = await tx
    .select({ id: applications.id, clinicId: applications.clinicId })
    .from(applications)
    .where(which);
  if (!found) return null;
  if (found.clinicId !== null) await lockClinic(tx, found.clinicId);
  const [held] = await tx
    .select()
    .from(applications)
    .where(and(eq(applications.id, found.id), which))
    .for('update');
  return held ?? null;
}
