/** Everything the portal holds about one clinic, and about the person who asks, as JSON. */
import { and, eq } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db } from '#lib/db/connection.ts';
import {
  accounts,
  applications,
  clinicFacts,
  clinicHours,
  clinicInsurers,
  clinicPrices,
  clinicSpecialties,
  clinics,
  contracts,
  drafts,
  engagements,
  errorReports,
  events,
  hoursExceptions,
  invitations,
  letters,
  media,
  memberships,
  practitioners,
} from '#lib/db/tables.ts';
import { today } from '#lib/hours/clock.ts';
import { readCounts } from '#lib/statistics/read-counts.ts';

/** Columns that are the portal's own book-keeping, and say nothing about the clinic. */
const internal = new Set(['position', 'sourceHash', 'importBatchId', 'openWeek', 'businessId', 'clinicId']);
const plain = (row: object) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !internal.has(name)));

export async function exportClinic(db: Db, clinicId: number, person: Person) {
  const rowsOf = async (table: typeof clinicFacts) => {
    const rows = await db.select().from(table).where(eq(table.clinicId, clinicId));
    return rows.map(plain);
  };
  // Every table of parts has the column that the first names; Drizzle cannot say 'one of these tables'.
  const part = (table: { clinicId: unknown }) => rowsOf(table as typeof clinicFacts);
  const [clinic] = await db.select().from(clinics).where(eq(clinics.id, clinicId));
  const people = await db
    .select({ person: practitioners, from: engagements.from, until: engagements.until })
    .from(engagements)
    .innerJoin(practitioners, eq(practitioners.id, engagements.practitionerId))
    .where(eq(engagements.clinicId, clinicId));
  const [account] = await db
    .select({ email: accounts.email, createdAt: accounts.createdAt })
    .from(accounts)
    .where(eq(accounts.id, person.id));
  const [membership] = await db
    .select({ role: memberships.role, since: memberships.since })
    .from(memberships)
    .where(and(eq(memberships.clinicId, clinicId), eq(memberships.accountId, person.id)));
  return {
    clinic: clinic && plain(clinic),
    specialties: await part(clinicSpecialties),
    facts: await part(clinicFacts),
    hours: await part(clinicHours),
    exceptions: await part(hoursExceptions),
    contracts: await part(contracts),
    prices: await part(clinicPrices),
    insurers: await part(clinicInsurers),
    pictures: await part(media),
    counts: {
      days: await readCounts(db, clinicId, '30-dage', today()),
      months: await readCounts(db, clinicId, '12-maaneder', today()),
    },
    people: people.map(({ person: { accountId: _, ...shown }, ...dates }) => ({ ...shown, ...dates })),
    reports: await part(errorReports),
    invitations: await db
      .select({ email: invitations.email, role: invitations.role, expiresAt: invitations.expiresAt })
      .from(invitations)
      .where(eq(invitations.clinicId, clinicId)),
    events: await part(events),
    applications: (await db.select().from(applications).where(eq(applications.accountId, person.id))).map(
      ({ proofHash: _, ...shown }) => plain(shown),
    ),
    account: { ...account, ...membership },
    drafts: await db
      .select({ form: drafts.form, typed: drafts.typed, updatedAt: drafts.updatedAt })
      .from(drafts)
      .where(eq(drafts.accountId, person.id)),
    // Without their words: some held a link that signs in.
    letters: await db
      .select({ kind: letters.kind, subject: letters.subject, createdAt: letters.createdAt })
      .from(letters)
      .where(eq(letters.recipient, person.email)),
  };
}
