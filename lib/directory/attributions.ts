/** What the licences of imported lists ask to be shown on every page that shows their clinics. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { keptAnswer } from '#lib/db/kept-answer.ts';
import { clinics, importBatches } from '#lib/db/tables.ts';

/** Where no change is heard, an import in another process is seen after this long. */
const longestMs = 10_000;

/** The attributions of all batches that listed clinics came with. */
export function attributions(db: Db): Promise<string[]> {
  return keptAnswer(db, 'attributions', longestMs, async () => {
    const rows = await db
      .selectDistinct({ attribution: importBatches.attribution })
      .from(importBatches)
      .innerJoin(clinics, eq(clinics.importBatchId, importBatches.id))
      .where(and(eq(clinics.state, 'listed'), isNotNull(importBatches.attribution)));
    return rows.flatMap(({ attribution }) => attribution ?? []).sort();
  });
}
