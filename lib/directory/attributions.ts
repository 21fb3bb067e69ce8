/** What the licences of imported lists ask to be shown on every page that shows their clinics. */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics, importBatches } from '#lib/db/tables.ts';

/** An import in another process is seen after this long. */
const keptMs = 10_000;

// Every copy of this module shares the answer.
const shared = globalThis as { portalAttributions?: WeakMap<object, { answer: string[]; at: number }> };

/** The attributions of all batches that listed clinics came with; at most ten seconds old. */
export async function attributions(db: Db): Promise<string[]> {
  shared.portalAttributions ??= new WeakMap();
  const kept = shared.portalAttributions.get(db.$client);
  if (kept && Date.now() - kept.at < keptMs) return kept.answer;
  const rows = await db
    .selectDistinct({ attribution: importBatches.attribution })
    .from(importBatches)
    .innerJoin(clinics, eq(clinics.importBatchId, importBatches.id))
    .where(and(eq(clinics.state, 'listed'), isNotNull(importBatches.attribution)));
  const answer = rows.flatMap(({ attribution }) => attribution ?? []).sort();
  shared.portalAttributions.set(db.$client, { answer, at: Date.now() });
  return answer;
}
