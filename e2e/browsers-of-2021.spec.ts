import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { asTakenBy, type Browser, browsers } from './browser-of-2021.ts';
import { pageKinds } from './page-kinds.ts';

/** Left out by an old browser without harm: what the page then looks like is a little plainer, and that is all. */
const decoration: readonly RegExp[] = [
  /^(accent-color|color-scheme|font-family: ui-monospace|text-decoration: dotted|text-wrap)/, // looks
  /^(scroll-behavior|interpolate-size|@view-transition|::view-transition)/, // movement
  /^text-size-adjust/, // written with its prefix too
  /^(widows|orphans|break-after)/, // where a sheet of paper ends
  /^forced-color-adjust/, // the system may paint over it
  /^@media \(scripting\)/, // room kept for a button before its script is there
  /^(container-type|@container)/, // the body map keeps its list below the figures
  /^@supports selector\(::details-content\)/, // what folds on a phone folds on a wide screen too
  /^align-content: start/, // rows of a grid share the room there is
  /^color-mix\(\)/, // a finer line on the body map
  /^(:focus-visible|@media \((prefers-contrast|forced-colors)\))/, // the browser's own focus ring; preferences
  /^@property/, // Tailwind writes the same once more, for those who do not know it
  /^:has$/, // the whole page is laid out at once
  /^::(backdrop|-webkit-)/,
];

const stylesheet = async (page: Page) => {
  await page.goto('/');
  const href = await page.locator('link[rel="stylesheet"]').getAttribute('href');
  return (await page.request.get(href ?? '')).text();
};

test('the one style sheet is small and holds no cascade layers', async ({ page }) => {
  const css = await stylesheet(page);
  expect(await page.locator('link[rel="stylesheet"]').count()).toBe(1);
  expect(css).not.toMatch(/@layer/);
  expect(brotliCompressSync(css).length).toBeLessThan(15_000);
});

for (const browser of Object.keys(browsers) as Browser[]) {
  test(`${browser} ${browsers[browser]} leaves out decoration only`, async ({ page }) => {
    const { dropped } = asTakenBy(browser, await stylesheet(page));
    expect(dropped.filter((what) => !decoration.some((harmless) => harmless.test(what)))).toEqual([]);
  });
}

/** Where things stand across the page: what falls apart shows here. */
const columns = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, header a, label, .button, .input, .card, .care-card')].map(
      (element) => {
        const { x, width } = element.getBoundingClientRect();
        return {
          what: (element.textContent ?? '').trim().slice(0, 30),
          x: Math.round(x),
          width: Math.round(width),
        };
      },
    ),
  );

for (const width of [390, 1280]) {
  for (const kind of [
    'home',
    'conditions',
    'article',
    'results',
    'map',
    'clinic',
    'choice',
    'price',
  ] as const) {
    test(`${kind}, ${width} px: a page of 2021 stands as it does today`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      // The fonts come when they come (`font-display: optional`): both sides are measured without them.
      await page.route('**/*.woff2', (route) => route.abort());
      const address = (await pageKinds[kind]?.(page)) ?? '/';
      await page.goto(address);
      // Folds stand open in both, so that what is in them can be compared.
      const open = () =>
        page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
      await open();
      const now = await columns(page);
      await page.route('**/*.css', async (route) => {
        const answer = await route.fetch();
        let css = await answer.text();
        for (const browser of Object.keys(browsers) as Browser[]) css = asTakenBy(browser, css).css;
        await route.fulfill({ response: answer, body: css });
      });
      await page.goto(address);
      await open();
      expect(await columns(page)).toEqual(now);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
