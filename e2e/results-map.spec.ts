import { expect, test } from '@playwright/test';

test('somebody looks at the map, goes into a bubble, and follows a pin to its card', async ({ page }) => {
  await page.goto('/find/fysioterapeut/danmark/iskias?handicap=1');
  await page.getByRole('navigation', { name: 'Visning' }).getByRole('link', { name: 'Kort' }).click();
  await expect(page).toHaveURL('/find/fysioterapeut/danmark/iskias?handicap=1&visning=kort');

  const map = page.getByRole('navigation', { name: /^Kort: / });
  const bubble = map.getByRole('link', { name: /klinikker mere, vis .+ Kommune$/ }).first();
  const municipality = (await bubble.getAttribute('aria-label'))?.replace(/^.*, vis /, '') ?? '';
  await bubble.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(municipality);
  await expect(page).toHaveURL(/handicap=1.*visning=kort/);

  const pin = map.getByRole('link', { name: /^2\. / });
  const name = (await pin.getAttribute('aria-label'))?.replace(/^2\. /, '').replace(/, .*$/, '') ?? '';
  await pin.click();
  await expect(page).toHaveURL(/#klinik-2$/);
  await expect(page.locator('#klinik-2').getByRole('heading')).toHaveText(name);
  await expect(page.locator('#klinik-2')).toBeInViewport();
});

test('a map is the list seen another way: search engines are sent to the list', async ({ page }) => {
  await page.goto('/find/fysioterapeut/odense/iskias?visning=kort');
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    /\/find\/fysioterapeut\/odense\/iskias$/,
  );
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
});

test('what a screen reader hears of the map is the list: the same clinics, numbers and order', async ({
  page,
}) => {
  await page.goto('/find/fysioterapeut/aarhus/iskias?visning=kort');
  const labels = await page
    .getByRole('navigation', { name: /^Kort: / })
    .locator('.area-map-pin')
    .evaluateAll((pins) => pins.map((pin) => pin.getAttribute('aria-label') ?? ''));
  const cards = await page.locator('.area-map-item').evaluateAll((items) =>
    items.map((item) => {
      const number = item.querySelector('.area-map-number')?.lastChild?.textContent;
      return `${number}. ${item.querySelector('h3')?.textContent}`;
    }),
  );
  expect(cards.length).toBeGreaterThan(5);
  const names = labels.map((label) => label.replace(/, (med færge|omtrentlig placering)/g, ''));
  // A pin that shares its bubble with others is in the bubble's number; every pin there is has its card, in order.
  expect(names.length).toBeGreaterThan(5);
  expect(cards.filter((card) => names.includes(card))).toEqual(names);
});

test('by keyboard alone: a filter, the map, a pin, its card, the clinic', async ({ page }) => {
  await page.goto('/find/fysioterapeut/aarhus/iskias');
  await page.getByRole('checkbox', { name: /^Holdtræning/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Vis klinikker' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/aarhus\/iskias\?.*=1/);
  await page.getByRole('navigation', { name: 'Visning' }).getByRole('link', { name: 'Kort' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/visning=kort/);
  await page
    .getByRole('navigation', { name: /^Kort: / })
    .getByRole('link', { name: /^1\. / })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#klinik-1$/);
  // The way goes on from the card that was jumped to, not from the pin.
  await page.keyboard.press('Tab');
  const first = page.locator('#klinik-1').getByRole('link').first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/klinik\//);
});

test('pins and bubbles are large enough to touch on a phone, and the page does not scroll sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/find/fysioterapeut/koebenhavn?visning=kort');
  const marks = page.getByRole('navigation', { name: /^Kort: / }).getByRole('link');
  for (const mark of await marks.all()) {
    const box = await mark.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
