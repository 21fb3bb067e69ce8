import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountProofs, accountSessions, accounts, letters } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import { personOf } from './person.ts';
import { returnPath } from './return-path.ts';
import { askForLink, signOut, useLink } from './sign-in.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** The link's secret, from the newest letter to this address. */
async function newestToken(to: string): Promise<string> {
  const [letter] = await database.db
    .select()
    .from(letters)
    .where(eq(letters.recipient, to))
    .orderBy(sql`id desc`)
    .limit(1);
  return /link=([A-Za-z]+)/.exec(letter?.text ?? '')?.[1] ?? '';
}
const cookieOf = (cookies: string[] | null) =>
  new Headers({ cookie: (cookies ?? []).map((cookie) => cookie.split(';')[0]).join('; ') });

test('a link signs in once, and the cookie is closed to scripts and other sites', async () => {
  const to = 'anna@klinik.example';
  expect(await askForLink(database.db, ' Anna@Klinik.example ', null)).toEqual({ kind: 'asked' });
  const token = await newestToken(to);
  const cookies = await useLink(database.db, token);
  expect(cookies?.join()).toMatch(/HttpOnly/i);
  expect(cookies?.join()).toMatch(/SameSite=Lax/i);
  expect(await personOf(database.db, cookieOf(cookies))).toMatchObject({ email: to, isOperator: false });
  expect(await useLink(database.db, token)).toBeNull();
});

test('neither the link nor the browser can be read from the database', async () => {
  await askForLink(database.db, 'bo@klinik.example', null);
  const token = await newestToken('bo@klinik.example');
  const proofs = await database.db.select().from(accountProofs);
  expect(JSON.stringify(proofs)).not.toContain(token);
  await useLink(database.db, token);
  for (const session of await database.db.select().from(accountSessions))
    expect(session).toMatchObject({ ipAddress: null, userAgent: null });
});

test('a link older than 15 minutes signs nobody in', async () => {
  await askForLink(database.db, 'carl@klinik.example', null);
  await database.db.update(accountProofs).set({ expiresAt: sql`now() - interval '1 second'` });
  expect(await useLink(database.db, await newestToken('carl@klinik.example'))).toBeNull();
  expect(await database.db.$count(accounts, eq(accounts.email, 'carl@klinik.example'))).toBe(0);
});

test('an address gets three links a quarter of an hour, and the answer does not tell', async () => {
  const answers = [];
  for (let n = 0; n < 5; n++) answers.push(await askForLink(database.db, 'dorte@klinik.example', null));
  expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['asked']));
  expect(await database.db.$count(letters, eq(letters.recipient, 'dorte@klinik.example'))).toBe(3);
});

test('signing out ends the session itself, not only the cookie', async () => {
  await askForLink(database.db, 'eva@klinik.example', null);
  const headers = cookieOf(await useLink(database.db, await newestToken('eva@klinik.example')));
  expect(await personOf(database.db, headers)).not.toBeNull();
  await signOut(database.db, headers);
  expect(await personOf(database.db, headers)).toBeNull();
});

test('a cookie that was made up is nobody', async () => {
  const headers = new Headers({ cookie: 'fodfaeste.session_token=abc.def' });
  expect(await personOf(database.db, headers)).toBeNull();
});

test.each([
  ['navn', 'Skriv en hel mailadresse, fx navn@klinik.dk.'],
  ['a@b.dk\r\nBcc: c@d.dk', 'Skriv en hel mailadresse, fx navn@klinik.dk.'],
])('%j is no address', async (typed, reason) => {
  expect(await askForLink(database.db, typed, null)).toEqual({ kind: 'refused', reason });
});

test.each([
  ['/min-klinik/ryg-aarhus/fakta?kladde=aB3', '/min-klinik/ryg-aarhus/fakta?kladde=aB3'],
  ['//eksempel.invalid/', '/min-klinik'],
  ['https://eksempel.invalid/min-klinik', '/min-klinik'],
  ['/\\eksempel.invalid', '/min-klinik'],
  ['/api/auth/ud', '/min-klinik'],
  ['/min-klinik/../api/auth/ud', '/min-klinik'],
  [null, '/min-klinik'],
])('after signing in %j leads to %s', (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});
