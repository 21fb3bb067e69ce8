import { expect, test } from '@playwright/test';
import { diceFrom, fuzzedAddress } from '#lib/http/fuzzed-addresses.ts';

const seeds = [7, 8, 9];
const each = 60;

for (const seed of seeds) {
  test(`${each} hostile finder addresses (seed ${seed}) are answered by the running product, never with a fault`, async ({
    request,
  }) => {
    const dice = diceFrom(seed);
    for (let i = 0; i < each; i++) {
      const address = fuzzedAddress(dice);
      const answer = await request.get(address, { maxRedirects: 2 });
      expect(answer.status(), address).toBeLessThan(500);
      expect(await answer.text(), address).toMatch(/<h1|<title/);
    }
  });
}
