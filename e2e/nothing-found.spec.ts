import { expect, test } from '@playwright/test';

test('words that mean nothing to us lead to a page with ways on, not to a wall', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel(/Hvad/).first().fill('xqzwv');
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
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Find klinikker' })).toBeVisible();
  });
}

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
