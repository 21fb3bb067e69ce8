/** For tests of this room: clinics put straight into the table, with only what a sentence is about. */
import type { Db } from '#lib/db/connection.ts';
import { type Planted, plantEntry } from '#lib/db/planted-entry.ts';
import { clinicSpecialties } from '#lib/db/tables.ts';

/**
 * Puts a listed clinic in, by default in the middle of Aarhus and confirmed on 2026-11-20.
 * @param slug also its name
 * @returns its id
 */
export async function plant(db: Db, slug: string, given: Planted = {}): Promise<number> {
  const { approved = [] } = given;
  return db.transaction(async (tx) => {
    const clinicId = await plantEntry(tx, slug, { confirmedOn: '2026-11-20', ...given });
    // A title is shown only with its proof.
    for (const specialty of approved)
      await tx
        .insert(clinicSpecialties)
        .values({ clinicId, specialty, standing: 'approved', proofCheckedOn: '2026-11-01' });
    return clinicId;
  });
}
