import { expect, test } from '@playwright/test';

test('words that mean nothing to us lead to a page with ways on, not to a wall', async ({ page }) => {
  await page.goto('/');
  await page
    .getByLabel(/Lidelse, kropsdel/)
    .first()
    .fill('xqzwv');
  await page.getByLabel(/Hvor/).first().fill('qqqxyz');
  await page.getByRole('button', { name: 'Find klinikker' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/fandt ikke/i);
  await expect(page.getByText('qqqxyz').first()).toBeVisible();
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /hele Danmark/ })
      .first(),
  ).toBeVisible();
});

for (const [address, words] of [
  ['/lidelser/findes-ikke', /lidelse/],
  ['/find/fysioterapeut/atlantis', /sted/],
  ['/klinik/findes-ikke', /klinik/],
] as const) {
  test(`an unknown address (${address}) says what is missing and how to go on`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(words);
    await expect(page).toHaveTitle(words);
    await expect(page.locator('head title')).toHaveCount(1);
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Find klinikker' })).toBeVisible();
  });
}

test('an unknown condition in a known place leads to the clinics of that place', async ({ page }) => {
  await page.goto('/find/fysioterapeut/aarhus/xyz');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/lidelse/);
  await expect(page.getByLabel(/Hvor/)).toHaveValue('Aarhus');
  await page.getByRole('link', { name: 'Se alle klinikker i Aarhus' }).click();
  await expect(page).toHaveURL('/find/fysioterapeut/aarhus');
});

test('of two words the one that was not understood is named', async ({ page }) => {
  await page.goto('/find?hvad=xqzwv&hvor=aarhus');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vi fandt ikke »xqzwv«');
  await page.goto('/find?hvad=iskias&hvor=qqqxyz');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vi fandt ikke »qqqxyz«');
});

test('an empty result shows the nearest clinics anyway', async ({ page }) => {
  await page.goto('/find/fysioterapeut/anholt?radius=2');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /Demoklinik/ })
      .first(),
  ).toBeVisible();
});
