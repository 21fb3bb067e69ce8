import { expect, test } from '@playwright/test';
import { letterTo, linkIn, somebody } from './letters.ts';

test('a clinic signs in with a link that works once', async ({ page, context }) => {
  const email = somebody('anna');
  await page.goto('/log-ind');
  await page.getByLabel('Din mailadresse').fill('anna');
  await page.getByRole('button', { name: 'Send mig et link' }).click();
  await expect(page.getByRole('alert', { name: 'Linket er ikke sendt' })).toContainText(
    'Skriv en hel mailadresse',
  );
  await expect(page.getByLabel('Din mailadresse')).toHaveValue('anna');
  await page.getByLabel('Din mailadresse').fill(email);
  await page.getByRole('button', { name: 'Send mig et link' }).click();
  await expect(page.getByRole('heading', { name: 'Se i din mail' })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  const link = linkIn(await letterTo(email, /Log ind/));
  await page.goto(link);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await expect.poll(async () => (await context.cookies()).length).toBe(1);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await page.goto(link);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await expect(page.getByText('Linket virker ikke mere.')).toBeVisible();
});

test('forms from elsewhere, of another kind or without end are refused in a sentence', async ({
  request,
  baseURL,
}) => {
  const own = { Origin: baseURL ?? '' };
  const send = (options: Parameters<typeof request.post>[1]) =>
    request.post('/api/auth/link', { maxRedirects: 0, ...options });
  expect((await send({ form: { mail: 'a@b.dk' } })).status()).toBe(403);
  expect(
    (await send({ form: { mail: 'a@b.dk' }, headers: { Origin: 'https://eksempel.invalid' } })).status(),
  ).toBe(403);
  expect((await send({ multipart: { mail: 'a@b.dk' }, headers: own })).status()).toBe(415);
  expect((await send({ form: { mail: 'a'.repeat(300_000) }, headers: own })).status()).toBe(413);
  const away = await send({ form: { mail: 'a@b.dk', videre: 'https://eksempel.invalid/' }, headers: own });
  expect(away.headers().location).toBe('/log-ind?sendt=1&videre=%2Fmin-klinik');
});
