import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { mark, markSvg } from './mark.ts';
import { light } from './palette.ts';

test('the icons are drawn from the mark as it is now', async () => {
  expect(readFileSync('public/icon.svg', 'utf8'), 'run npm run icons').toBe(markSvg('rounded'));
  for (const [file, size] of [
    ['apple-touch-icon', 180],
    ['icon-192', 192],
    ['icon-512', 512],
    ['icon-full-512', 512],
  ] as const) {
    const { width, height } = await sharp(`public/${file}.png`).metadata();
    expect([width, height], file).toEqual([size, size]);
  }
  expect(mark.colors.ground).toBe(light.accent);
});

test('the icon that systems cut to their own shape reaches every corner', async () => {
  const { data, info } = await sharp('public/icon-full-512.png')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const alphaAt = (x: number, y: number) => data[(y * info.width + x) * info.channels + 3];
  expect([alphaAt(0, 0), alphaAt(511, 0), alphaAt(0, 511), alphaAt(511, 511)]).toEqual([255, 255, 255, 255]);
});
