import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { difference, folder, keptOf, photographStates, views } from './style-states.ts';

for (const view of views) {
  test(`${view.name}: every part of the design looks as it did (meant otherwise? npm run shots)`, async ({
    page,
  }) => {
    test.slow();
    const now = await photographStates(page, view);
    expect([...now.keys()].sort()).toEqual(keptOf(view).sort());
    const changed: string[] = [];
    for (const [name, picture] of now) {
      const what = await difference(readFileSync(join(folder, name)), picture);
      if (what) changed.push(`${name} ${what}`);
    }
    expect(changed).toEqual([]);
  });
}

test('the comparison sees a border that is lost and a button of another colour, and no more than that', async () => {
  const drawing = (fill: string, stroke: string, dx = 0) =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40"><rect width="120" height="40" fill="#fbf8f2"/><rect x="${10 + dx}" y="8" width="60" height="24" fill="${fill}" stroke="${stroke}" stroke-width="2"/></svg>`,
      ),
    )
      .png()
      .toBuffer();
  const kept = await drawing('#ffffff', '#0b5d5b');
  expect(await difference(kept, await drawing('#ffffff', '#ffffff'))).toContain('looks otherwise');
  expect(await difference(kept, await drawing('#a3211b', '#0b5d5b'))).toContain('looks otherwise');
  expect(await difference(kept, await drawing('#ffffff', '#0b5d5b', 0.2))).toBeNull();
});
