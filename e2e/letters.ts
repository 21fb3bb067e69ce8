/** The letters of a journey's portal: without a mail server they are files in its data folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type ParsedMail, simpleParser } from 'mailparser';

const ownFolder = () => join(process.env.DATA_DIR ?? '', 'mail');

/** Letters that a journey has read: the next one it waits for is another. */
const read = new Set<string>();

async function newest(
  to: string,
  subject: RegExp,
  folder: string,
): Promise<{ mail: ParsedMail; path: string } | null> {
  let names: string[] = [];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  } catch {
    return null;
  }
  const byAge = names
    .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs, id: Number.parseInt(name, 10) }))
    .toSorted((a, b) => b.id - a.id);
  for (const { name } of byAge) {
    if (read.has(join(folder, name))) continue;
    const mail = await simpleParser(readFileSync(join(folder, name)));
    const recipients = [mail.to].flat().map((each) => each?.text);
    if (recipients.includes(to) && subject.test(mail.subject ?? ''))
      return { mail, path: join(folder, name) };
  }
  return null;
}

/** The text of the newest letter to an address that was not read before, as soon as it is there. */
export async function letterTo(to: string, subject: RegExp, folder = ownFolder()): Promise<string> {
  await expect.poll(async () => (await newest(to, subject, folder)) !== null, { timeout: 10_000 }).toBe(true);
  const found = await newest(to, subject, folder);
  if (found) read.add(found.path);
  return found?.mail.text ?? '';
}

/** An address that nobody has used yet. */
export const somebody = (name: string): string =>
  `${name}-${Math.random().toString(36).slice(2, 8)}@klinik.example`;

/** The first address in a letter, as a path of the portal. */
export function linkIn(letter: string): string {
  const { pathname, search } = new URL(/https?:\/\/\S+/.exec(letter)?.[0] ?? '');
  return pathname + search;
}

/** Signs somebody in as a person does: address, letter, link, button. */
export async function signIn(
  page: Page,
  email: string,
  next = '/min-klinik',
  folder = ownFolder(),
): Promise<void> {
  await page.goto(`/log-ind?videre=${encodeURIComponent(next)}`);
  await page.getByLabel('Din mailadresse').fill(email);
  await page.getByRole('button', { name: 'Send mig et link' }).click();
  await expect(page.getByRole('heading', { name: 'Se i din mail' })).toBeVisible();
  await page.goto(linkIn(await letterTo(email, /Log ind/, folder)));
  await page.getByRole('button', { name: 'Log ind' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/log-ind'));
}
