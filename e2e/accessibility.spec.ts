import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { allKinds } from './page-kinds.ts';

for (const [kind, find] of Object.entries(allKinds)) {
  test(`${kind}: axe finds nothing, by day and by night, on a phone and on a wide screen`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(await find(page));
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [390, 1280]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`);
        expect(found, `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });
}
