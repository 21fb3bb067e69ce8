/** What waits for the operator's decision, with what is needed to decide it. */
import { aliasedTable, and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { accounts, applications, businesses, clinics } from '#lib/db/tables.ts';
import { sourceWords } from '#lib/listings/state-words.ts';
import { type Duplicate, likelyDuplicates } from './duplicates.ts';

export interface Waiting {
  id: number;
  kind: (typeof applications.$inferSelect)['kind'];
  createdAt: Date;
  /** What the form said, by field. */
  stated: Readonly<Record<string, string>>;
  /** A letter of proof is on its way. */
  isLetterSent: boolean;
  email: string | null;
  clinic: {
    id: number;
    slug: string;
    name: string;
    street: string | null;
    postalCode: string | null;
    postalName: string | null;
    phone: string | null;
    website: string | null;
    state: string;
    /** In words: 'OpenStreetMap'. */
    source: string;
  } | null;
  duplicates: Duplicate[];
}

/** At most so many at once: the oldest first. */
const most = 50;

/** Open, and asked by somebody: a link in a letter that we wrote by ourselves is no question yet. */
export const waits = and(eq(applications.state, 'open'), sql`not (${applications.stated} ? 'artikel')`);

export async function waitingApplications(db: Db): Promise<Waiting[]> {
  const business = aliasedTable(businesses, 'business');
  const rows = await db
    .select({ application: applications, clinic: clinics, email: accounts.email, cvr: business.cvr })
    .from(applications)
    .leftJoin(clinics, eq(clinics.id, applications.clinicId))
    .leftJoin(business, eq(business.id, clinics.businessId))
    .leftJoin(accounts, eq(accounts.id, applications.accountId))
    .where(waits)
    .orderBy(asc(applications.createdAt), asc(applications.id))
    .limit(most);
  return Promise.all(
    rows.map(async ({ application, clinic, email, cvr }) => ({
      id: application.id,
      kind: application.kind,
      createdAt: application.createdAt,
      stated: application.stated,
      isLetterSent: application.proofHash !== null,
      email,
      clinic: clinic && { ...clinic, source: sourceWords(clinic.source) },
      duplicates:
        clinic && application.kind === 'registration'
          ? await likelyDuplicates(db, {
              ...clinic,
              cvr,
              point: clinic.precision === 'address' ? { lat: clinic.lat, lon: clinic.lon } : null,
            })
          : [],
    })),
  );
}

/** What one person has asked for, newest first. */
export function applicationsOf(db: Db, accountId: string) {
  return db
    .select({
      id: applications.id,
      kind: applications.kind,
      state: applications.state,
      reason: applications.reason,
      isLetterSent: applications.proofHash,
      name: clinics.name,
      slug: clinics.slug,
    })
    .from(applications)
    .innerJoin(clinics, eq(clinics.id, applications.clinicId))
    .where(eq(applications.accountId, accountId))
    .orderBy(asc(applications.state), asc(clinics.name))
    .limit(20);
}
