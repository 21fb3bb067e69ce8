/** Asking for a link, using it, and signing out. */
import { and, eq, gte, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '#lib/db/connection.ts';
import { letters } from '#lib/db/tables.ts';
import { rateLimit } from '#lib/http/rate-limit.ts';
import { authOn, linkMinutes } from './auth.ts';
import { returnPath } from './return-path.ts';

/** Links that one address gets within the time that one of them works. */
const mostLinks = 3;
/** Letters of this process to all addresses together, in ten minutes. */
const together = rateLimit(300, 600_000);

export const emailField = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Skriv en hel mailadresse, fx navn@klinik.dk.').max(254, 'Mailadressen er for lang.'));

export type LinkAnswer = { kind: 'asked' } | { kind: 'refused'; reason: string };

/**
 * Sends a link by letter. The answer is the same whether the address is known or not, and whether it has had too many:
 * nobody learns who has an account.
 * @param next where to go afterwards
 */
export async function askForLink(db: Db, typed: string, next: string | null): Promise<LinkAnswer> {
  const email = emailField.safeParse(typed);
  if (!email.success) return { kind: 'refused', reason: email.error.issues[0]?.message ?? '' };
  if (!together.take('all'))
    return { kind: 'refused', reason: 'Mange vil logge ind lige nu. Vent ti minutter, og prøv igen.' };
  const recent = await db.$count(
    letters,
    and(
      eq(letters.kind, 'sign-in'),
      eq(letters.recipient, email.data),
      gte(letters.createdAt, sql`now() - ${`${linkMinutes} minutes`}::interval`),
    ),
  );
  if (recent < mostLinks)
    await authOn(db).api.signInMagicLink({
      body: { email: email.data, metadata: { next: next === null ? '' : returnPath(next) } },
      headers: new Headers(),
    });
  return { kind: 'asked' };
}

/**
 * Uses a link.
 * @returns the cookies that sign the browser in; null when the link is used, too old or none
 */
export async function useLink(db: Db, token: string): Promise<string[] | null> {
  if (!/^[A-Za-z]{32}$/.test(token)) return null;
  const answer = await authOn(db).api.magicLinkVerify({
    query: { token },
    headers: new Headers(),
    asResponse: true,
  });
  if (answer.status >= 500) throw new Error('The link could not be looked up');
  return answer.status === 200 ? answer.headers.getSetCookie() : null;
}

/** Ends the session of these headers. @returns the cookies that make the browser forget it */
export async function signOut(db: Db, headers: Headers): Promise<string[]> {
  const cookie = headers.get('cookie') ?? '';
  const answer = await authOn(db).api.signOut({ headers: new Headers({ cookie }), asResponse: true });
  return answer.headers.getSetCookie();
}
