/** Takes the demonstration directory away. */
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { clinics, events } from '#lib/db/tables.ts';
import { forgetting } from './forgetting.ts';

/**
 * Deletes every demonstration clinic with all that hangs on it; one event tells how many there were.
 * @param actor who does it: 'import:osm', 'seed'
 * @returns the number deleted
 */
export async function removeDemoClinics(tx: Tx, actor: string): Promise<number> {
  // Their events go too: of something invented nothing is to be remembered.
  await forgetting(tx, () =>
    tx.execute(sql`
      delete from events using clinics where events.clinic_id = clinics.id and clinics.source = 'demo'`),
  );
  const { count } = await tx.execute(sql`delete from ${clinics} where ${eq(clinics.source, 'demo')}`);
  if (count > 0) await tx.insert(events).values({ actor, kind: 'demo-removed', details: { clinics: count } });
  return count;
}
