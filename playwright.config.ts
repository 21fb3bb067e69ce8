import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, defineConfig } from '@playwright/test';

// This file is read by the runner and again by each of its workers: the first sets what all of them share.
// A port and a folder a run, so that two runs, or one that was killed, do not meet.
process.env.PORT ??= String(4100 + (process.pid % 800));
if (!process.env.PORTAL_E2E_DATA) {
  process.env.PORTAL_E2E_DATA = mkdtempSync(join(tmpdir(), 'portal-e2e-'));
  chmodSync(process.env.PORTAL_E2E_DATA, 0o711); // PostgreSQL's own user must get in when this runs as root
}
const port = process.env.PORT;
const folder = process.env.PORTAL_E2E_DATA;
// Journeys that need a clinic in a certain state reach the same database through lib/db.
process.env.DATA_DIR = join(folder, 'data');
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
      testMatch: /journey|nothing-found|article/,
      use: { javaScriptEnabled: false },
    },
  ],
  webServer: {
    command: 'node bin/portal.mjs start',
    url: `http://127.0.0.1:${port}/api/health`,
    env: {
      PORT: port,
      DATA_DIR: join(folder, 'data'),
      TODAY: '2026-11-23',
      OPERATOR_EMAILS: 'drift@portal.example',
    },
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
  },
});
