import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { letters } from '#lib/db/tables.ts';
import { type TestDatabase, testDatabase } from '#lib/db/testing.ts';
import type { Letter } from './letter.ts';
import { post } from './outbox.ts';
import { mostTries, sendDue, waitAfter } from './send-due.ts';
import { type MailServer, mailServer } from './testing-server.ts';
import { bySmtp, intoFolder } from './transport.ts';

let database: TestDatabase;
let server: MailServer;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  server = await mailServer();
});
afterEach(async () => {
  await server.close();
  await database.db.delete(letters);
});
afterAll(() => database.close());

const letter: Letter = {
  kind: 'test',
  to: 'anna@klinik.example',
  subject: 'Åbningstider\r\nBcc: alle@eksempel.invalid',
  parts: [
    'Hej Anna',
    'Er tiderne <stadig> rigtige?',
    { label: 'Se dem', href: 'https://portal.example/x?a=1&b=2' },
  ],
  because: 'Du får brevet, fordi du passer en klinik.',
};
const quiet = () => {};
const stored = async () => (await database.db.select().from(letters))[0];
const dueNow = () => database.db.update(letters).set({ dueAt: sql`now()` });

test('a letter arrives as text and HTML, with æøå, and a line end in the subject is no header', async () => {
  await post(database.db, letter);
  expect(await sendDue(database.db, bySmtp(server.url), quiet)).toEqual({ sent: 1, failed: 0 });
  const [mail] = server.received;
  expect(mail?.subject).toBe('Åbningstider Bcc: alle@eksempel.invalid');
  expect(mail?.bcc).toBeUndefined();
  expect(mail?.text).toContain('Er tiderne <stadig> rigtige?\n\nSe dem:\nhttps://portal.example/x?a=1&b=2');
  expect(mail?.html).toContain('Er tiderne &#60;stadig&#62; rigtige?');
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(await sendDue(database.db, bySmtp(server.url), quiet)).toEqual({ sent: 0, failed: 0 });
});

test('a letter of a change that is taken back is never sent', async () => {
  await database.db
    .transaction(async (tx) => {
      await post(tx, letter);
      throw new Error('taken back');
    })
    .catch(quiet);
  expect(await sendDue(database.db, bySmtp(server.url), quiet)).toEqual({ sent: 0, failed: 0 });
});

test('a server that is busy is asked again later, with the same Message-ID', async () => {
  await post(database.db, letter);
  server.refuseWith = 451;
  const told: string[] = [];
  await sendDue(database.db, bySmtp(server.url), (line) => told.push(line));
  const waiting = await stored();
  expect(told).toEqual([`Letter ${waiting?.id} (test) was not sent (451): tried again later.`]);
  expect(waiting).toMatchObject({ tries: 1, sentAt: null, givenUpAt: null });
  expect(waiting?.dueAt.getTime()).toBeGreaterThan(Date.now() + 30_000);
  server.refuseWith = null;
  await dueNow();
  await sendDue(database.db, bySmtp(server.url), quiet);
  expect(server.received.map(({ messageId }) => messageId)).toEqual([waiting?.messageId]);
  expect(await stored()).toMatchObject({ tries: 2, lastError: null });
});

test('a server that is not there keeps the letter waiting', async () => {
  await post(database.db, letter);
  const { url } = server;
  await server.close();
  expect(await sendDue(database.db, bySmtp(url), quiet)).toEqual({ sent: 0, failed: 1 });
  expect(await stored()).toMatchObject({ sentAt: null, givenUpAt: null });
  server = await mailServer();
});

test('an address that does not exist is given up at once and stays to be seen', async () => {
  await post(database.db, letter);
  server.refuseWith = 550;
  await sendDue(database.db, bySmtp(server.url), quiet);
  expect((await stored())?.givenUpAt).not.toBeNull();
});

test(`after ${mostTries} attempts a letter is given up`, async () => {
  await post(database.db, letter);
  await database.db.update(letters).set({ tries: mostTries - 1 });
  server.refuseWith = 451;
  await sendDue(database.db, bySmtp(server.url), quiet);
  expect(await stored()).toMatchObject({ tries: mostTries, sentAt: null });
  expect((await stored())?.givenUpAt).not.toBeNull();
});

test('the waits double up to six hours', () => {
  expect([1, 2, 3, 12].map((tries) => waitAfter(tries) / 60_000)).toEqual([1, 2, 4, 360]);
});

test('two instances send each letter once', async () => {
  for (let n = 0; n < 10; n++) await post(database.db, letter);
  const rounds = await Promise.all([1, 2, 3].map(() => sendDue(database.db, bySmtp(server.url), quiet)));
  expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(10);
  expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(10);
});

test('the words of a letter that signs somebody in are wiped once it is sent', async () => {
  await post(database.db, { ...letter, isSecret: true });
  await sendDue(database.db, bySmtp(server.url), quiet);
  expect(await stored()).toMatchObject({ text: '', html: '' });
});

test('without a mail server a letter is a file that only its owner can read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-mail-'));
  try {
    await post(database.db, letter);
    await sendDue(database.db, intoFolder(join(folder, 'mail')), quiet);
    const [name = ''] = readdirSync(join(folder, 'mail'));
    expect(name).toMatch(/^\d+-test\.eml$/);
    expect(statSync(join(folder, 'mail', name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'mail', name), 'utf8')).toContain('To: anna@klinik.example');
    expect(
      (await database.db.select().from(letters).where(eq(letters.kind, 'test')))[0]?.sentAt,
    ).not.toBeNull();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
