/** A portal of its own for journeys that end the demonstration: another process, another database, one a worker. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test';
import { type PortalProcess, startPortal } from '#bin/portal-process.ts';
import { type Db, drizzleOn, openPool } from '#lib/db/connection.ts';
import { joinEmbedded } from '#lib/db/embedded.ts';
import { letterTo, linkIn, signIn } from './letters.ts';

export const operator = 'drift@portal.example';

export interface OwnPortal {
  url: string;
  /** The text of the newest letter to somebody. */
  letterTo(to: string, subject: RegExp): Promise<string>;
  /** The path of the first address in it. */
  linkTo(to: string, subject: RegExp): Promise<string>;
  signIn(page: Page, email: string, next?: string): Promise<void>;
  /** A window of the operator, at the queue. Signed in once: an address gets three links a quarter of an hour. */
  office(browser: Browser): Promise<Page>;
  /** Signs somebody in who then keeps a listed clinic: by the letter to its own domain. @returns the clinic's slug */
  keptClinic(page: Page, email: string): Promise<string>;
  /** Brings clinics in as the operator does. @param rows of a sheet, with its headings first */
  importSheet(rows: readonly string[]): void;
  /** Reaches into the portal's database as a second process, for what takes days to come about. */
  inDatabase<T>(work: (db: Db) => Promise<T>): Promise<T>;
}

const headings = 'id;navn;gade;postnummer;by;bredde;laengde;telefon;web;email';

async function open(): Promise<{ portal: OwnPortal; process: PortalProcess; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-own-'));
  chmodSync(folder, 0o711); // PostgreSQL's own user must get in when this runs as root
  const DATA_DIR = join(folder, 'data');
  const settings = { DATA_DIR, TODAY: '2026-11-23', OPERATOR_EMAILS: operator, PORTAL_E2E_DATA: '' };
  const started = await startPortal(settings);
  const mail = join(DATA_DIR, 'mail');
  let operatorSession: Awaited<ReturnType<BrowserContext['storageState']>> | undefined;
  const portal: OwnPortal = {
    url: started.url,
    letterTo: (to, subject) => letterTo(to, subject, mail),
    linkTo: async (to, subject) => linkIn(await letterTo(to, subject, mail)),
    signIn: (page, email, next) => signIn(page, email, next, mail),
    async office(browser) {
      const context = await browser.newContext({
        baseURL: started.url,
        ...(operatorSession && { storageState: operatorSession }),
      });
      const page = await context.newPage();
      if (!operatorSession) await signIn(page, operator, '/moderation', mail);
      operatorSession ??= await context.storageState();
      await page.goto('/moderation');
      return page;
    },
    async keptClinic(page, email) {
      const word = email.replace(/^\w+-|@.*$/g, '');
      const [name, proof] = [`Fyrtårnets Fysioterapi ${word}`, `post@${word}.example`];
      portal.importSheet([`${word};${name};Fyrvej 1;8000;Aarhus C;56,15;10,21;;www.${word}.example;`]);
      await signIn(page, email, '/tilmeld', mail);
      await page.getByLabel('Klinikkens navn').fill(name);
      await page.getByRole('button', { name: 'Find klinikken' }).click();
      await page.getByRole('link', { name: 'Det er vores' }).click();
      await page.getByLabel('Hvad er din rolle').fill('Ejer');
      await page.getByLabel(/^Brev til en adresse/).check();
      await page.getByLabel('Adressen, vi skal sende brevet til').fill(proof);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
      await page.goto(await portal.linkTo(proof, /Bekræft/));
      await page.getByRole('button', { name: 'Ja, det er vores' }).click();
      await page.waitForURL(/\/min-klinik\//);
      return new URL(page.url()).pathname.split('/')[2] ?? '';
    },
    importSheet(rows) {
      const path = join(folder, 'klinikker.csv');
      writeFileSync(path, [headings, ...rows].join('\n'));
      const run = spawnSync(process.execPath, ['bin/portal.mjs', 'import', 'csv', path], {
        env: { ...process.env, ...settings },
        encoding: 'utf8',
      });
      if (run.status !== 0) throw new Error(run.stdout + run.stderr);
    },
    async inDatabase(work) {
      const { url, leave } = await joinEmbedded(DATA_DIR);
      const { sql } = await openPool(url);
      try {
        return await work(drizzleOn(sql));
      } finally {
        await sql.end({ timeout: 3 });
        await leave();
      }
    },
  };
  return { portal, process: started, folder };
}

/** As Playwright's own, with `portal`, and addresses that belong to it. */
export const test = base.extend<object, { portal: OwnPortal }>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from a pattern
    async ({}, use) => {
      const { portal, process: started, folder } = await open();
      await use(portal);
      await started.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
});
