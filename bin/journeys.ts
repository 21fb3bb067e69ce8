/** Runs Playwright against the built product, with a database that lives as long as the run. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './ending.ts';
import { type Outcome, runChild } from './run-child.ts';

/**
 * @param args of `playwright test`
 * @param env on top of this process's environment
 */
export async function runJourneys(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-e2e-'));
  chmodSync(folder, 0o711); // PostgreSQL's own user must get in when this runs as root
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return runChild(['node_modules/@playwright/test/cli.js', 'test', ...args], {
    show: true,
    env: { PORTAL_E2E_DATA: folder, ...env },
  });
}
