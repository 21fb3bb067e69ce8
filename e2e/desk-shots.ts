import { mkdirSync } from 'node:fs';
import sharp from 'sharp';
import { deskKinds } from './desk-kinds.ts';
import { test } from './desk-portal.ts';

/** Pixels: long forms are cut, for the pictures are kept in the repository. */
const tallest = 2600;
/** Desks that stand for the others; `SHOTS_TO=/tmp/x` takes all of them, into a folder of its own. */
const chosen = ['join', 'mine', 'clinic', 'prices', 'grid', 'history', 'moderation'];
const elsewhere = process.env.SHOTS_TO;
const folder = elsewhere ?? 'docs/images';

test.describe.configure({ mode: 'serial' });
mkdirSync(folder, { recursive: true });

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    for (const kind of elsewhere ? Object.keys(deskKinds) : chosen) {
      test(`desk ${kind} ${width} ${colorScheme}`, async ({ desks }) => {
        const viewport = { width, height: width < 600 ? 844 : 900 };
        const page = await desks.open(kind, { colorScheme, viewport, reducedMotion: 'reduce' });
        await page.waitForLoadState('networkidle');
        const picture = sharp(await page.screenshot({ fullPage: true }));
        const { height = 0 } = await picture.metadata();
        await picture
          .extract({ left: 0, top: 0, width, height: Math.min(height, tallest) })
          .webp({ quality: 70 })
          .toFile(`${folder}/desk-${kind}-${width}-${colorScheme}.webp`);
        await page.context().close();
      });
    }
  }
}
