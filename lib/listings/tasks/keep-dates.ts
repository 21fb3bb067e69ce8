/** An undo says something about what it brings back, and nothing about the rest of the form. */
import { and, eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { clinicFacts, clinicInsurers, clinicPrices, clinics } from '#lib/db/tables.ts';

/** What `work` writes again as it was keeps the day it was stated on, and who stated it. */
export async function keepingDates<T>(tx: Tx, clinicId: number, work: () => Promise<T>): Promise<T> {
  const facts = await tx.select().from(clinicFacts).where(eq(clinicFacts.clinicId, clinicId));
  const insurers = await tx.select().from(clinicInsurers).where(eq(clinicInsurers.clinicId, clinicId));
  const prices = await tx.select().from(clinicPrices).where(eq(clinicPrices.clinicId, clinicId));
  const [was] = await tx.select().from(clinics).where(eq(clinics.id, clinicId));
  const result = await work();
  for (const { fact, value, confirmedOn, source } of facts)
    await tx
      .update(clinicFacts)
      .set({ confirmedOn, source })
      .where(
        and(eq(clinicFacts.clinicId, clinicId), eq(clinicFacts.fact, fact), eq(clinicFacts.value, value)),
      );
  for (const { insurer, value, confirmedOn, source } of insurers)
    await tx
      .update(clinicInsurers)
      .set({ confirmedOn, source })
      .where(
        and(
          eq(clinicInsurers.clinicId, clinicId),
          eq(clinicInsurers.insurer, insurer),
          eq(clinicInsurers.value, value),
        ),
      );
  for (const { kind, amount, statedOn, source } of prices)
    await tx
      .update(clinicPrices)
      .set({ statedOn, source })
      .where(
        and(
          eq(clinicPrices.clinicId, clinicId),
          eq(clinicPrices.kind, kind),
          eq(clinicPrices.amount, amount),
        ),
      );
  if (was) await keepWaits(tx, was);
  return result;
}

async function keepWaits(tx: Tx, was: typeof clinics.$inferSelect): Promise<void> {
  const { waitSubsidisedOn, waitSubsidisedSource, waitPrivateOn, waitPrivateSource } = was;
  if (was.waitSubsidised !== null)
    await tx
      .update(clinics)
      .set({ waitSubsidisedOn, waitSubsidisedSource })
      .where(and(eq(clinics.id, was.id), eq(clinics.waitSubsidised, was.waitSubsidised)));
  if (was.waitPrivate !== null)
    await tx
      .update(clinics)
      .set({ waitPrivateOn, waitPrivateSource })
      .where(and(eq(clinics.id, was.id), eq(clinics.waitPrivate, was.waitPrivate)));
}
