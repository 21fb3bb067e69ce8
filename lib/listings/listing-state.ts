/** Where an entry stands, for whoever keeps it. */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { applications, clinics, unconfirmedAfterDays } from '#lib/db/tables.ts';

export interface Listing {
  state: (typeof clinics.$inferSelect)['state'];
  confirmedOn: string | null;
  isUnconfirmed: boolean;
  /** The day it is deleted for good; null: nobody asked for that. */
  deleteOn: string | null;
  /** Why the operator said no, when the entry waits to be mended. */
  refusal: string | null;
}

/** @param date today */
export async function listingOf(db: Db, clinicId: number, date: string): Promise<Listing> {
  const [clinic] = await db
    .select({
      state: clinics.state,
      confirmedOn: clinics.confirmedOn,
      deleteOn: clinics.deleteOn,
      isUnconfirmed: sql<boolean>`coalesce(${clinics.confirmedOn} < ${date}::date - ${unconfirmedAfterDays}::int, true)`,
    })
    .from(clinics)
    .where(eq(clinics.id, clinicId));
  if (!clinic) throw new Error('No such clinic');
  const [refused] =
    clinic.state === 'draft'
      ? await db
          .select({ reason: applications.reason })
          .from(applications)
          .where(and(eq(applications.clinicId, clinicId), eq(applications.state, 'refused')))
          .orderBy(desc(applications.id))
          .limit(1)
      : [];
  return { ...clinic, refusal: refused?.reason ?? null };
}
