/** Sign-in by a link in a letter, through better-auth. Its own HTTP addresses are not served: forms post to ours. */
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { magicLink } from 'better-auth/plugins';
import type { Db } from '#lib/db/connection.ts';
import { accountProofs, accountProviders, accountSessions, accounts } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { authSecret } from './secret.ts';
import { cookiePrefix } from './session-cookie.ts';
import { sendSignInLetter } from './sign-in-letter.ts';

/** A link works this long, and once. */
export const linkMinutes = 15;
const sessionDays = 14;
const day = 86_400;

export type Auth = ReturnType<typeof makeAuth>;

function makeAuth(db: Db) {
  return betterAuth({
    baseURL: env().siteUrl,
    basePath: '/api/auth',
    secret: authSecret(),
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: accounts,
        session: accountSessions,
        account: accountProviders,
        verification: accountProofs,
      },
    }),
    session: {
      fields: { userId: 'accountId' },
      expiresIn: sessionDays * day,
      // A page cannot set a cookie; somebody who is away for two weeks signs in again.
      disableSessionRefresh: true,
    },
    account: { fields: { userId: 'accountId', accountId: 'providerAccountId' } },
    // Neither the address nor the browser of anybody is kept.
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) },
      },
    },
    advanced: { ipAddress: { disableIpTracking: true }, cookiePrefix },
    rateLimit: { enabled: false }, // counted by ourselves, without the visitor's address
    telemetry: { enabled: false },
    logger: { disabled: true }, // its lines repeat addresses
    plugins: [
      magicLink({
        expiresIn: linkMinutes * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token, metadata }) =>
          sendSignInLetter(db, { to: email, token, next: String(metadata?.next ?? '') }),
      }),
    ],
  });
}

let made: { db: Db; siteUrl: string; auth: Auth } | undefined;

/** The one for this database and this address; made again when either changes. */
export function authOn(db: Db): Auth {
  if (made?.db !== db || made.siteUrl !== env().siteUrl) {
    made = { db, siteUrl: env().siteUrl, auth: makeAuth(db) };
  }
  return made.auth;
}
