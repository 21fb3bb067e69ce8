/** Who is asking: somebody signed in, or nobody. */
import type { Db } from '#lib/db/connection.ts';
import { env } from '#lib/env.ts';
import { authOn } from './auth.ts';
import { mayBeSignedIn } from './session-cookie.ts';

export interface Person {
  /** Of the account. */
  id: string;
  /** In lower case. */
  email: string;
  /** Named in `OPERATOR_EMAILS`. */
  isOperator: boolean;
}

/** @param headers the request's: only the cookie is read. @returns null without a session that is still good */
export async function personOf(db: Db, headers: Headers): Promise<Person | null> {
  const cookie = headers.get('cookie');
  if (cookie === null || !mayBeSignedIn(cookie)) return null;
  const found = await authOn(db).api.getSession({ headers: new Headers({ cookie }) });
  if (!found?.user.emailVerified) return null;
  const email = found.user.email.toLowerCase();
  const isOperator = env().OPERATOR_EMAILS.some((each) => each.toLowerCase() === email);
  return { id: found.user.id, email, isOperator };
}
