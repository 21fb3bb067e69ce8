/** `npm run shots`: a picture of every page kind, width and colour scheme into `docs/images/`. */
import { spawnSync } from 'node:child_process';

/** Takes the pictures with the browser the journeys use. Returns the exit code. */
export function shots(): number {
  const run = spawnSync(
    process.execPath,
    ['node_modules/.bin/playwright', 'test', '--config', 'e2e/shots.config.ts'],
    {
      stdio: 'inherit',
    },
  );
  return run.status ?? 1;
}
