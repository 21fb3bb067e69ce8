/** `portal start`: everything from a clean clone to a served portal. */
import { connect } from '#lib/db/connection.ts';
import { env } from '#lib/env.ts';
import { keepPeople } from '#lib/listings/keep-people.ts';
import { ensureBuilt } from './build.ts';
import { atEnd, nowServing } from './ending.ts';
import { checkPort, prepareDatabase, showContentProblems } from './prepare.ts';
import { sentenceOf } from './refusal.ts';
import { step } from './step.mjs';

export async function run(): Promise<number> {
  env();
  await checkPort();
  await showContentProblems();
  await step('Build', ensureBuilt, (built) => (built ? 'built' : 'up to date'));
  await prepareDatabase();
  await keepPeopleDaily();
  return serveUntilTold({ dev: false });
}

const everySixHours = 6 * 3_600_000;

/** Engagements begin and end on a day by themselves: now, and a few times a day as long as the portal runs. */
async function keepPeopleDaily(): Promise<void> {
  await keepPeople(await connect());
  const again = async () => keepPeople(await connect());
  setInterval(
    () => again().catch((error) => console.error(sentenceOf(error) ?? error)),
    everySixHours,
  ).unref();
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
