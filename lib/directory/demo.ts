/** Whether the directory holds invented clinics: the one switch behind the banner and `noindex`. */
import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { keptAnswer } from '#lib/db/kept-answer.ts';
import { clinics } from '#lib/db/tables.ts';

/** Where no change is heard, an import in another process is seen after this long. */
const longestMs = 2_000;

/** True while a single demonstration clinic is in the database. */
export function hasDemoData(db: Db): Promise<boolean> {
  return keptAnswer(db, 'demo', longestMs, async () => {
    const found = await db
      .select({ id: clinics.id })
      .from(clinics)
      .where(eq(clinics.source, 'demo'))
      .limit(1);
    return found.length > 0;
  });
}
