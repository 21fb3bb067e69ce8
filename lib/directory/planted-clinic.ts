/** For tests of this room: clinics put straight into the table, with only what a sentence is about. */
import type { Db } from '#lib/db/connection.ts';
import { clinicSpecialties, clinics } from '#lib/db/tables.ts';
import { toUtmKm } from '#lib/geography/utm.ts';

type Planted = Partial<Omit<typeof clinics.$inferInsert, 'id' | 'position'>>;

/**
 * Puts a listed clinic in, by default in the middle of Aarhus and confirmed on 2026-11-20.
 * @param slug also its name
 * @returns its id
 */
export async function plant(db: Db, slug: string, given: Planted = {}): Promise<number> {
  const { lat = 56.157, lon = 10.21, approved = [] } = given;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(clinics)
      .values({
        slug,
        name: slug,
        state: 'listed',
        source: 'osm',
        sourceId: slug,
        postalCode: '8000',
        municipalityCode: '0751',
        precision: 'address',
        confirmedOn: '2026-11-20',
        ...given,
        lat,
        lon,
        position: toUtmKm({ lat, lon }),
      })
      .returning({ id: clinics.id });
    const clinicId = row?.id ?? 0;
    // A title is shown only with its proof.
    for (const specialty of approved)
      await tx
        .insert(clinicSpecialties)
        .values({ clinicId, specialty, standing: 'approved', proofCheckedOn: '2026-11-01' });
    return clinicId;
  });
}
