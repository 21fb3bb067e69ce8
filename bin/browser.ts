/** The browser for the journeys: Playwright's own, else the system's Chromium, else one from the package manager. */
import { accessSync, constants } from 'node:fs';
import { chromium } from '@playwright/test';
import { Refusal } from './refusal.ts';
import { runChild } from './run-child.ts';

const runnable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a browser that is there; null when none is. */
export function findBrowser(): string | null {
  return [chromium.executablePath(), '/usr/bin/chromium'].find(runnable) ?? null;
}

/**
 * Finds a browser, or installs Debian's as root.
 * @returns its path
 * @throws Refusal saying how to get one
 */
export async function ensureBrowser(say: (what: string) => void): Promise<string> {
  const there = findBrowser();
  if (there) return there;
  const remedy =
    'get one with "npx playwright install --with-deps chromium", or as root with "apt-get install chromium".';
  if (process.getuid?.() !== 0 || !runnable('/usr/bin/apt-get'))
    throw new Refusal(`There is no browser: ${remedy}`);
  say('apt-get install chromium');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, tail } = await runChild(args, { program: '/usr/bin/apt-get', env });
    if (code !== 0) throw new Refusal(`${tail}\nThe browser could not be installed: ${remedy}`);
  }
  const installed = findBrowser();
  if (!installed) throw new Refusal(`apt-get installed no /usr/bin/chromium: ${remedy}`);
  return installed;
}
