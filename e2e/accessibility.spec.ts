import { test } from '@playwright/test';
import { expectNothingFromAxe } from './expectations.ts';
import { allKinds } from './page-kinds.ts';

for (const [kind, find] of Object.entries(allKinds)) {
  test(`${kind}: axe finds nothing, by day and by night, on a phone and on a wide screen`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(await find(page));
    await expectNothingFromAxe(page);
  });
}
