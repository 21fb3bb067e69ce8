/** `portal start`: everything from a clean clone to a served portal. */
import { env } from '#lib/env.ts';
import { ensureBuilt } from './build.ts';
import { atEnd, nowServing } from './ending.ts';
import { checkPort, prepareDatabase, showContentProblems } from './prepare.ts';
import { step } from './step.mjs';

export async function run(): Promise<number> {
  env();
  await checkPort();
  await showContentProblems();
  await step('Build', ensureBuilt, (built) => (built ? 'built' : 'up to date'));
  await prepareDatabase();
  return serveUntilTold({ dev: false });
}

/** Serves until a signal ends the process; server first, then the database. */
export async function serveUntilTold(options: { dev: boolean }): Promise<never> {
  const serving = await step(
    'Server',
    async () => {
      const { serve } = await import('#lib/http/server.ts');
      return serve(options);
    },
    () => 'ready',
  );
  atEnd(() => serving.close());
  nowServing();
  console.log(`\n  ${serving.url}\n`);
  return new Promise<never>(() => {});
}
