import { expect, type Page, test } from '@playwright/test';

/** The address of some clinic of this database: all are invented. */
async function openClinic(page: Page): Promise<string> {
  await page.goto('/find/fysioterapeut/aarhus/iskias');
  await page.locator('main article a[href^="/klinik/"]').first().click();
  return new URL(page.url()).pathname;
}

test('a clinic says what it has stated and what it has not, and that it is invented', async ({ page }) => {
  await openClinic(page);
  for (const name of [
    /Ventetid/,
    /Kontakt/,
    /Åbningstider/,
    /behandler/,
    /Pris og tilskud/,
    /Godt at vide/,
  ]) {
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  }
  await expect(page.getByText('Ikke oplyst').first()).toBeVisible();
  await expect(page.getByText('Opdigtet eksempel', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: /sundhed\.dk/ })).toBeVisible();
  await expect(page.locator('form[action$="/fejl"]')).toHaveCount(0);
  await expect(page.locator('a[href^="tel:"]:not([href="tel:112"])')).toHaveCount(0);
});

test('its contact is a vCard that says it is invented', async ({ page, request }) => {
  const answer = await request.get(`${await openClinic(page)}/vcard`);
  expect(answer.headers()['content-type']).toBe('text/vcard; charset=utf-8');
  const card = await answer.text();
  expect(card).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n[\s\S]*\r\nEND:VCARD\r\n$/);
  expect(card).toContain('NOTE:Opdigtet eksempel');
});

test('only the one parameter that thanks for a report stays in the address', async ({ page }) => {
  const path = await openClinic(page);
  await page.goto(`${path}?meddelt=1`);
  await expect(page).toHaveURL(`${path}?meddelt=1`);
  await expect(page.getByRole('status')).toContainText('Tak');
  await page.goto(`${path}?meddelt=2&utm_source=x`);
  await expect(page).toHaveURL(path);
});

test('a report needs our own page, a reason and a real clinic; what was typed is kept', async ({
  page,
  request,
  baseURL,
}) => {
  const path = await openClinic(page);
  const send = (form: Record<string, string>, origin = baseURL ?? '') =>
    request.post(`${path}/fejl`, { form, headers: { Origin: origin }, maxRedirects: 0 });
  expect((await send({ kind: 'hours', message: 'x' }, 'https://eksempel.invalid')).status()).toBe(403);
  const unclear = await send({ kind: 'ukendt', message: 'De lukker <kl. 15>' });
  expect(unclear.status()).toBe(422);
  expect(await unclear.text()).toContain('De lukker &#60;kl. 15&#62;</textarea>');
  const invented = await send({ kind: 'hours', message: 'De lukker kl. 15' });
  expect(invented.status()).toBe(403);
  expect(await invented.text()).toContain('opdigtet');
  expect((await request.post(path)).status()).toBe(405);
});

test('the page prints on at most two sheets, without what cannot be pressed on paper', async ({ page }) => {
  await openClinic(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Hovedmenu' })).toBeHidden();
  await expect(page.getByText(/^Udskrevet .* fra http/)).toBeVisible();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeLessThanOrEqual(2);
});
