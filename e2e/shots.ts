import { mkdirSync } from 'node:fs';
import { test } from '@playwright/test';
import sharp from 'sharp';
import { pageKinds } from './page-kinds.ts';

/** Pixels: long lists and articles are cut, for the pictures are kept in the repository. */
const tallest = 2600;

mkdirSync('docs/images', { recursive: true });

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    for (const [kind, find] of Object.entries(pageKinds)) {
      test(`${kind} ${width} ${scheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
        await page.goto(await find(page), { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        const picture = sharp(await page.screenshot({ fullPage: true }));
        const { height = 0 } = await picture.metadata();
        await picture
          .extract({ left: 0, top: 0, width, height: Math.min(height, tallest) })
          .webp({ quality: 70 })
          .toFile(`docs/images/${kind}-${width}-${scheme}.webp`);
      });
    }
  }
}
