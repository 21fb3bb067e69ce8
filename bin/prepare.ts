/** The steps that `start` and `dev` share: a free port, sound content, a database with tables and clinics. */
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkContent } from '#lib/articles/check-content.ts';
import { alone } from '#lib/db/alone.ts';
import { type Db, describeDatabase } from '#lib/db/connection.ts';
import { seedDemo } from '#lib/db/demo.ts';
import { clinics } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { listen } from '#lib/http/listen.ts';
import { describeProblem } from '#lib/specialties/problem.ts';
import { migrateDatabase, openDatabase } from './database.ts';
import { sentenceOf } from './refusal.ts';
import { bar, step } from './step.mjs';

/** Says at once, not after a minute of building, that the port is taken. One that is just closing gets 3 seconds. */
export async function checkPort(): Promise<void> {
  const { HOST, PORT } = env();
  for (let tries = 0; ; tries++) {
    const probe = createServer();
    try {
      await listen(probe, HOST, PORT);
      await new Promise((resolve) => probe.close(resolve));
      return;
    } catch (error) {
      if (tries === 10 || sentenceOf(error) === null) throw error;
      await sleep(300);
    }
  }
}

/** Names what an editor should mend. Nothing in the content keeps the portal from starting. */
export async function showContentProblems(): Promise<void> {
  const problems = await step(
    'Content',
    async () => (await checkContent()).problems,
    (found) => (found.length ? `${found.length} to mend, "npx portal check-content" names all` : 'in order'),
  ).catch((error: unknown) => {
    console.error(error);
    return [];
  });
  for (const problem of problems)
    if (problem.severity === 'error') console.error(`  ${describeProblem(problem)}`);
}

/** Starts or finds the database, brings its tables up to date, and fills an empty directory with the demonstration. */
export async function prepareDatabase(): Promise<void> {
  let description = '';
  const db = await step(
    'Database',
    async () => {
      const opened = await openDatabase();
      description = await describeDatabase();
      return opened;
    },
    () => description,
  );
  await step('Tables', migrateDatabase, (applied) =>
    applied ? `${applied} migrations applied` : 'up to date',
  );
  await step(
    'Directory',
    (say) => seedIfEmpty(db, say),
    ({ total, seeded }) => (seeded ? `${total} invented clinics for demonstration` : `${total} clinics`),
  );
}

function seedIfEmpty(db: Db, say: (what: string) => void): Promise<{ total: number; seeded: boolean }> {
  return alone(db.$client, 'seed', async () => {
    const before = await db.$count(clinics);
    if (before) return { total: before, seeded: false };
    const seeded = await seedDemo(db, { onProgress: (done, total) => say(bar(done, total)) });
    // Somebody's first list came in while this waited for the table.
    if (seeded.kind === 'refused') return { total: await db.$count(clinics), seeded: false };
    return { total: seeded.clinics, seeded: true };
  });
}
