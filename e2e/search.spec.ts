import { expect, test } from '@playwright/test';

/** Suggestions while typing, 'near me', danger words and corrections: what a person does with the search. */

test('suggestions come while typing, and the keyboard takes one', async ({ page }) => {
  await page.goto('/');
  const field = page.getByLabel(/Lidelse, kropsdel/).first();
  await field.pressSequentially('isk');
  const list = page.getByRole('listbox');
  await expect(list).toBeVisible();
  await expect(field).toHaveRole('combobox');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText(/\d+ forslag/)).toBeAttached();

  await field.press('ArrowDown');
  const chosen = list.getByRole('option', { selected: true });
  await expect(chosen).toContainText('Iskias');
  await expect(field).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  await field.press('End');
  await expect(list.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await field.press('Home');
  await field.press('Enter');
  await expect(field).toHaveValue('Iskias');
  await expect(list).toBeHidden();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).toBeFocused();

  const where = page.getByLabel(/Hvor/).first();
  await where.pressSequentially('aarhus');
  await page.getByRole('option', { name: /^Aarhus By$/ }).click();
  await expect(where).toHaveValue('Aarhus');
  await where.press('Enter');
  await expect(page).toHaveURL('/find/fysioterapeut/aarhus/iskias');
});

test('Escape closes the list and keeps the words; words that mean nothing open none', async ({ page }) => {
  await page.goto('/');
  const field = page.getByLabel(/Lidelse, kropsdel/).first();
  await field.pressSequentially('hofte');
  await expect(page.getByRole('listbox')).toBeVisible();
  await field.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field).toHaveValue('hofte');
  const answered = page.waitForResponse(/conditions\?q=xqzwv$/);
  await field.fill('');
  await field.pressSequentially('xqzwv');
  await answered;
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('listbox')).toBeHidden();
  // Whoever does not see the list is told that there is none.
  await expect(page.getByRole('status').filter({ hasText: 'Ingen forslag' })).toBeAttached();
});

test('Tab takes the suggestion that is chosen and goes on; where none is, it changes nothing', async ({
  page,
}) => {
  await page.goto('/');
  const field = page.getByLabel(/Lidelse, kropsdel/).first();
  await field.pressSequentially('isk');
  await expect(page.getByRole('listbox')).toBeVisible();
  await field.press('Tab');
  await expect(field).toHaveValue('isk');
  await page.keyboard.press('Shift+Tab');
  await field.press('ArrowDown');
  await expect(page.getByRole('listbox')).toBeVisible();
  await field.press('ArrowDown');
  await field.press('Tab');
  await expect(field).toHaveValue('Iskias');
  await expect(page.getByLabel(/Hvor/).first()).toBeFocused();
});

test('who tells what is wrong is offered what it is like, reads of it or goes to the clinics', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByLabel(/Lidelse, kropsdel/)
    .first()
    .fill('hælen gør ondt de første skridt om morgenen');
  await page.getByLabel(/Hvor/).first().fill('Aarhus');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvad ligner det mest?');
  await expect(page.getByText('ingen diagnose')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Læs om Hælspore' })).toHaveAttribute(
    'href',
    '/lidelser/haelspore',
  );
  await page.getByRole('link', { name: 'Find klinikker: Hælspore i Aarhus' }).click();
  await expect(page).toHaveURL('/find/fysioterapeut/aarhus/haelspore');
});

test.describe('with a position', () => {
  test.use({ geolocation: { latitude: 56.15674, longitude: 10.21076 }, permissions: ['geolocation'] });

  test('"near me" searches from it, rounded, and keeps what was asked for', async ({ page }) => {
    await page.goto('/');
    await page
      .getByLabel(/Lidelse, kropsdel/)
      .first()
      .fill('iskias');
    await page.getByRole('button', { name: 'Brug min placering' }).first().click();
    await expect(page).toHaveURL('/find/fysioterapeut/danmark/iskias?naer=56.16,10.21');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('a position that is not given is told, with another way', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = (_found, refused) =>
      refused?.({ code: 1, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 });
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Brug min placering' }).first().click();
  await expect(page.getByText(/ikke givet lov/)).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the search is an ordinary form without a button that does nothing', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('button', { name: 'Brug min placering' })).toHaveCount(0);
    await page
      .getByLabel(/Lidelse, kropsdel/)
      .first()
      .fill('iskias');
    await page.getByLabel(/Hvor/).first().fill('aarhsu');
    await page.getByRole('button', { name: 'Find klinikker' }).first().click();
    await expect(page).toHaveURL('/find/fysioterapeut/aarhus/iskias#rettet');
    await expect(page.getByText('Vi har rettet stavningen af stedet.')).toBeVisible();
  });
});

for (const [address, where] of [
  ['/find?hvad=kan+ikke+tisse', 'the first field'],
  ['/find?hvad=iskias&hvor=lammet+i+benene', 'the second field'],
  ['/lidelser?q=f%C3%B8lelsesl%C3%B8s+i+skridtet', 'the list of conditions'],
] as const) {
  test(`a danger sign typed in ${where} shows whom to ring before any clinic`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: /Ring 112 nu/ })).toBeVisible();
    const first = main
      .getByRole('link')
      .and(main.locator('a[href^="tel:"], a[href*="fysioterapeut"], a[href*="/klinik/"]'));
    await expect(first.first()).toHaveAttribute('href', 'tel:112');
  });
}

test('a slip in a medical word is told, with what was typed one step away', async ({ page }) => {
  await page.goto('/find?hvad=iskais&hvor=odense');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Viser resultater for Iskias i Odense');
  await expect(page.getByRole('link', { name: /Se \d+ klinik/ })).toHaveAttribute(
    'href',
    '/find/fysioterapeut/odense/iskias',
  );
  await page.getByRole('link', { name: /Søg i stedet efter/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vi fandt ikke »iskais«');
});

test('a place abroad is said to be abroad', async ({ page }) => {
  const answer = await page.goto('/find?hvor=Malm%C3%B8');
  expect(answer?.status()).toBe(404);
  await expect(page.getByText('Stedet ligger uden for Danmark.')).toBeVisible();
});
