import { expect, type Page } from '@playwright/test';
import { somebody } from './letters.ts';
import { test } from './own-portal.ts';

test.describe.configure({ mode: 'serial', timeout: 90_000 });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test('an owner invites somebody, who edits but does not decide, and hands the clinic over', async ({
  page,
  browser,
  portal,
}) => {
  const [owner, helper] = [somebody('anna'), somebody('bo')];
  const slug = await portal.keptClinic(page, owner);
  await page.goto(`/min-klinik/${slug}/adgang`);
  await page.getByLabel('Mailadresse').fill('bo');
  await press(page, 'Send invitationen');
  await expect(page.getByRole('alert', { name: 'Det er ikke sendt endnu' })).toContainText(
    'Skriv en hel mailadresse',
  );
  await expect(page.getByLabel('Mailadresse')).toHaveValue('bo');
  await page.getByLabel('Mailadresse').fill(helper);
  await press(page, 'Send invitationen');
  expect(await portal.letterTo(helper, /Hjælp med at passe/)).toContain('/min-klinik');

  const theirs = await browser.newContext({ baseURL: portal.url });
  const bo = await theirs.newPage();
  await portal.signIn(bo, helper);
  await press(bo, 'Ja tak');
  // Both have the same form open: the second sees what the first wrote before it is overwritten.
  await page.goto(`/min-klinik/${slug}/priser`);
  await bo.goto(`/min-klinik/${slug}/priser`);
  await bo.getByLabel('Første besøg').fill('425');
  await press(bo, 'Gem');
  await expect(bo.getByText('Det er gemt.')).toBeVisible();
  await page.getByLabel('Første besøg').fill('480');
  await press(page, 'Gem');
  await expect(page.getByText('Nogen har rettet det samme, mens du skrev.')).toBeVisible();
  await expect(page.getByRole('row', { name: 'Første besøg 425 kr. 480 kr.' })).toBeVisible();
  await expect(page.getByLabel('Første besøg')).toHaveValue('480');
  await press(page, 'Gem');
  await expect(page.getByText('Det er gemt.')).toBeVisible();
  await bo.goto(`/min-klinik/${slug}/adgang`);
  await expect(bo.getByRole('button', { name: /Gør til|Send invitationen|^Fjern/ })).toHaveCount(0);
  await expect(bo.getByRole('button', { name: 'Hold op' })).toHaveCount(1);
  // By hand, past the page that does not offer it.
  const taken = await bo.request.post(`/min-klinik/${slug}/synlighed/gem`, {
    form: { svar: 'delete' },
    headers: { Origin: portal.url },
    maxRedirects: 0,
  });
  expect(taken.status()).toBe(403);

  await page.goto(`/min-klinik/${slug}/historik`);
  await expect(page.getByText(helper).first()).toBeVisible();
  await page.goto(`/min-klinik/${slug}/adgang`);
  await page
    .getByRole('listitem')
    .filter({ hasText: owner })
    .getByRole('button', { name: 'Hold op' })
    .click();
  await expect(page.getByText('Klinikken skal have mindst en ejer.')).toBeVisible();
  const line = page.getByRole('listitem').filter({ hasText: helper });
  await line.getByRole('button', { name: 'Gør til ejer' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: owner })
    .getByRole('button', { name: 'Hold op' })
    .click();
  await expect(page.getByText('Du passer ingen klinik endnu.')).toBeVisible();
  await bo.goto(`/min-klinik/${slug}/adgang`);
  await expect(bo.getByRole('button', { name: 'Send invitationen' })).toBeVisible();
  await theirs.close();
});

test('everything is taken along as a file, the clinic is deleted, and that is taken back', async ({
  page,
  portal,
}) => {
  const slug = await portal.keptClinic(page, somebody('carl'));
  await page.goto(`/min-klinik/${slug}/priser`);
  await page.getByLabel('Første besøg').fill('425');
  await press(page, 'Gem');
  const file = await page.request.get(`/min-klinik/${slug}/eksport`);
  expect(file.headers()['content-disposition']).toContain('attachment');
  const all = await file.json();
  expect(all).toMatchObject({
    clinic: { slug },
    prices: [{ kind: 'first_visit', amount: 42_500 }],
    account: { role: 'owner' },
  });

  await page.goto(`/min-klinik/${slug}/synlighed`);
  await press(page, 'Slet klinikken');
  await expect(page.getByText('Klinikken slettes 7. december 2026.')).toBeVisible();
  expect((await page.request.get(`/klinik/${slug}`)).status()).toBe(404);
  await press(page, 'Behold klinikken');
  await expect(page.getByText('Klinikken slettes')).toHaveCount(0);
  await press(page, 'Vis igen');
  expect((await page.request.get(`/klinik/${slug}`)).status()).toBe(200);
});

test('a clinic that never signed up is off the list with one press in a letter', async ({ page, portal }) => {
  const to = somebody('post');
  const name = `Skovens Fysioterapi ${to.slice(5, 11)}`;
  portal.importSheet([`${to};${name};Skovvej 1;8000;Aarhus C;56,15;10,21;86121314;;${to}`]);
  await page.goto(`/find/fysioterapeut/aarhus-c`);
  await page.getByRole('link', { name }).first().click();
  const address = page.url();
  await page.goto('/tilmeld/indsigelse');
  await page.getByLabel('Adressen på klinikkens side').fill('findes ikke');
  await page.getByLabel('Din mailadresse').fill(to);
  await press(page, 'Send');
  await expect(page.getByRole('alert', { name: 'Det er ikke sendt endnu' })).toContainText(
    'Vi kan ikke finde siden',
  );
  await expect(page.getByLabel('Din mailadresse')).toHaveValue(to);
  await page.getByLabel('Adressen på klinikkens side').fill(address);
  await press(page, 'Send');
  await expect(page.getByText('Vi har sendt et brev')).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(200);
  await page.goto(await portal.linkTo(to, /Skal .* fjernes/));
  await press(page, 'Fjern klinikken');
  await expect(page.getByText('Klinikken er fjernet.')).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(410);
  expect(await (await page.request.get(address)).text()).not.toContain(name);
});
