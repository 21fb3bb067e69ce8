/** Whether the directory holds invented clinics: the one switch behind the banner and `noindex`. */
import { eq } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics } from '#lib/db/tables.ts';

/** An import in another process is seen after this long. */
const keptMs = 2_000;

// Front, proxy and pages hold their own copy of this module: the answer is shared.
const shared = globalThis as { portalHasDemo?: WeakMap<object, { answer: boolean; at: number }> };

/** True while a single demonstration clinic is in the database; the answer is at most two seconds old. */
export async function hasDemoData(db: Db): Promise<boolean> {
  shared.portalHasDemo ??= new WeakMap();
  const kept = shared.portalHasDemo.get(db.$client);
  if (kept && Date.now() - kept.at < keptMs) return kept.answer;
  const found = await db.select({ id: clinics.id }).from(clinics).where(eq(clinics.source, 'demo')).limit(1);
  const answer = found.length > 0;
  shared.portalHasDemo.set(db.$client, { answer, at: Date.now() });
  return answer;
}
