import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import sharp, { type OverlayOptions } from 'sharp';
import { pageKinds } from './page-kinds.ts';
import { folder, photographStates, views } from './style-states.ts';

/** Pixels: long lists and articles are cut, for the pictures are kept in the repository. */
const tallest = 2600;

/** Kinds that are shown; the others are variants of them that only the checks need. */
const shown = [
  'home',
  'conditions',
  'article',
  'results',
  'map',
  'results-none',
  'clinic',
  'choice',
  'missing',
  'malformed',
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
  for (const kind of shown) {
    test(`${kind} ${width} ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
      const address = (await pageKinds[kind]?.(page)) ?? '/';
      // Twice: a font that came too late for the first time is there for the second.
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.goto(address, { waitUntil: 'networkidle' });
      const picture = sharp(await page.screenshot({ fullPage: true }));
      const { height = 0 } = await picture.metadata();
      const cut = picture.extract({ left: 0, top: 0, width, height: Math.min(height, tallest) });
      const png = await cut.png().toBuffer();
      taken.set(`${kind}-${width}-${scheme}`, png);
      await sharp(png).webp({ quality: 70 }).toFile(`docs/images/${kind}-${width}-${scheme}.webp`);
    });
  }
}

/** Every kind side by side, a row for each width and scheme: the design at one glance. */
test('the contact sheet', async () => {
  const [cell, tall, gap] = [220, 300, 12];
  const tiles: OverlayOptions[] = [];
  for (const [row, { scheme, width }] of looks.entries()) {
    for (const [column, kind] of shown.entries()) {
      const picture = taken.get(`${kind}-${width}-${scheme}`);
      if (!picture) continue;
      const input = await sharp(picture)
        .resize(cell, tall, { fit: 'cover', position: 'top' })
        .png()
        .toBuffer();
      tiles.push({ input, left: gap + column * (cell + gap), top: gap + row * (tall + gap) });
    }
  }
  await sharp({
    create: {
      width: gap + shown.length * (cell + gap),
      height: gap + looks.length * (tall + gap),
      channels: 3,
      background: '#cfc8ba',
    },
  })
    .composite(tiles)
    .webp({ quality: 72 })
    .toFile('docs/images/contact-sheet.webp');
});

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
