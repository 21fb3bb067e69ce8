/** `portal import FORMAT FILE`: reads clinics from a file. Good rows are kept, each bad one is named with its reason. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { today } from '#lib/hours/clock.ts';
import { importOsm, type RejectedRow } from '#lib/listings/import-osm.ts';
import { migrateDatabase, openDatabase } from './database.ts';
import { Refusal } from './refusal.ts';
import { bar, step } from './step.mjs';

export const options = { 'dry-run': { type: 'boolean' } } as const;

const formats = { osm: importOsm } as const;
const isFormat = (name: string): name is keyof typeof formats => Object.hasOwn(formats, name);

/** Enough to see what is wrong with a file. */
const shownRows = 50;

export async function run(args: { words: string[]; options: { 'dry-run'?: unknown } }): Promise<number> {
  const [format = '', file] = args.words;
  if (!isFormat(format) || !file)
    throw new Refusal(
      `Say a format (${Object.keys(formats).join(', ')}) and a file, for example: portal import osm clinics.geojson`,
    );
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Refusal(`${file} cannot be read (${error.message}): correct the path, or who may read it.`);
  });
  const dryRun = args.options['dry-run'] === true;
  const db = await openDatabase();
  await migrateDatabase();
  const report = await step(
    'Import',
    async (say) => {
      const imported = await formats[format](db, {
        bytes,
        fileName: basename(file),
        date: today(),
        dryRun,
        onProgress: (done, total) => say(bar(done, total)),
      });
      showRejected(imported.rejected);
      if (!imported.ok) throw new Refusal(`${file} was not imported: ${imported.reason}.`);
      return imported;
    },
    ({ kept, added, changed, rejected }) =>
      `${kept} clinics kept (${added} new, ${changed} changed), ${rejected.length} rows rejected`,
  );
  if (report.removedDemo)
    console.log(`The ${report.removedDemo} invented clinics of the demonstration are gone.`);
  if (dryRun) console.log('A dry run: nothing was changed.');
  return 0;
}

function showRejected(rejected: readonly RejectedRow[]): void {
  for (const { line, id, reason } of rejected.slice(0, shownRows))
    console.error(`  ${line === null ? '' : `line ${line}: `}${id === null ? '' : `${id}: `}${reason}`);
  if (rejected.length > shownRows) console.error(`  … and ${rejected.length - shownRows} more rows`);
}
