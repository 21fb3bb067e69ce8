import { expect, test } from '@playwright/test';
import { expectKeyboardToReach, expectToStand } from './expectations.ts';
import { allKinds, pageKinds } from './page-kinds.ts';

const phone = { width: 390, height: 844 };

/** What axe cannot see. One load of a page serves many checks. */
for (const [kind, find] of Object.entries(allKinds)) {
  test(`${kind}: stands at every size, can be pressed, is named as it reads, and does not move`, async ({
    page,
  }) => {
    const address = await find(page);
    await page.setViewportSize(phone);
    await expectToStand(page, () => page.goto(address));
  });

  test(`${kind}: the keyboard reaches everything, and shows where it is`, async ({ page }) => {
    const address = await find(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address);
    await expectKeyboardToReach(page);
  });
}

test('the skip link is the first thing the keyboard meets, and leads past the head of the page', async ({
  page,
}) => {
  await page.goto('/lidelser/iskias');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Spring til indhold' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('the words come first: without script, pictures and fonts the heading is read at once', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.route(/\.(woff2?|png|jpe?g|webp|avif|svg|js)(\?|$)/, (route) => route.abort());
  test.slow();
  for (const [kind, find] of Object.entries(pageKinds)) {
    await page.goto(await find(page));
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading, kind).toBeInViewport({ ratio: 1 });
    await expect(
      heading.locator('xpath=following::p').filter({ visible: true }).first(),
      kind,
    ).toBeInViewport();
  }
  await context.close();
});

test('a patient gets from the front page to a clinic by keyboard alone', async ({ page }) => {
  await page.goto('/');
  const focusedOn = (label: RegExp) =>
    page
      .getByLabel(label)
      .first()
      .evaluate((field) => field === document.activeElement);
  for (let presses = 0; presses < 20 && !(await focusedOn(/Lidelse, kropsdel/)); presses++)
    await page.keyboard.press('Tab');
  await page.keyboard.type('iskias');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(/Hvor/)).toBeFocused();
  await page.keyboard.type('Aarhus');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/find/fysioterapeut/aarhus/iskias');
  const clinic = page.getByRole('article').first().getByRole('link').first();
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    if (await clinic.evaluate((link) => link === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/klinik\//);
});
