import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { pageKinds } from './page-kinds.ts';

/**
 * `lib/http` only makes documents lighter: under Next's own server they read the same. Both serve one database, so a
 * page that differs was changed on its way out.
 */
let plain: ChildProcess;
let origin: string;

test.beforeAll(async ({ baseURL }) => {
  const port = await freePort();
  // Under any other name Next takes a rewrite to its own pages for a foreign site, and asks itself for ever.
  origin = `http://localhost:${port}`;
  const args = ['node_modules/next/dist/bin/next', 'start', '-H', 'localhost', '-p', String(port)];
  plain = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', SITE_URL: baseURL, TODAY: '2026-11-23' },
    stdio: 'ignore',
  });
  await expect
    .poll(
      () =>
        fetch(`${origin}/api/health`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200);
});
test.afterAll(() => void plain.kill());

/** What a reader sees: the words, in order; and where the links lead. */
async function read(page: Page, address: string): Promise<{ text: string; links: string[] }> {
  await page.goto(address, { waitUntil: 'networkidle' });
  // The button that script adds comes when it comes, on either side.
  const seen = await page.evaluate(() => {
    for (const added of document.querySelectorAll('near-me')) added.remove();
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
    return document.body.innerText;
  });
  const text = seen.replace(/\s+/g, ' ');
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return { text, links };
}

/** What never reaches Next: `lib/http` answers it. */
const answeredInFront = ['malformed'];

for (const [kind, find] of Object.entries(pageKinds)) {
  if (answeredInFront.includes(kind)) continue;
  test(`${kind} reads the same under plain "next start"`, async ({ page, baseURL }) => {
    const address = await find(page);
    const light = await read(page, address);
    expect(light.text.length).toBeGreaterThan(200);
    expect(await read(page, new URL(address, origin).href)).toEqual(light);
    expect(new URL(page.url()).origin).toBe(origin);
    expect(baseURL).not.toBe(origin);
  });
}

test('the parts of a page are for the front alone', async () => {
  expect((await fetch(`${origin}/api/parts/find/fysioterapeut/aarhus`)).status).toBe(404);
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
