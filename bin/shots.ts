/** `portal shots`: a picture of every page kind, width and colour scheme into `docs/images/`. */
import { ensureBrowser } from './browser.ts';
import { ensureBuilt } from './build.ts';
import { runJourneys } from './journeys.ts';
import { step } from './step.mjs';

/** Takes the pictures with the browser the journeys use. Returns the exit code. */
export async function run(): Promise<number> {
  await step('Build', ensureBuilt, (built) => (built ? 'built' : 'up to date'));
  await step('Browser', ensureBrowser, (path) => path);
  const { code } = await runJourneys(['--config', 'playwright.shots.config.ts']);
  return code;
}
