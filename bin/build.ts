/** The production build in `.next`, made anew when what it is made of has changed. Content is not part of it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { withLock } from '#lib/db/lock.mjs';
import { cloneLock } from './install.mjs';
import { Refusal } from './refusal.ts';
import { runChild } from './run-child.ts';
import { fingerprint } from './sources.ts';

const stamp = '.next/portal-build';

const isBuiltFrom = (sources: string) => existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;

/**
 * @param say shows what is going on
 * @returns whether a build was needed
 * @throws Refusal when it fails, with the last of what it printed
 */
export async function ensureBuilt(say: (what: string) => void): Promise<boolean> {
  if (isBuiltFrom(fingerprint())) return false;
  return withLock(
    cloneLock,
    async () => {
      const sources = fingerprint();
      if (isBuiltFrom(sources)) return false; // by the one that held the lock before
      say('next build');
      rmSync(stamp, { force: true });
      const { code, tail } = await runChild(['node_modules/next/dist/bin/next', 'build'], {
        env: { NODE_ENV: 'production', SITE_URL: undefined, DATABASE_URL: undefined },
      });
      if (code !== 0) throw new Refusal(`${tail}\nThe build failed: see above.`);
      writeFileSync(stamp, sources);
      return true;
    },
    { onWait: (pid) => say(`waiting for process ${pid}`) },
  );
}
