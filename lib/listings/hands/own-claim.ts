/** What came of the question whether somebody may keep their own entry, while there is none. */
import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { applications } from '#lib/db/tables.ts';

/** The newest answer, or that it is not there yet. `reason` is what the letter said. @returns null: nobody asked */
export async function ownClaim(
  db: Db,
  accountId: string,
): Promise<{ state: 'open' | 'refused'; reason: string | null } | null> {
  const [asked] = await db
    .select({ state: applications.state, reason: applications.reason })
    .from(applications)
    .where(and(eq(applications.kind, 'practitioner'), eq(applications.accountId, accountId)))
    .orderBy(desc(applications.id))
    .limit(1);
  if (asked?.state !== 'open' && asked?.state !== 'refused') return null;
  return { state: asked.state, reason: asked.reason };
}
