import { readFileSync } from 'node:fs';
import { type Browser, expect } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { accounts, clinicDays, clinics, memberships } from '#lib/db/tables.ts';
import { type OwnPortal, test } from './own-portal.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const today = '2026-11-23';

/** Chromium on a screen that nobody sees calls itself headless, and is counted as the robot that it is. */
const person =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** A clinic in Aarhus with all that can be tapped. */
async function planted(portal: OwnPortal): Promise<{ id: number; name: string; slug: string }> {
  const name = `Åklinikken ${Math.random().toString(36).slice(2, 8)}`;
  portal.importSheet([
    `${name};${name};Åboulevarden 1;8000;Aarhus C;56,15;10,20;86121314;https://aa.example;post@aa.example`,
  ]);
  const [clinic] = await portal.inDatabase((db) => db.select().from(clinics).where(eq(clinics.name, name)));
  if (!clinic) throw new Error('The sheet was not read');
  return clinic;
}

/** 'opened 1', in order, as it stands in the table today. */
const countedToday = (portal: OwnPortal, id: number) =>
  portal.inDatabase(async (db) => {
    const rows = await db.select().from(clinicDays).where(eq(clinicDays.clinicId, id));
    return rows
      .filter(({ day }) => day === today)
      .map(({ what, count }) => `${what} ${count}`)
      .toSorted();
  });

const visitor = (browser: Browser, portal: OwnPortal, javaScriptEnabled: boolean | undefined) =>
  browser.newContext({ baseURL: portal.url, userAgent: person, javaScriptEnabled });

test('a patient finds a clinic and rings; its owner is told of days, never of the patient', async ({
  page,
  browser,
  portal,
  javaScriptEnabled,
}) => {
  const { id, name, slug } = await planted(portal);
  const patients = await visitor(browser, portal, javaScriptEnabled);
  const patient = await patients.newPage();
  await patient.goto('/find/fysioterapeut/aarhus');
  // Unchanged, the browser shows what it has: that is no second time.
  await patient.goto('/find/fysioterapeut/aarhus');
  await patient.goto(`/klinik/${slug}`);
  await patient.getByRole('link', { name: /^Ring/ }).first().click();
  await patient.getByRole('link', { name: /^Skriv til/ }).click();
  const taps = javaScriptEnabled !== false ? ['mail 1', 'phone 1'] : [];
  await expect
    .poll(() => countedToday(portal, id), { timeout: 20_000 })
    .toEqual([...taps, 'opened 1', 'shown 1'].toSorted());
  expect(await patients.cookies()).toEqual([]);
  await patients.close();

  const email = `ejer-${slug}@klinik.example`;
  await portal.signIn(page, email);
  await portal.inDatabase(async (db) => {
    const [owner] = await db.select().from(accounts).where(eq(accounts.email, email));
    await db.insert(memberships).values({ accountId: owner?.id ?? '', clinicId: id, role: 'owner' });
  });
  await page.goto(`/min-klinik/${slug}`);
  await page.getByRole('link', { name: /hvor tit klinikken/ }).click();
  await expect(page.getByText('Der er ikke noget tal at vise endnu')).toBeVisible();

  await portal.inDatabase((db) =>
    db.insert(clinicDays).values([
      { clinicId: id, day: '2026-11-22', what: 'opened', count: 31 },
      { clinicId: id, day: '2026-11-21', what: 'opened', count: 4 },
      { clinicId: id, day: '2026-10-05', what: 'phone', count: 4 },
      { clinicId: id, day: '2026-10-06', what: 'phone', count: 4 },
    ]),
  );
  await page.reload();
  await expect(page.getByText('Side åbnet: mindst 31 på 30 dage')).toBeVisible();
  const row = (label: string) => page.getByRole('row', { name: label });
  await expect(row('22. nov.').getByRole('cell')).toHaveText([
    ...['under 5', '31', 'under 5', 'under 5', 'under 5', 'under 5'],
  ]);
  await expect(row('21. nov.').getByRole('cell')).toHaveText(Array.from({ length: 6 }, () => 'under 5'));
  await expect(row('23. nov.')).toHaveCount(0);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Hent tallene/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${slug}-30-dage.csv`);
  expect(readFileSync(await file.path(), 'utf8')).toContain('2026-11-22;under 5;31;under 5;');

  await page.getByRole('link', { name: '12 måneder' }).click();
  await expect(page.getByText('Tryk på telefon: mindst 8 på 12 måneder')).toBeVisible();
  await expect(row('okt. 2026').getByRole('cell').nth(2)).toHaveText('8');
  // The owner has looked at the page too, and is not counted.
  await page.goto(`/klinik/${slug}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('link', { name: /^Ring/ }).first().click();
  await page.waitForTimeout(6_000); // so long it takes until all is written
  expect(await countedToday(portal, id)).toEqual([...taps, 'opened 1', 'shown 1'].toSorted());
});

test('a page that the browser fetched early is counted once, when it is looked at', async ({
  browser,
  portal,
  javaScriptEnabled,
}) => {
  test.skip(javaScriptEnabled === false, 'Without script the portal does not learn of it');
  const { id, name, slug } = await planted(portal);
  const visitors = await visitor(browser, portal, true);
  const page = await visitors.newPage();
  await page.goto('/find/fysioterapeut/aarhus');
  const early = page.waitForRequest((request) => request.url().endsWith(`/klinik/${slug}`));
  await page.getByRole('link', { name, exact: true }).hover();
  expect(await (await early).headerValue('sec-purpose')).toBe('prefetch');
  await page.waitForTimeout(6_000);
  expect(await countedToday(portal, id)).toEqual(['shown 1']);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect.poll(() => countedToday(portal, id), { timeout: 20_000 }).toEqual(['opened 1', 'shown 1']);
  expect(asked).toContain('POST /api/tal');
  await visitors.close();
});
