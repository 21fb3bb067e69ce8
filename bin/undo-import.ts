/** `portal undo-import BATCH`: takes a whole import back. */
import { undoImport } from '#lib/listings/undo-import.ts';
import { migrateDatabase, openDatabase } from './database.ts';
import { Refusal } from './refusal.ts';
import { step } from './step.mjs';

export const options = { rest: { type: 'boolean' } } as const;

export async function run(args: { words: string[]; options: { rest?: unknown } }): Promise<number> {
  const [batch = ''] = args.words;
  if (!/^[1-9]\d{0,14}$/.test(batch))
    throw new Refusal(
      'Say the number of the import, as it was printed at its end, for example: portal undo-import 3',
    );
  const db = await openDatabase();
  await migrateDatabase();
  const { kept } = await step(
    'Undo',
    async () => {
      const undone = await undoImport(db, Number(batch), { rest: args.options.rest === true });
      if (!undone.ok) throw new Refusal(`Nothing was undone: ${undone.reason}.`);
      return undone;
    },
    ({ removed, restored }) => `${removed} clinics removed, ${restored} as they were before`,
  );
  if (kept > 0) console.log(`${kept} clinics were changed since and are left as they are.`);
  return 0;
}
