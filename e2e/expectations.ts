/** What every page promises everybody, whatever it shows: said once for readers' pages and for desks. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import {
  drawAll,
  focused,
  linksByColorAlone,
  misnamed,
  misread,
  moved,
  overflowing,
  runTogether,
  smallTargets,
} from './page-checks.ts';

/** All that is said of accessibility here and in WCAG 2.2 AA, and of that what the colours can change. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What passes is not gathered, element by element: on a long page that is most of axe's work. */
const axeOn = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
const ofColors = ['color-contrast', 'link-in-text-block'];

/** axe finds nothing by day and by night, on a phone and on a wide screen. By night only the colours are others. */
export async function expectNothingFromAxe(page: Page): Promise<void> {
  await drawAll(page);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = axeOn(page);
      const { violations } = await (colorScheme === 'light'
        ? axe.withTags(everything)
        : axe.withRules(ofColors)
      ).analyze();
      const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`);
      expect(found, `${colorScheme}, ${width} px`).toEqual([]);
      // The colours are the same at both widths.
      if (width === 1280) expect(await faintWords(page), `${colorScheme}: what is read has 7:1`).toEqual([]);
    }
  }
}

/** What is read, and does not stand out 7:1 from its ground (4.5:1 where it is large), as axe measures it. */
async function faintWords(page: Page): Promise<string[]> {
  // What is pressed is told by its underline or its box as well, and keeps the 4.5:1 of the check above.
  const { violations } = await ['a', 'button', 'summary']
    .reduce((axe, pressed) => axe.exclude(`main ${pressed}`), axeOn(page).include('main'))
    .withRules('color-contrast-enhanced')
    .analyze();
  return violations
    .flatMap(({ nodes }) => nodes)
    .map(
      ({ html, failureSummary }) =>
        `${html.slice(0, 90)} ${failureSummary?.match(/contrast of [\d.]+/)?.[0]}`,
    );
}

/**
 * It stands at every size, can be pressed, is named as it reads, and does not move.
 * @param page 390 px wide
 * @param arrive brings it to what is looked at: the first time without the font. It is taken when it is there at once
 *   and else not at all (`display: optional`), and on a busy machine that race alone moves words by a hair.
 */
export async function expectToStand(page: Page, arrive: () => Promise<unknown>): Promise<void> {
  const fonts = '**/*.woff2';
  await page.route(fonts, (route) => route.abort());
  await arrive();
  expect.soft(await moved(page), 'moved').toEqual([]);
  await page.unroute(fonts);
  await arrive();
  await drawAll(page);
  expect.soft(await page.locator('html').getAttribute('lang')).toBe('da');
  expect.soft(await smallTargets(page, { least: 24, main: false }), 'smaller than 24 px').toEqual([]);
  expect
    .soft(await smallTargets(page, { least: 44, main: true }), 'smaller than 44 px on a phone')
    .toEqual([]);
  expect.soft(await misnamed(page), 'named otherwise than it reads').toEqual([]);
  expect.soft(await linksByColorAlone(page), 'told by colour alone').toEqual([]);
  expect.soft(await misread(page), 'no outline').toEqual([]);
  expect.soft(await overflowing(page), '390 px').toEqual([]);
  expect.soft(await runTogether(page, 11), 'cells of a table read as one').toEqual([]);

  // 400 % zoom of a window of 1280 px leaves 320.
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await overflowing(page), '320 px').toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect.soft(await overflowing(page), '1280 px').toEqual([]);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect.soft(await overflowing(page), '1280 px, letters twice as large').toEqual([]);
}

/** The keyboard reaches everything, and shows where it is. @param page just arrived, without motion */
export async function expectKeyboardToReach(page: Page): Promise<void> {
  const seen: string[] = [];
  const wrong: string[] = [];
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (!at) break;
    seen.push(at.what);
    if (at.wrong) wrong.push(`${at.wrong}: ${at.what}`);
  }
  expect(wrong).toEqual([]);
  expect(seen.length, 'the way ends').toBeLessThan(400);
  expect(seen.length, 'and there is one').toBeGreaterThan(3);
}
