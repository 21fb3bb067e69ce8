import { mkdirSync } from 'node:fs';
import { test } from '@playwright/test';
import sharp from 'sharp';
import { pageKinds } from './page-kinds.ts';

mkdirSync('docs/images', { recursive: true });

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    for (const [kind, find] of Object.entries(pageKinds)) {
      test(`${kind} ${width} ${scheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
        await page.goto(await find(page), { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready);
        const picture = await page.screenshot({ fullPage: true });
        await sharp(picture).webp({ quality: 78 }).toFile(`docs/images/${kind}-${width}-${scheme}.webp`);
      });
    }
  }
}
