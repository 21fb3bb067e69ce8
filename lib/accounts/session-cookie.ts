/** The name of the one cookie there is, for those who only ask whether it is there. */

export const cookiePrefix = 'fodfaeste';

/** True when somebody signed in may be asking; whether the session is still good is another question (`person.ts`). */
export const mayBeSignedIn = (cookie: string | null | undefined): boolean =>
  cookie?.includes(`${cookiePrefix}.session_token`) ?? false;
