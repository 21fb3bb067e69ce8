import { expect, type Page } from '@playwright/test';
import { linkIn, somebody } from './letters.ts';
import { test } from './own-portal.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
/** Next's announcer is an alert too. */
const problems = (page: Page) => page.getByRole('alert', { name: 'Det er ikke gemt endnu' });

test('a clinic is registered, told what is wrong, looked up, edited and then seen by patients', async ({
  page,
  browser,
  portal,
}) => {
  const email = somebody('anna');
  const name = `Broklinikken ${email.slice(5, 11)}`;
  await page.goto('/tilmeld');
  await page.getByLabel('Klinikkens navn').fill(name);
  await press(page, 'Find klinikken');
  await page.getByRole('link', { name: /Opret klinikken/ }).click();
  await page.getByLabel('Din mailadresse').fill(email);
  await press(page, 'Send mig et link');
  await page.goto(linkIn(await portal.letterTo(email, /Log ind/)));
  await press(page, 'Log ind');

  // What was searched for is filled in; what is missing is named, and what was typed stays.
  await expect(page.getByLabel('Klinikkens navn')).toHaveValue(name);
  await page.getByLabel('Vej og nummer').fill('Vestergade 10');
  await page.getByLabel('Postnummer').fill('5000');
  await press(page, 'Fortsæt');
  await expect(problems(page)).toContainText('Skriv CVR-nummeret');
  await expect(page.getByLabel('Vej og nummer')).toHaveValue('Vestergade 10');
  await page.getByLabel('CVR-nummer').fill('12345678');
  await page.getByLabel('Autorisations-ID').fill('0ab12');
  await page.getByLabel('Hvad er din rolle').fill('Ejer');
  await press(page, 'Fortsæt');
  await expect(page.getByText('Cifrene i CVR-nummeret 12345678 passer ikke sammen')).toBeVisible();
  await press(page, /^Opret klinikken/);
  await expect(page.getByText('Vi er ved at se på klinikken.')).toBeVisible();
  const desk = new URL(page.url()).pathname;

  await page.getByRole('link', { name: 'Priser' }).click();
  await page.getByLabel('Første besøg').fill('mange');
  await press(page, 'Gem');
  await expect(problems(page)).toContainText('Skriv et beløb i kroner');
  await expect(page.getByLabel('Første besøg')).toHaveValue('mange');
  await page.getByLabel('Første besøg').fill('450');
  await press(page, 'Gem');
  await expect(page.getByText('Det er gemt.')).toBeVisible();
  await page.goto(`${desk}/specialer`);
  await page.getByLabel('Iskias', { exact: true }).check();
  await press(page, 'Gem');
  await page.goto(`${desk}/aabningstider`);
  await page.getByLabel('Mandag').fill('8-12 og 13-18');
  await page.getByLabel('Søndag').fill('lukket');
  await press(page, 'Gem');
  await page.goto(`${desk}/fakta`);
  await page.getByRole('group', { name: 'Kan man komme ind i kørestol?' }).getByLabel('Ja').check();
  await press(page, 'Gem');
  await page.goto(`${desk}/personer`);
  await page.getByLabel('Navn').first().fill('Eva Holm');
  await press(page, 'Gem');
  await page.goto(`${desk}/ventetid`);
  await page.getByLabel('For dem, der selv betaler').fill('2');
  await press(page, 'Gem');
  await page.goto(`${desk}/forhaandsvisning`);
  await expect(page.getByText('Eva Holm')).toBeVisible();

  const slug = desk.split('/')[2] ?? '';
  expect((await page.request.get(`/klinik/${slug}`)).status()).toBe(404);
  const office = await portal.office(browser);
  const card = office.locator('article', { hasText: name });
  await card.getByRole('button', { name: 'Godkend' }).click();
  await expect(card.getByText('Skriv, hvad du har slået op, og hvor.')).toBeVisible();
  await card.getByLabel('Hvad slog du op').fill('CVR-registret og autorisationsregistret, 23.11.2026');
  await card.getByRole('button', { name: 'Godkend' }).click();
  await expect(office.getByText('Det er afgjort')).toBeVisible();
  await office.context().close();
  expect(await portal.letterTo(email, new RegExp(`${name} er på`))).toContain(`/min-klinik/${slug}`);

  await page.goto('/find/fysioterapeut/odense-c/iskias');
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByText('Eva Holm')).toBeVisible();
  await page.goto(`${desk}/historik`);
  await page.locator('li', { hasText: 'Rettede »Priser«' }).getByRole('button', { name: 'Fortryd' }).click();
  await expect(page.getByText('Ændringen er fortrudt.')).toBeVisible();
  await page.goto(`${desk}/priser`);
  await expect(page.getByLabel('Første besøg')).toHaveValue('');
});

test('a clinic on a list is claimed, refused, claimed again and accepted', async ({
  page,
  browser,
  portal,
}) => {
  const email = somebody('carl');
  const name = `Havneklinikken ${email.slice(5, 11)}`;
  portal.importSheet([`${email};${name};Havnegade 1;8000;Aarhus C;56,15;10,21;86121314;;`]);
  await portal.signIn(page, email, '/tilmeld');
  await page.getByLabel('Klinikkens navn').fill(name);
  await press(page, 'Find klinikken');
  const claim = async () => {
    await page.getByLabel('Hvad er din rolle').fill('Ejer');
    await page.getByLabel('Autorisations-ID').fill('0AB12');
    await press(page, 'Send');
    await expect(page.getByText('Tak. Vi slår dig op.')).toBeVisible();
  };
  await page.getByRole('link', { name: 'Det er vores' }).click();
  await claim();
  const office = await portal.office(browser);
  const card = office.locator('article', { hasText: name });
  await card.getByLabel('Grund').fill('Autorisations-ID’et findes ikke i registret.');
  await card.getByRole('button', { name: 'Afvis' }).click();
  expect(await portal.letterTo(email, /ikke godkende/)).toContain('findes ikke i registret');
  await page.goto('/min-klinik');
  await page.getByRole('link', { name: 'Prøv igen' }).click();
  await claim();
  await office.reload();
  await card.getByLabel('Hvad slog du op').fill('Autorisationsregistret, 23.11.2026');
  await card.getByRole('button', { name: 'Godkend' }).click();
  await office.context().close();
  await page.goto('/min-klinik');
  await page.getByRole('link', { name }).click();
  await press(page, 'Ja, det hele passer');
  await expect(page.getByText('Tak. Det hele er bekræftet i dag.')).toBeVisible();
});

test('what is typed when the session has ended comes back after signing in', async ({
  page,
  context,
  portal,
}) => {
  const email = somebody('dorte');
  await portal.signIn(page, email, '/tilmeld/ny');
  await page.getByLabel('Klinikkens navn').fill('Møllens Fysioterapi');
  await context.clearCookies();
  await press(page, 'Fortsæt');
  await expect(page.getByText('Vi har gemt det, du skrev.')).toBeVisible();
  await page.getByLabel('Din mailadresse').fill(email);
  await press(page, 'Send mig et link');
  await page.goto(linkIn(await portal.letterTo(email, /Log ind/)));
  await press(page, 'Log ind');
  await expect(page.getByLabel('Klinikkens navn')).toHaveValue('Møllens Fysioterapi');
});
