import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type PortalProcess, startPortal } from '#bin/portal-process.ts';

/** A second portal of the same build and the same data, with a foreign folder of articles. */
let portal: PortalProcess;
let content: string;
const seed = '../shared/seed/iskias.md';
const own = 'lib/articles/fixtures/springfinger.md';

test.beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'portal-content-'));
  mkdirSync(join(content, 'lidelser'));
  cpSync(own, join(content, 'lidelser', 'springfinger.md'));
  if (existsSync(seed)) cpSync(seed, join(content, 'lidelser', 'iskias.md'));
  portal = await startPortal({ CONTENT_DIR: content, DATA_DIR: process.env.DATA_DIR ?? '' });
});
test.afterAll(async () => {
  await portal.stop();
  rmSync(content, { recursive: true, force: true });
});

// Where there is no /proc the flags cannot be seen.
if (existsSync('/proc/self/cmdline')) {
  test('a portal that serves is started so that it gives back the memory it does not use', () => {
    const [, ...words] = readFileSync(`/proc/${portal.pid}/cmdline`, 'utf8').split('\0');
    expect(words).toEqual(expect.arrayContaining(['--max-semi-space-size=16', '--heap-growing-percent=40']));
    expect(readFileSync(`/proc/${portal.pid}/environ`, 'utf8').split('\0')).toContain('MALLOC_ARENA_MAX=2');
  });
}

test('a foreign article in the simple form is served whole, with danger and clinics around it', async ({
  page,
}) => {
  await page.goto(`${portal.url}/lidelser/springfinger`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Springfinger');
  await expect(page.locator('.prose h2').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: /Find en fysioterapeut/ })).toBeVisible();
  // The project's own article is not in the operator's folder.
  expect((await page.goto(`${portal.url}/lidelser/tennisalbue`))?.status()).toBe(404);
});

// It lies beside the project on the machines it is made on; elsewhere the own fixture stands for its form.
if (existsSync(seed)) {
  test('the article that the portal must render unchanged keeps its pictures, questions and link', async ({
    page,
  }) => {
    await page.goto(`${portal.url}/lidelser/iskias`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Iskias');
    await expect(page.locator('.prose h2')).toHaveCount(8);
    await expect(page.locator('.prose h3')).toHaveCount(4);
    await expect(page.locator('.prose img')).toHaveCount(2);
    await expect(page.locator('.prose a[href="/find/fysioterapeut/danmark/iskias"]')).toHaveCount(1);
    const broken = await page
      .locator('.prose img')
      .evaluateAll((images) => images.filter((image) => !image.getAttribute('width')).length);
    expect(broken).toBe(0);
  });
}
