import { expect, test } from '@playwright/test';

test('a reader goes from the article about iskias to a clinic in their town', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Iskias', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Iskias/);

  // Danger stands before the way to a clinic.
  const danger = page.getByRole('heading', { name: /112/ }).first();
  const finder = page.getByRole('heading', { name: /Find en fysioterapeut/ }).first();
  const [dangerBox, finderBox] = [await danger.boundingBox(), await finder.boundingBox()];
  expect(dangerBox?.y).toBeLessThan(finderBox?.y ?? 0);

  await page.getByLabel(/By, postnummer/).fill('Aarhus');
  await page.getByRole('button', { name: 'Find klinikker' }).click();
  await expect(page).toHaveURL('/find/fysioterapeut/aarhus/iskias');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ klinik(ker)?.*Aarhus/);

  const regions = page.getByRole('region', { name: 'Se en anden region' });
  await regions.getByRole('link', { name: 'Region Syddanmark' }).click();
  await expect(page).toHaveURL('/find/fysioterapeut/region-syddanmark/iskias');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Region Syddanmark');

  const first = page.getByRole('article').first().getByRole('link').first();
  const name = (await first.textContent()) ?? '';
  await first.click();
  await expect(page).toHaveURL(/\/klinik\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name.trim());
});

test('in the article a place gives the nearest clinics and its own region to ring', async ({ page }) => {
  await page.goto('/lidelser/iskias?hvor=esbjerg');
  await expect(page.getByRole('heading', { name: 'Nærmest Esbjerg' })).toBeVisible();
  await expect(page.getByRole('link', { name: '70 11 07 07' })).toBeVisible();
  await expect(page.getByRole('link', { name: '1813' })).toHaveCount(0);
});

test('a place that could be several is never guessed, and an unknown one is said to be unknown', async ({
  page,
}) => {
  await page.goto('/lidelser/iskias?hvor=nykoebing');
  await expect(page.getByRole('link', { name: 'Nykøbing Mors' })).toBeVisible();
  await expect(page.getByRole('link', { name: '1813' })).toBeVisible();
  await page.goto('/lidelser/iskias?hvor=atlantis');
  await expect(page.getByText('Vi kender ikke stedet »atlantis«')).toBeVisible();
});

test('the gist of the article stands beside the clinics, with the danger signs', async ({ page }) => {
  await page.goto('/find/fysioterapeut/odense/iskias');
  await expect(page.getByRole('link', { name: /Læs .*iskias/i }).first()).toHaveAttribute(
    'href',
    '/lidelser/iskias',
  );
  await expect(page.getByRole('link', { name: /112/ }).first()).toHaveAttribute('href', 'tel:112');
});

test('a filter narrows the list and can be taken off again', async ({ page }) => {
  await page.goto('/find/fysioterapeut/danmark/iskias');
  const before = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('checkbox', { name: /kørestol/i }).check();
  await page.getByRole('button', { name: /Vis klinikker/ }).click();
  await expect(page).toHaveURL(/handicap=1/);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(before);
  await page.getByRole('link', { name: /Fjern filter: Adgang/ }).click();
  await expect(page).toHaveURL('/find/fysioterapeut/danmark/iskias');
});

test('the list can be sorted by name and paged', async ({ page }) => {
  await page.goto('/find/fysioterapeut/danmark');
  await page.getByRole('link', { name: 'Næste side' }).click();
  await expect(page).toHaveURL(/side=2/);
  await page.getByRole('link', { name: 'Navn', exact: true }).click();
  await expect(page).toHaveURL(/sorter=navn/);
});
