import { expect, type Page, test } from '@playwright/test';
import { pageKinds } from './page-kinds.ts';

/** What a first visit may cost a reader, in bytes over the wire (design.md §8); pictures come on top. */
const budget = { page: 75_000, css: 15_000, font: 30_000, script: 10_000, requests: 8, elements: 1_500 };

interface Loaded {
  type: string;
  bytes: number;
  url: string;
}

/** Everything that a first visit loads, with its size as it was sent. */
async function firstVisit(page: Page, address: string): Promise<Loaded[]> {
  const loading: Promise<Loaded>[] = [];
  page.on('requestfinished', (request) => {
    loading.push(
      request.sizes().then(({ responseBodySize }) => ({
        type: request.resourceType(),
        bytes: responseBodySize,
        url: request.url(),
      })),
    );
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return Promise.all(loading);
}

for (const [kind, find] of Object.entries(pageKinds)) {
  test(`${kind}: a first visit is light, and nothing moves while it loads`, async ({ browser, baseURL }) => {
    const visitor = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
    const page = await visitor.newPage();
    const address = await find(page);
    await page.close();
    const fresh = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
    const first = await fresh.newPage();
    await first.addInitScript(() => {
      const moved = { sum: 0 };
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.sum += Number(Reflect.get(entry, 'value'));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const loaded = await firstVisit(first, address);
    const bytesOf = (...types: string[]) =>
      loaded.filter(({ type }) => types.includes(type)).reduce((sum, { bytes }) => sum + bytes, 0);
    const pictures = bytesOf('image');
    const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0) - pictures;
    expect(total).toBeLessThanOrEqual(budget.page);
    expect(bytesOf('stylesheet')).toBeLessThanOrEqual(budget.css);
    expect(bytesOf('font')).toBeLessThanOrEqual(budget.font);
    expect(bytesOf('script')).toBeLessThanOrEqual(budget.script);
    // None where the page carries its few rules itself.
    expect(loaded.filter(({ type }) => type === 'stylesheet').length).toBeLessThanOrEqual(1);
    expect(loaded.filter(({ type }) => type === 'font').length).toBeLessThanOrEqual(1);
    expect(loaded.length, loaded.map(({ url }) => url).join('\n')).toBeLessThanOrEqual(budget.requests);
    expect(await first.locator('*').count()).toBeLessThanOrEqual(budget.elements);
    expect(await first.evaluate(() => Reflect.get(window, 'moved').sum)).toBeLessThan(0.01);
    // A picture's place is known before it comes.
    await expect(first.locator('img:not([width][height])')).toHaveCount(0);
    await visitor.close();
    await fresh.close();
  });
}
