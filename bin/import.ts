/** `portal import FORMAT FILE`: reads clinics from a file. Good rows are kept, each bad one is named with its reason. */
import { today } from '#lib/hours/clock.ts';
import { type ColumnKey, isColumn, template } from '#lib/listings/csv-columns.ts';
import { importCsv } from '#lib/listings/import-csv.ts';
import type { ImportOptions, ImportReport } from '#lib/listings/import-list.ts';
import { importOsm } from '#lib/listings/import-osm.ts';
import { oneLine } from '#lib/listings/row-text.ts';
import { migrateDatabase, openDatabase } from './database.ts';
import { importRemarks } from './import-report.ts';
import { Refusal } from './refusal.ts';
import { bar, step } from './step.mjs';

export const options = {
  'dry-run': { type: 'boolean' },
  template: { type: 'boolean' },
  map: { type: 'string', multiple: true },
  list: { type: 'string' },
  attribution: { type: 'string' },
  report: { type: 'string' },
} as const;

export async function run(args: { words: string[]; options: Record<string, unknown> }): Promise<number> {
  const [format = '', path] = args.words;
  const said = args.options;
  if (format === 'csv' && said.template) {
    process.stdout.write(template());
    return 0;
  }
  if (!['osm', 'csv'].includes(format) || !path)
    throw new Refusal(
      'Say a format (csv, osm) and a file, for example: portal import csv clinics.csv (portal import csv --template > clinics.csv begins one)',
    );
  const csv = readCsvOptions(said);
  const remarks = await importRemarks(path, typeof said.report === 'string' ? said.report : null);
  const db = await openDatabase();
  await migrateDatabase();
  const common: ImportOptions & { date: string } = {
    path,
    date: today(),
    dryRun: said['dry-run'] === true,
    onRejected: (row) => remarks.write('rejected', row),
    onWarning: (row) => remarks.write('warning', row),
  };
  const report = await step(
    'Import',
    async (say) => {
      const onProgress: ImportOptions['onProgress'] = ({ bytes, size, rows }) =>
        say(`${bar(Math.floor((100 * bytes) / size), 100)} %, ${rows} rows`);
      const imported =
        format === 'osm'
          ? await importOsm(db, { ...common, onProgress })
          : await importCsv(db, { ...common, ...csv, onProgress });
      await remarks.end();
      if (!imported.ok) throw new Refusal(`${path} was not imported: ${oneLine(imported.reason)}.`);
      return imported;
    },
    ({ kept, added, changed, unchanged, rejectedCount }) =>
      `${kept} clinics kept (${added} new, ${changed} changed, ${unchanged} as before), ${rejectedCount} rows rejected`,
  );
  tellRest(report);
  return 0;
}

function tellRest({ notes, warningCount, leftAlone, removedDemo, dryRun, batch }: ImportReport): void {
  for (const note of notes) console.log(`Note: ${oneLine(note)}.`);
  if (warningCount > 0) console.log(`${warningCount} times something was put right or left out, see above.`);
  if (leftAlone > 0) console.log(`${leftAlone} clinics have objected or withdrawn: left as they are.`);
  if (removedDemo) {
    const fate = dryRun ? 'would be removed' : 'are gone';
    console.log(`The ${removedDemo} invented clinics of the demonstration ${fate}.`);
  }
  if (dryRun) console.log('A dry run: nothing was changed.');
  else console.log(`This is import ${batch}; "portal undo-import ${batch}" takes it back.`);
}

function readCsvOptions(said: Record<string, unknown>) {
  const map = new Map<string, ColumnKey>();
  for (const pair of Array.isArray(said.map) ? said.map.map(String) : []) {
    const [heading = '', key = ''] = pair.split(/=(?=[^=]*$)/).map((part) => part.trim());
    if (!heading || !isColumn(key))
      throw new Refusal(`--map "${pair}" is not "Their heading=ours"; ours are in docs/import-csv.md.`);
    map.set(heading, key);
  }
  const { list, attribution } = said;
  if (list !== undefined && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(String(list)))
    throw new Refusal(
      '--list is a short name in small letters, digits and hyphens, for example: --list kaeden',
    );
  return {
    map,
    ...(list === undefined ? {} : { list: String(list) }),
    ...(attribution === undefined ? {} : { attribution: String(attribution).slice(0, 300) }),
  };
}
