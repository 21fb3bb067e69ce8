import { test } from '@playwright/test';
import { expectNothingFromAxe } from './expectations.ts';
import { pageKinds } from './page-kinds.ts';

for (const [kind, find] of Object.entries(pageKinds)) {
  test(`${kind}: axe finds nothing, by day and by night, on a phone and on a wide screen`, async ({
    page,
  }) => {
    test.slow();
    await page.goto(await find(page));
    await expectNothingFromAxe(page);
  });
}
