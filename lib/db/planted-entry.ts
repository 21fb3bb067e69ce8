/** For tests of every room: an entry as an import left it, with only what a sentence is about. */
import { toUtmKm } from '#lib/geography/utm.ts';
import type { Db, Tx } from './connection.ts';
import { clinics } from './tables.ts';

export type Planted = Partial<Omit<typeof clinics.$inferInsert, 'id' | 'position'>>;

/** By default listed, in the middle of Aarhus. @param slug also its name and its source's id. @returns its id */
export async function plantEntry(db: Db | Tx, slug: string, given: Planted = {}): Promise<number> {
  const { lat = 56.157, lon = 10.21 } = given;
  const [row] = await db
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
      ...given,
      lat,
      lon,
      position: toUtmKm({ lat, lon }),
    })
    .returning({ id: clinics.id });
  return row?.id ?? 0;
}
