/** `portal start`: everything from a clean clone to a served portal. */
import { connect } from '#lib/db/connection.ts';
import { env } from '#lib/env.ts';
import { today } from '#lib/hours/clock.ts';
import { keepContracts } from '#lib/listings/contracts-hold.ts';
import { keepPeople } from '#lib/listings/keep-people.ts';
import { dailyRounds } from '#lib/listings/rounds.ts';
import { openPostOffice } from '#lib/mail/post-office.ts';
import { configuredTransport } from '#lib/mail/transport.ts';
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
  keepCurrent();
  return serveUntilTold({ dev: false });
}

const everySixHours = 6 * 3_600_000;

/**
 * What comes due as days pass (engagements, contracts, letters that ask, deletions): now, and a few times a day as long as the
 * portal runs. Not waited for: while a list comes in it takes as long as the list.
 */
function keepCurrent(): void {
  const keep = async () => {
    const db = await connect();
    await keepPeople(db);
    await keepContracts(db);
    await dailyRounds(db, today());
  };
  const attempt = () => keep().catch((error: unknown) => console.error(sentenceOf(error) ?? error));
  void attempt();
  setInterval(attempt, everySixHours).unref();
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
  const postOffice = openPostOffice(connect, configuredTransport());
  atEnd(() => serving.close());
  atEnd(() => postOffice.close());
  if (!options.dev && !env().SMTP_URL)
    console.log('  Letters: no SMTP_URL is set, so they are kept as .eml files in DATA_DIR/mail.');
  nowServing();
  console.log(`\n  ${serving.url}\n`);
  return new Promise<never>(() => {});
}
