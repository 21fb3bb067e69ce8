/** Entries that nobody confirms: the operator asks their people once more, or hides them with a reason that is mailed. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db } from '#lib/db/connection.ts';
import { accounts, clinics, memberships, unconfirmedAfterDays } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { confirmLetter } from '#lib/listings/confirm-letter.ts';
import { byAccount, recordEvent } from '#lib/listings/record-event.ts';
import { post } from '#lib/mail/outbox.ts';
import { site } from '#lib/metadata/site.ts';

const isStale = (date: string) =>
  and(
    eq(clinics.state, 'listed'),
    sql`exists (select from ${memberships} where ${memberships.clinicId} = ${clinics.id})`,
    sql`coalesce(${clinics.confirmedOn} < ${date}::date - ${unconfirmedAfterDays}::int, true)`,
  );

/** Kept entries that nobody confirmed for 90 days, longest first. @param date today */
export function staleEntries(db: Db, date: string) {
  return db
    .select({
      id: clinics.id,
      slug: clinics.slug,
      name: clinics.name,
      confirmedOn: clinics.confirmedOn,
      askedOn: clinics.askedOn,
    })
    .from(clinics)
    .where(isStale(date))
    .orderBy(sql`${clinics.confirmedOn} asc nulls first`, asc(clinics.id))
    .limit(50);
}

/**
 * Asks the clinic's people again, or hides the entry and tells them why; they can show it again themselves.
 * @param verdict.hides with a reason; without one it is refused
 * @returns a sentence when it is refused; null when it is done
 */
export function settleStale(
  db: Db,
  operator: Person,
  clinicId: number,
  { hides, reason, date }: { hides: boolean; reason: string; date: string },
): Promise<string | null> {
  return db.transaction(async (tx) => {
    if (!operator.isOperator) return 'Kun redaktionen kan afgøre det.';
    if (hides && !reason) return 'Skriv grunden. Den bliver sendt til dem, der passer klinikken.';
    const [clinic] = await tx
      .select()
      .from(clinics)
      .where(and(eq(clinics.id, clinicId), isStale(date)))
      .for('update');
    if (!clinic) return 'Klinikken er bekræftet eller skjult i mellemtiden.';
    const change = hides ? { state: 'hidden' as const, updatedAt: sql`now()` } : { askedOn: date };
    await tx.update(clinics).set(change).where(eq(clinics.id, clinicId));
    await recordEvent(tx, { actor: byAccount(operator.id), kind: hides ? 'hidden' : 'asked', clinicId });
    const keepers = await tx
      .select({ email: accounts.email })
      .from(memberships)
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .where(eq(memberships.clinicId, clinicId));
    for (const { email } of keepers)
      await post(tx, hides ? hiddenLetter(email, clinic, reason) : confirmLetter(email, [clinic]));
    return null;
  });
}

const hiddenLetter = (to: string, clinic: { id: number; slug: string; name: string }, reason: string) => ({
  kind: 'hidden',
  to,
  clinicId: clinic.id,
  subject: `${clinic.name} er skjult på ${site.name}`,
  parts: [
    'Hej',
    `Ingen har bekræftet ${clinic.name} i over ${unconfirmedAfterDays} dage. Derfor er klinikken skjult for patienter. Her er grunden:`,
    reason,
    'Se det hele efter, og vis klinikken igen, når det passer.',
    { label: 'Gå til klinikken', href: new URL(`/min-klinik/${clinic.slug}/synlighed`, env().siteUrl).href },
  ],
  because: `Du får brevet, fordi du passer ${clinic.name} på ${site.name}.`,
});
