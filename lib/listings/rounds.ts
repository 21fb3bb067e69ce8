/** What comes due as days pass: letters that ask, letters to the operator, deletions, old drafts, removed pictures. */
import { and, eq, gte, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { alone } from '#lib/db/alone.ts';
import type { Db } from '#lib/db/connection.ts';
import {
  accountProofs,
  accountSessions,
  accounts,
  applications,
  clinics,
  errorReports,
  letters,
  memberships,
  unconfirmedAfterDays,
} from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { post } from '#lib/mail/outbox.ts';
import { forgetRemovedPictures } from '#lib/media/removed-pictures.ts';
import { configuredStorage } from '#lib/media/storage.ts';
import { site } from '#lib/metadata/site.ts';
import { forgetOldCounts } from '#lib/statistics/write-counts.ts';
import { confirmLetter } from './confirm-letter.ts';
import { dropOldDrafts } from './drafts.ts';
import { waits } from './joining/queue.ts';
import { deleteDue } from './out/visibility.ts';
import { recordEvent } from './record-event.ts';

/** Letters that were sent are kept this long. */
const letterDays = 180;

/**
 * Does what is due; what was done today is not done again. Safe on several instances at once.
 * @param date today. @param operators who gets the digest
 */
export async function dailyRounds(
  db: Db,
  date: string,
  operators: readonly string[] = env().OPERATOR_EMAILS,
): Promise<void> {
  await alone(db.$client, 'rounds', async () => {
    await askToConfirm(db, date);
    await writeDigest(db, operators);
    await deleteDue(db, date);
    await dropOldDrafts(db);
    await forgetOldCounts(db, date);
    const longAgo = sql`now() - ${`${letterDays} days`}::interval`;
    await db.delete(letters).where(or(lt(letters.sentAt, longAgo), lt(letters.givenUpAt, longAgo)));
    // Links of letters that nobody asked for, and that can no longer be used.
    await db
      .delete(applications)
      .where(and(sql`${applications.stated} ? 'artikel'`, lt(applications.proofUntil, sql`now()`)));
    await db.delete(accountSessions).where(lt(accountSessions.expiresAt, sql`now()`));
    await db.delete(accountProofs).where(lt(accountProofs.expiresAt, sql`now()`));
    // Last: a storage that does not answer keeps nothing else from being done.
    await forgetRemovedPictures(db, configuredStorage());
  });
}

const at = (path: string) => new URL(path, env().siteUrl).href;

/** One letter to each person for all clinics of theirs that nobody has confirmed for 90 days. @returns how many */
export async function askToConfirm(db: Db, date: string): Promise<number> {
  const since = sql`${date}::date - ${unconfirmedAfterDays}::int`;
  return db.transaction(async (tx) => {
    const due = await tx
      .select({ id: clinics.id, slug: clinics.slug, name: clinics.name, email: accounts.email })
      .from(clinics)
      .innerJoin(memberships, eq(memberships.clinicId, clinics.id))
      .innerJoin(accounts, eq(accounts.id, memberships.accountId))
      .where(
        and(
          eq(clinics.state, 'listed'),
          isNull(clinics.deleteOn),
          or(isNull(clinics.confirmedOn), lte(clinics.confirmedOn, since)),
          or(isNull(clinics.askedOn), lte(clinics.askedOn, since)),
        ),
      )
      .orderBy(accounts.email, clinics.name)
      .for('update', { of: clinics, skipLocked: true });
    for (const [email, theirs] of Map.groupBy(due, (each) => each.email))
      await post(tx, confirmLetter(email, theirs));
    const ids = [...new Set(due.map(({ id }) => id))];
    if (ids.length > 0) await tx.update(clinics).set({ askedOn: date }).where(inArray(clinics.id, ids));
    for (const clinicId of ids) await recordEvent(tx, { actor: 'rounds', kind: 'asked', clinicId });
    return new Set(due.map(({ email }) => email)).size;
  });
}

/** Counts what waits for the operator. */
export async function waitingCounts(db: Db) {
  const [cases, reports, failed] = await Promise.all([
    db.$count(applications, waits),
    db.$count(errorReports, isNull(errorReports.handledAt)),
    db.$count(letters, and(sql`${letters.givenUpAt} is not null`)),
  ]);
  return { cases, reports, failed };
}

/** One letter a day to each operator, when something waits. */
async function writeDigest(db: Db, operators: readonly string[]): Promise<void> {
  const { cases, reports, failed } = await waitingCounts(db);
  if (cases + reports + failed === 0) return;
  for (const to of operators) {
    const sent = await db.$count(
      letters,
      and(
        eq(letters.kind, 'digest'),
        eq(letters.recipient, to),
        gte(letters.createdAt, sql`now() - interval '20 hours'`),
      ),
    );
    if (sent > 0) continue;
    await post(db, {
      kind: 'digest',
      to,
      subject: `${cases + reports + failed} ting venter på ${site.name}`,
      parts: [
        'Hej',
        `Sager: ${cases}\nMeldte fejl: ${reports}\nBreve, der ikke kom frem: ${failed}`,
        { label: 'Gå til køen', href: at('/moderation') },
      ],
      because: 'Du får brevet, fordi din adresse står i OPERATOR_EMAILS.',
    });
  }
}
