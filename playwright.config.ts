import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, defineConfig } from '@playwright/test';

const port = 4173;
const dataDir = join(tmpdir(), 'portal-e2e');
// Journeys that need a clinic in a certain state reach the same database through lib/db.
process.env.DATA_DIR = dataDir;
const own = chromium.executablePath();

/** Journeys run against the built product, with a database of their own, as one process a visitor would meet. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 30_000,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: existsSync(own) ? own : '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'with script' },
    {
      name: 'without script',
      testMatch: /journey|nothing-found/,
      use: { javaScriptEnabled: false },
    },
  ],
  webServer: {
    command: 'node bin/portal.mjs start',
    url: `http://127.0.0.1:${port}/api/health`,
    env: { PORT: String(port), DATA_DIR: dataDir, TODAY: '2026-11-23' },
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
  },
});
