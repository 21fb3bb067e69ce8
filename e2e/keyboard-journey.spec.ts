import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './own-portal.ts';

/** Nothing is clicked and nothing is focused by the test: the keyboard is all there is. */
test.describe.configure({ timeout: 90_000 });

/** Presses Tab until this has the focus, as somebody without a mouse does. @param most presses before that is no way */
async function tabTo(page: Page, target: Locator, most = 150): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} is not reached with ${most} presses of Tab`);
}

/** Reaches something and presses Enter on it. */
async function take(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Reaches a field and writes into it. */
async function write(page: Page, label: string | RegExp, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label).first());
  await page.keyboard.type(words);
}

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

test('a patient: front page, article, danger signs, clinics near, the map, a clinic', async ({
  page,
  portal,
}) => {
  portal.importSheet([
    't1;Tangentens Fysioterapi;Åboulevarden 1;8000;Aarhus C;56,156;10,204;86121314;;',
    't2;Knappens Fysioterapi;Åboulevarden 9;8000;Aarhus C;56,157;10,203;86121315;;',
  ]);
  await page.goto('/');
  await take(page, link(page, 'Iskias'));
  await expect(page).toHaveURL('/lidelser/iskias');
  await tabTo(page, link(page, 'Ring 112'));
  await write(page, 'By, postnummer eller kommune', 'Aarhus');
  await page.keyboard.press('Enter');
  // With the condition where a clinic has said that it treats it: other journeys' clinics may have.
  await expect(page).toHaveURL(/\/find\/fysioterapeut\/aarhus(\/iskias)?$/);
  await take(page, link(page, 'Kort'));
  await expect(page).toHaveURL(/visning=kort/);
  await take(page, page.getByRole('navigation', { name: /^Kort: / }).getByRole('link', { name: /^1\. / }));
  await expect(page).toHaveURL(/#klinik-1$/);
  await page.keyboard.press('Tab');
  await expect(page.locator('#klinik-1').getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/klinik\//);
  await tabTo(page, link(page, /^Ring/));
});

test('an owner: is told what is wrong in a form, goes from the summary to the field, mends it, and hears that it is saved', async ({
  page,
  portal,
}) => {
  const slug = await portal.keptClinic(page, 'tast-ejer@tangent.example');
  await page.goto(`/min-klinik/${slug}`);
  await take(page, link(page, 'Priser'));
  await write(page, 'Første besøg', 'ved ikke');
  await page.keyboard.press('Enter');
  const summary = page.getByRole('alert', { name: 'Det er ikke gemt endnu' });
  await expect(summary).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Første besøg/)).toBeFocused();
  await expect(page.getByLabel(/^Første besøg/)).toHaveAccessibleDescription(/Fejl: /);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('450');
  await take(page, button(page, 'Gem'));
  await expect(page).toHaveURL(new RegExp(`/min-klinik/${slug}\\?`));
  await expect(page.getByRole('status').first()).toBeFocused();
});
