/** `portal seed`: puts the demonstration directory in, or takes it out. */
import { alone } from '#lib/db/alone.ts';
import { removeDemo, seedDemo } from '#lib/db/demo.ts';
import { migrateDatabase, openDatabase } from './database.ts';
import { Refusal } from './refusal.ts';
import { bar, step } from './step.mjs';

export const options = { clinics: { type: 'string' }, remove: { type: 'boolean' } } as const;

export async function run(args: { options: { clinics?: unknown; remove?: unknown } }): Promise<number> {
  const { clinics = '600', remove } = args.options;
  if (remove && args.options.clinics !== undefined)
    throw new Refusal('Say either --clinics N or --remove, not both.');
  if (!/^[1-9]\d{0,6}$/.test(String(clinics)))
    throw new Refusal(
      `--clinics takes a whole number from 1 to 1000000, not '${clinics}', for example: --clinics 600`,
    );
  const db = await openDatabase();
  await migrateDatabase();
  const put = async (say: (what: string) => void) => {
    const seeded = await seedDemo(db, {
      clinics: Number(clinics),
      onProgress: (done, total) => say(bar(done, total)),
    });
    if (seeded.kind === 'refused') throw new Refusal(`Nothing was put in: ${seeded.reason}.`);
    return `${seeded.clinics} invented clinics for demonstration`;
  };
  const take = async () => `${await removeDemo(db)} invented clinics removed`;
  await step(
    'Directory',
    (say) => alone(db.$client, 'seed', () => (remove ? take() : put(say))),
    (came) => came,
  );
  return 0;
}
