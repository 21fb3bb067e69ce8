/** One press confirms everything that is stated. */
import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { clinicFacts, clinicInsurers, clinicPrices, clinics } from '#lib/db/tables.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { lockClinic } from './save-task.ts';
import { stateAsOwner } from './task.ts';

/** Sets today on the entry and on every fact, price and wait it states; what is stated becomes the owner's word. */
export async function confirmAll(
  db: Db,
  clinicIds: readonly number[],
  actor: string,
  date: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const clinicId of clinicIds) await confirmOne(tx, clinicId, actor, date);
  });
}

async function confirmOne(tx: Tx, clinicId: number, actor: string, date: string): Promise<void> {
  await lockClinic(tx, clinicId);
  const facts = await tx
    .update(clinicFacts)
    .set({ confirmedOn: date, source: 'owner' })
    .where(eq(clinicFacts.clinicId, clinicId))
    .returning({ fact: clinicFacts.fact });
  await tx
    .update(clinicInsurers)
    .set({ confirmedOn: date, source: 'owner' })
    .where(eq(clinicInsurers.clinicId, clinicId));
  await tx
    .update(clinicPrices)
    .set({ statedOn: date, source: 'owner' })
    .where(eq(clinicPrices.clinicId, clinicId));
  await tx
    .update(clinics)
    .set({
      confirmedOn: date,
      waitSubsidisedOn: sql`case when ${clinics.waitSubsidised} is not null then ${date}::date end`,
      waitSubsidisedSource: sql`case when ${clinics.waitSubsidised} is not null then 'owner' end`,
      waitPrivateOn: sql`case when ${clinics.waitPrivate} is not null then ${date}::date end`,
      waitPrivateSource: sql`case when ${clinics.waitPrivate} is not null then 'owner' end`,
      updatedAt: sql`now()`,
    })
    .where(eq(clinics.id, clinicId));
  await stateAsOwner(
    tx,
    clinicId,
    facts.map(({ fact }) => `fact:${fact}`),
  );
  await recordEvent(tx, { actor, kind: 'confirmed', clinicId });
}
