/** For a desk's page: the database, and who is signed in. */
import { headers } from 'next/headers';
import { type Person, personOf } from '#lib/accounts/person.ts';
import { connect, type Db } from '#lib/db/connection.ts';

export async function whoAsks(): Promise<{ db: Db; person: Person | null }> {
  const db = await connect();
  return { db, person: await personOf(db, await headers()) };
}

/**
 * The same where the proxy lets nobody in without a session.
 * @throws when it ended between the two: the front answers with its 500 page, and the next try leads to the sign-in
 */
export async function whoIsIn(): Promise<{ db: Db; person: Person }> {
  const { db, person } = await whoAsks();
  if (!person) throw new Error('The session ended while the page was made');
  return { db, person };
}

/** A page's parameters, each as one text; a repeated one counts as not given. */
export async function oneEach(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(await searchParams).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : undefined,
    ]),
  );
}
