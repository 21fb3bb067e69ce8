/** What visitors say is wrong: the operator handles it, and the clinic's owners can be told. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db } from '#lib/db/connection.ts';
import { accounts, clinics, errorReports, memberships } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { byAccount, recordEvent } from '#lib/listings/record-event.ts';
import { post } from '#lib/mail/outbox.ts';
import { site } from '#lib/metadata/site.ts';

export function openReports(db: Db) {
  return db
    .select({
      id: errorReports.id,
      kind: errorReports.kind,
      message: errorReports.message,
      createdAt: errorReports.createdAt,
      name: clinics.name,
      slug: clinics.slug,
      isKept: sql<boolean>`exists (select from ${memberships} where ${memberships.clinicId} = ${clinics.id})`,
    })
    .from(errorReports)
    .innerJoin(clinics, eq(clinics.id, errorReports.clinicId))
    .where(isNull(errorReports.handledAt))
    .orderBy(asc(errorReports.createdAt), asc(errorReports.id))
    .limit(50);
}

/**
 * Closes a report. @param tells pass it on to whoever keeps the clinic
 * @returns false when it was closed already
 */
export function handleReport(db: Db, operator: Person, id: number, tells: boolean): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [report] = await tx
      .update(errorReports)
      .set({ handledAt: sql`now()` })
      .where(and(eq(errorReports.id, id), isNull(errorReports.handledAt)))
      .returning();
    if (!report) return false;
    const { clinicId, message } = report;
    const details = { report: id, told: tells };
    await recordEvent(tx, { actor: byAccount(operator.id), kind: 'error-handled', clinicId, details });
    if (!tells) return true;
    const owners = await tx
      .select({ email: accounts.email, name: clinics.name, slug: clinics.slug })
      .from(memberships)
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .innerJoin(clinics, eq(clinics.id, memberships.clinicId))
      .where(eq(memberships.clinicId, clinicId));
    for (const { email, name, slug } of owners)
      await post(tx, {
        kind: 'error-report',
        to: email,
        clinicId,
        subject: `Nogen siger, at noget er forkert om ${name}`,
        parts: [
          'Hej',
          `En besøgende på ${site.name} skriver:`,
          message,
          'Se efter, og ret det, hvis det er rigtigt.',
          { label: 'Ret klinikken', href: new URL(`/min-klinik/${slug}`, env().siteUrl).href },
        ],
        because: `Du får brevet, fordi du passer ${name} på ${site.name}.`,
      });
    return true;
  });
}
