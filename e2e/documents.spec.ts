import { expect, test } from '@playwright/test';
import { pageKinds } from './page-kinds.ts';

for (const [kind, find] of Object.entries(pageKinds)) {
  test(`${kind}: no cookie, no third party, no framework script, no error`, async ({
    page,
    context,
    baseURL,
  }) => {
    const address = await find(page);
    const requests: string[] = [];
    const failures: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400 && response.url() !== new URL(address, baseURL).href)
        failures.push(`${response.status()} ${response.url()}`);
    });
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of (400|404|410)/.test(message.text()))
        failures.push(message.text());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(failures).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(baseURL ?? '') && !url.startsWith('data:'))).toEqual([]);
    expect(requests.filter((url) => url.includes('/_next/') && url.endsWith('.js'))).toEqual([]);
    expect(requests.length).toBeLessThanOrEqual(8);
    expect(await context.cookies()).toEqual([]);
    await expect(
      page.locator(
        'script:not([type="application/ld+json"], [type="speculationrules"], [src^="/elements/"])',
      ),
    ).toHaveCount(0);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('main')).toHaveCount(1);
  });
}
