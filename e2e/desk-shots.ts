import { mkdirSync } from 'node:fs';
import sharp from 'sharp';
import { writeContactSheet } from './contact-sheet.ts';
import { deskKinds } from './desk-kinds.ts';
import { test } from './desk-portal.ts';

/** Pixels: long forms are cut, for the pictures are kept in the repository. */
const tallest = 2600;
/** Desks whose pictures are kept one by one; `SHOTS_TO=/tmp/x` keeps all of them, in a folder of its own. */
const kept = ['join', 'mine', 'clinic', 'prices', 'grid', 'history', 'moderation'];
const elsewhere = process.env.SHOTS_TO;
const folder = elsewhere ?? 'docs/images';

test.describe.configure({ mode: 'serial' });
mkdirSync(folder, { recursive: true });
const taken = new Map<string, Buffer>();

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    for (const kind of Object.keys(deskKinds)) {
      test(`desk ${kind} ${width} ${colorScheme}`, async ({ desks }) => {
        const viewport = { width, height: width < 600 ? 844 : 900 };
        const page = await desks.open(kind, { colorScheme, viewport, reducedMotion: 'reduce' });
        await page.waitForLoadState('networkidle');
        const picture = sharp(await page.screenshot({ fullPage: true }));
        const { height = 0 } = await picture.metadata();
        const cut = { left: 0, top: 0, width, height: Math.min(height, tallest) };
        const png = await picture.extract(cut).png().toBuffer();
        taken.set(`${kind} ${width} ${colorScheme}`, png);
        if (elsewhere || kept.includes(kind))
          await sharp(png)
            .webp({ quality: 70 })
            .toFile(`${folder}/desk-${kind}-${width}-${colorScheme}.webp`);
        await page.context().close();
      });
    }
  }
}

test('the contact sheet of the desks', () => writeContactSheet(taken, `${folder}/contact-sheet-desks.webp`));
