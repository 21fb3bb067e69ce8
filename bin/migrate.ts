/** `portal migrate`: brings the tables up to date. */
import { migrateDatabase, openDatabase } from './database.ts';
import { step } from './step.mjs';

export async function run(): Promise<number> {
  await openDatabase();
  await step('Tables', migrateDatabase, (applied) =>
    applied ? `${applied} migrations applied` : 'up to date',
  );
  return 0;
}
