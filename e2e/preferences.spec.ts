import { expect, type Page, test } from '@playwright/test';
import { pageKinds } from './page-kinds.ts';

/** What a person has asked their system for: more contrast, the system's own colours, less motion, paper. */

const kinds = ['home', 'article', 'results', 'results-chosen', 'map', 'clinic', 'price', 'style'] as const;
const open = async (page: Page, kind: (typeof kinds)[number]) =>
  page.goto((await pageKinds[kind]?.(page)) ?? '/');

/** The colour that a token has now, as the browser writes it. */
const token = (page: Page, name: string) =>
  page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(--color-${name})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}, more contrast: secondary words and every edge are as strong as the text`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/stil');
    const [ink, line] = [await token(page, 'ink'), await token(page, 'line')];
    expect(line).not.toBe(ink);
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    for (const name of ['muted', 'line', 'line-on-accent', 'edge', 'focus'])
      expect(await token(page, name), name).toBe(ink);
    await expect(page.locator('.card').first()).toHaveCSS('border-top-color', ink);
    await expect(page.locator('.input').first()).toHaveCSS('border-top-color', ink);
  });
}

for (const kind of kinds) {
  test(`${kind}, the system's own colours: what is pressed has an edge, what is chosen another look`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, kind);
    const without = await page.evaluate(() => {
      const isSeen = (element: HTMLElement) => element.checkVisibility();
      const hasEdge = (element: HTMLElement) => {
        const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
        return (
          borderTopStyle !== 'none' &&
          Number.parseFloat(borderTopWidth) >= 1 &&
          borderTopColor !== backgroundColor
        );
      };
      const pressed = [...document.querySelectorAll<HTMLElement>('.button, .chip, .input, .care-call')];
      return pressed
        .filter((each) => isSeen(each) && !hasEdge(each))
        .map((each) => each.outerHTML.slice(0, 90));
    });
    expect(without).toEqual([]);
    const chosen = page.locator('.switch a[aria-current], .body-map a[aria-current]').first();
    if ((await chosen.count()) > 0) {
      const look = (which: string) =>
        page
          .locator(which)
          .first()
          .evaluate((element) => {
            const { backgroundColor, borderTopColor, borderBottomColor } = getComputedStyle(element);
            return [backgroundColor, borderTopColor, borderBottomColor].join();
          });
      const list = (await page.locator('.switch a[aria-current]').count()) > 0 ? '.switch' : '.body-map';
      expect(await look(`${list} a[aria-current]`)).not.toBe(await look(`${list} a:not([aria-current])`));
    }
  });

  test(`${kind}, less motion: nothing moves by itself`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, kind);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const isStill =
          animationName === 'none' &&
          transitionDuration.split(', ').every((each) => each === '0s') &&
          scrollBehavior === 'auto';
        return isStill ? [] : [element.outerHTML.slice(0, 90)];
      }),
    );
    expect(moving).toEqual([]);
  });

  test(`${kind}, on paper: dark words on white, and nothing of the page's head and foot`, async ({
    page,
  }) => {
    await open(page, kind);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
    for (const part of ['.site-header', '.site-footer', '.breadcrumb'])
      for (const each of await page.locator(part).all()) await expect(each, part).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}
