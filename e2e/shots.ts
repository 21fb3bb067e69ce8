import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import sharp from 'sharp';
import { writeContactSheet } from './contact-sheet.ts';
import { allKinds } from './page-kinds.ts';
import { folder, photographStates, views } from './style-states.ts';

/** Pixels: long lists and articles are cut, for the pictures are kept in the repository. */
const tallest = 2600;

/** Kinds whose pictures are kept one by one; all others are on the contact sheet. */
const kept = [
  'home',
  'conditions',
  'article',
  'results',
  'map',
  'results-none',
  'clinic',
  'choice',
  'missing',
  'gone',
  'malformed',
  'fault',
  'price',
  'ranking',
  'about',
  'privacy',
  'accessibility',
];
const looks = (['light', 'dark'] as const).flatMap((scheme) =>
  [390, 1280].map((width) => ({ scheme, width })),
);

test.describe.configure({ mode: 'serial' });
mkdirSync('docs/images', { recursive: true });
const taken = new Map<string, Buffer>();

for (const { scheme, width } of looks) {
  for (const [kind, find] of Object.entries(allKinds)) {
    test(`${kind} ${width} ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
      const address = await find(page);
      // Twice: a font that came too late for the first time is there for the second.
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.goto(address, { waitUntil: 'networkidle' });
      const picture = sharp(await page.screenshot({ fullPage: true }));
      const { height = 0 } = await picture.metadata();
      const cut = picture.extract({ left: 0, top: 0, width, height: Math.min(height, tallest) });
      const png = await cut.png().toBuffer();
      taken.set(`${kind} ${width} ${scheme}`, png);
      if (kept.includes(kind))
        await sharp(png).webp({ quality: 70 }).toFile(`docs/images/${kind}-${width}-${scheme}.webp`);
    });
  }
}

test('the contact sheet', () => writeContactSheet(taken, 'docs/images/contact-sheet.webp'));

test('the states of /stil', async ({ page }) => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const view of views) {
    for (const [name, picture] of await photographStates(page, view))
      writeFileSync(join(folder, name), picture);
  }
});

/** Articles beside the one that stands for its kind, so that three can be compared. */
const reading = ['frossen-skulder', 'slidgigt-knae'];

for (const { scheme, width } of looks) {
  for (const slug of reading) {
    test(`article ${slug} ${width} ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
      await page.goto(`/lidelser/${slug}`, { waitUntil: 'networkidle' });
      const clip = { x: 0, y: 0, width, height: tallest };
      const picture = await page.screenshot({ fullPage: true, clip });
      await sharp(picture)
        .webp({ quality: 70 })
        .toFile(`docs/images/article-${slug}-${width}-${scheme}.webp`);
    });
  }
}

for (const slug of ['iskias', ...reading]) {
  test(`print ${slug}`, async ({ page }) => {
    // A4 at 96 dots an inch, the first two sheets.
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.goto(`/lidelser/${slug}`, { waitUntil: 'networkidle' });
    await page.emulateMedia({ media: 'print' });
    const clip = { x: 0, y: 0, width: 794, height: 2246 };
    const picture = await page.screenshot({ fullPage: true, clip });
    await sharp(picture).webp({ quality: 70 }).toFile(`docs/images/print-${slug}.webp`);
  });
}
