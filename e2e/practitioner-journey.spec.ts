import { expect, type Page } from '@playwright/test';
import { somebody } from './letters.ts';
import { test } from './own-portal.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const problems = (page: Page) => page.getByRole('alert', { name: /^Det er ikke (?:gemt|sendt) endnu/ });
/** Five characters that nobody else in this database has. */
const someId = () => Math.random().toString(36).slice(2, 7).toUpperCase().padEnd(5, '0');

test('a practitioner gets a page of their own, says where they work, and leaves', async ({
  page,
  browser,
  portal,
}) => {
  const email = somebody('eva');
  const name = `Eva Holm ${email.slice(4, 10)}`;
  const slug = await portal.keptClinic(page, somebody('anna'));
  const theirs = await browser.newContext({ baseURL: portal.url });
  const eva = await theirs.newPage();
  await portal.signIn(eva, email, '/min-klinik/mig');
  await eva.getByLabel('Dit autorisations-ID').fill(someId());
  await press(eva, 'Bed om at passe min side');
  await expect(problems(eva)).toContainText('Skriv dit navn');
  await eva.getByLabel('Dit navn').fill(name);
  await press(eva, 'Bed om at passe min side');
  await expect(eva.getByText('Vi slår dig op')).toBeVisible();

  const office = await portal.office(browser);
  const card = office.locator('article', { hasText: name });
  await card.getByLabel('Hvad slog du op').fill('Autorisationsregistret, 23.11.2026');
  await press(office, 'Godkend');
  await office.context().close();
  await eva.goto(await portal.linkTo(email, /er din at passe/));

  await eva.getByLabel('Sprog ud over dansk').fill('engelsk, elvisk');
  await press(eva, 'Gem');
  await expect(problems(eva)).toContainText('Skriv sprogene');
  await eva.getByLabel('Sprog ud over dansk').fill('engelsk, tysk');
  await press(eva, 'Gem');
  await expect(eva.getByText('Det er gemt.')).toBeVisible();
  await eva.getByLabel('Klinikkens navn').fill(`${portal.url}/klinik/${slug}`);
  await press(eva, 'Tilføj');
  await expect(problems(eva)).toContainText('Vælg den første dag.');
  await eva.getByLabel('Første dag på klinikken').fill('2026-01-05');
  await press(eva, 'Tilføj');
  await expect(eva.getByText('Du står nu på klinikkens side.')).toBeVisible();
  await page.goto(`/klinik/${slug}`);
  await expect(page.getByText(name)).toBeVisible();

  await press(eva, 'Jeg er her ikke mere');
  await expect(eva.getByText('Du står ikke længere på klinikkens side.')).toBeVisible();
  await page.goto(`/klinik/${slug}`);
  await expect(page.getByText(name)).toHaveCount(0);
  await eva.getByText('Vil du ikke stå her?').click();
  await press(eva, 'Fjern mig');
  await expect(eva.getByText('Du står ikke længere på nogen side.')).toBeVisible();
  await theirs.close();
});

test('a title is asked for with a proof, refused with a reason, asked for again and shown', async ({
  page,
  browser,
  portal,
}) => {
  const email = somebody('dorte');
  const slug = await portal.keptClinic(page, email);
  const ask = async (proof: string) => {
    await page.goto(`/min-klinik/${slug}/titler`);
    await page.getByLabel('Specialist').check();
    await page.getByLabel('Inden for hvad').selectOption({ label: 'Ryg' });
    await page.getByLabel('Hvem har titlen').fill('Dorte Lund');
    await page.getByLabel('Autorisations-ID').fill('0AB12');
    await page.getByLabel('Hvor kan vi se det').fill(proof);
    await press(page, 'Send');
  };
  await ask('');
  await expect(problems(page)).toContainText('Skriv, hvor vi kan se, at titlen er givet.');
  await expect(page.getByLabel('Hvem har titlen')).toHaveValue('Dorte Lund');
  await ask('Et diplom på væggen');
  await expect(page.getByText('Tak. Vi ser på beviset')).toBeVisible();

  const office = await portal.office(browser);
  const card = office.locator('article', { hasText: 'Dorte Lund' });
  await card.getByLabel('Grund').fill('Diplomet kan vi ikke se.');
  await card.getByRole('button', { name: 'Godkend' }).click();
  // Never without a recorded proof; what was written stays.
  await expect(card.getByText('Skriv, hvad du har slået op, og hvor.')).toBeVisible();
  await expect(card.getByLabel('Grund')).toHaveValue('Diplomet kan vi ikke se.');
  await card.getByRole('button', { name: 'Afvis' }).click();
  expect(await portal.letterTo(email, /ikke godkende titlen/)).toContain('Diplomet kan vi ikke se.');
  await page.goto(`/klinik/${slug}`);
  await expect(page.getByText(/bevis set/)).toHaveCount(0);

  await ask('Fagets liste over specialister');
  await office.reload();
  await card.getByLabel('Hvad slog du op').fill('Fagets liste, 23.11.2026');
  await card.getByRole('button', { name: 'Godkend' }).click();
  await expect(office.getByText('Det er afgjort')).toBeVisible();
  await office.context().close();
  await portal.letterTo(email, /Titlen er godkendt/);
  await page.goto(`/klinik/${slug}`);
  await expect(page.getByText(/Godkendt.*bevis set 23. november 2026/i)).toBeVisible();
});
