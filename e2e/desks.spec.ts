import { deskKinds } from './desk-kinds.ts';
import { test } from './desk-portal.ts';
import { expectKeyboardToReach, expectNothingFromAxe, expectToStand } from './expectations.ts';

const phone = { width: 390, height: 844 };

for (const kind of Object.keys(deskKinds)) {
  test(`${kind}: axe finds nothing, by day and by night, on a phone and on a wide screen`, async ({
    desks,
  }) => {
    test.slow();
    const page = await desks.open(kind);
    await expectNothingFromAxe(page);
    await page.context().close();
  });

  test(`${kind}: stands at every size, can be pressed, is named as it reads, and does not move`, async ({
    desks,
  }) => {
    const page = await desks.open(kind, { viewport: phone });
    await expectToStand(page, () => page.reload());
    await page.context().close();
  });

  test(`${kind}: the keyboard reaches everything, and shows where it is`, async ({ desks }) => {
    const page = await desks.open(kind, { reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
    await expectKeyboardToReach(page);
    await page.context().close();
  });
}
