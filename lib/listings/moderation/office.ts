/** What else the operator looks at: letters that did not arrive, a search, the log. */
import { and, asc, desc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { accounts, clinics, events, letters, memberships } from '#lib/db/tables.ts';
import { actorWords } from '#lib/listings/event-words.ts';
import { whatHappened } from '#lib/listings/tasks/what-happened.ts';
import { slugify } from '#lib/places/slug.ts';

export function failedLetters(db: Db) {
  return db
    .select({
      id: letters.id,
      recipient: letters.recipient,
      subject: letters.subject,
      lastError: letters.lastError,
      tries: letters.tries,
      givenUpAt: letters.givenUpAt,
    })
    .from(letters)
    .where(and(isNotNull(letters.lastError), isNull(letters.sentAt)))
    .orderBy(asc(letters.id))
    .limit(50);
}

/** Tries a letter once more, or forgets it. */
export async function settleLetter(db: Db, id: number, again: boolean): Promise<void> {
  const unsent = and(eq(letters.id, id), isNull(letters.sentAt));
  if (again) await db.update(letters).set({ givenUpAt: null, tries: 0, dueAt: sql`now()` }).where(unsent);
  else await db.delete(letters).where(unsent);
}

/** Clinics in any state by name or address, and those that somebody keeps, by their whole e-mail address. */
export async function findAnything(db: Db, words: string) {
  const slug = slugify(words);
  if (!slug) return [];
  return db
    .selectDistinct({
      id: clinics.id,
      slug: clinics.slug,
      name: clinics.name,
      street: clinics.street,
      postalCode: clinics.postalCode,
      postalName: clinics.postalName,
      state: clinics.state,
      source: clinics.source,
      owner: accounts.email,
    })
    .from(clinics)
    .leftJoin(memberships, eq(memberships.clinicId, clinics.id))
    .leftJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(or(sql`${clinics.slug} like ${`%${slug}%`}`, eq(accounts.email, words.trim().toLowerCase())))
    .orderBy(asc(clinics.name), asc(clinics.id))
    .limit(50);
}

const pageOfEvents = 100;

/**
 * The log of the whole directory, newest first.
 * @param before the id of the oldest one shown so far
 * @returns `older`: what the next page begins before; null: these are the oldest
 */
export async function latestEvents(db: Db, before: number | null) {
  const found = await db
    .select({
      id: events.id,
      at: events.at,
      actor: events.actor,
      /** Of the account that did it; null: none, or it is deleted. */
      email: accounts.email,
      kind: events.kind,
      details: events.details,
      slug: clinics.slug,
      name: clinics.name,
    })
    .from(events)
    .leftJoin(clinics, eq(clinics.id, events.clinicId))
    .leftJoin(accounts, sql`${events.actor} = 'account:' || ${accounts.id}`)
    .where(before === null ? undefined : lt(events.id, before))
    .orderBy(desc(events.id))
    .limit(pageOfEvents + 1);
  const rows = found.slice(0, pageOfEvents).map(({ actor, email, kind, details, ...row }) => ({
    ...row,
    what: whatHappened(kind, details),
    who: email ?? actorWords(actor),
  }));
  return { rows, older: found.length > pageOfEvents ? (rows.at(-1)?.id ?? null) : null };
}
