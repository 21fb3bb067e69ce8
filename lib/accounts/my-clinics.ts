/** The clinics a person keeps. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics, memberships } from '#lib/db/tables.ts';

export function clinicsOf(db: Db, accountId: string) {
  return db
    .select({
      id: clinics.id,
      slug: clinics.slug,
      name: clinics.name,
      street: clinics.street,
      postalCode: clinics.postalCode,
      postalName: clinics.postalName,
      state: clinics.state,
      role: memberships.role,
      confirmedOn: clinics.confirmedOn,
    })
    .from(memberships)
    .innerJoin(clinics, eq(clinics.id, memberships.clinicId))
    .where(eq(memberships.accountId, accountId))
    .orderBy(asc(sql`${clinics.name} collate "da-x-icu"`), asc(clinics.id));
}
