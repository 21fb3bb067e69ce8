/** `portal dev`: the portal with reloading while its sources are edited. */
import { env } from '#lib/env.ts';
import { checkPort, prepareDatabase, showContentProblems } from './prepare.ts';
import { serveUntilTold } from './start.ts';

export async function run(): Promise<number> {
  env();
  await checkPort();
  await showContentProblems();
  await prepareDatabase();
  return serveUntilTold({ dev: true });
}
