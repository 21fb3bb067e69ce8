/** A clinic as the letters speak of it. */
import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { clinics } from '#lib/db/tables.ts';

/** @throws when there is no such clinic: the caller holds its lock */
export async function clinicNamed(tx: Tx, clinicId: number) {
  const [clinic] = await tx
    .select({ name: clinics.name, slug: clinics.slug })
    .from(clinics)
    .where(eq(clinics.id, clinicId));
  if (!clinic) throw new Error('No such clinic');
  return { ...clinic, clinicId };
}
