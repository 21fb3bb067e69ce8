import { expect, test } from '@playwright/test';

test('a filter link lands on the number it promised, in the heading and in the title', async ({ page }) => {
  await page.goto('/find/fysioterapeut/aarhus/iskias');
  const link = page.getByRole('navigation', { name: 'Filtre som links' }).getByRole('link').first();
  const promised = /\d+$/.exec((await link.textContent())?.trim() ?? '')?.[0];
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${promised} klinik`));
  await expect(page).toHaveTitle(new RegExp(`\\(${promised} klinik`));
});

test('a card says why it stands where it stands, and the page about it counts a real list out', async ({
  page,
}) => {
  await page.goto('/find/fysioterapeut/aarhus-c/iskias');
  const card = page.getByRole('article').first();
  await card.getByText('Hvorfor står den her?').click();
  await expect(card.getByText(/^I alt: \d+(,\d)? km$/)).toBeVisible();
  await card.getByRole('link', { name: 'Sådan rangerer vi' }).click();
  await expect(page.getByRole('table', { name: /De første klinikker for iskias/ })).toContainText(
    'Demoklinik',
  );
});

test('a thin list says so and shows how many more there are further away', async ({ page }) => {
  await page.goto('/find/fysioterapeut/anholt?radius=2');
  await expect(page.getByRole('heading', { name: 'De nærmeste klinikker' })).toBeVisible();
  await page.goto('/find/fysioterapeut/ry/iskias?radius=0');
  await page
    .getByRole('link', { name: /Inden for \d+ km/ })
    .last()
    .click();
  await expect(page).toHaveURL(/radius=50/);
});

test('four answers show who can pay, and lead to clinics for it; a wrong answer leaves the address', async ({
  page,
}) => {
  await page.goto('/find/fysioterapeut/roskilde/iskias');
  await page.getByRole('link', { name: 'Hvad koster det mig?' }).click();
  await expect(page).toHaveURL('/pris');
  const question = (name: RegExp) => page.getByRole('group', { name });
  await question(/henvisning fra en læge/)
    .getByLabel('Nej')
    .check();
  await question(/svært handicap/)
    .getByLabel('Nej')
    .check();
  await question(/forsikring/)
    .getByLabel(/danmark/)
    .check();
  await question(/region/)
    .getByLabel('Region Sjælland')
    .check();
  await page.getByRole('button', { name: 'Vis mine muligheder' }).click();
  await expect(page).toHaveURL(
    '/pris?henvisning=nej&diagnose=nej&forsikring=danmark&region=region-sjaelland',
  );
  const fits = page.getByRole('region', { name: 'Det passer på dig' });
  await expect(fits.getByRole('heading', { level: 3 })).toHaveText([
    'Tilskud uden henvisning i Region Sjælland',
    'Sygeforsikringen »danmark«',
    'Du betaler selv',
  ]);
  await fits.getByRole('link', { name: 'Find klinikker til det' }).first().click();
  await expect(page).toHaveURL('/find/fysioterapeut/region-sjaelland?ydernummer=1');
  await page.goto('/pris?region=atlantis&henvisning=1');
  await expect(page).toHaveURL('/pris');
});
