/** Brings clinics in from a sheet that a clinic chain or an operator has filled in. */
import type { Db } from '#lib/db/connection.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { unwrapped } from './csv-cells.ts';
import { readCsvClinic, type SheetContext } from './csv-clinic.ts';
import { type ColumnKey, type Layout, readLayout } from './csv-columns.ts';
import { openSheet, type Sheet } from './csv-sheet.ts';
import {
  type Imported,
  type ImportOptions,
  importList,
  type ListFormat,
  type ListRow,
} from './import-list.ts';
import { oneLine } from './row-text.ts';

export interface CsvOptions extends ImportOptions {
  /** Today, `YYYY-MM-DD`. */
  date: string;
  /** Foreign headings, each with the column it stands for. */
  map?: ReadonlyMap<string, ColumnKey>;
  /** Tells lists apart whose ids may be the same: small letters, digits and hyphens. */
  list?: string;
  /** What is shown with the clinics of this list; without it, the day the list came. */
  attribution?: string;
}

const encodings = {
  'utf-8': null,
  'utf-16le': 'it is written in UTF-16',
  'windows-1252': 'it is not UTF-8: read as Windows-1252',
  'code-page-850': 'it is not UTF-8: read as code page 850, as DOS programs write it',
  macintosh: 'it is not UTF-8: read as Macintosh text',
  'damaged-utf-8': 'it is UTF-8 with some bytes that are not: rows with them are rejected',
} as const;

/**
 * Imports a sheet with the columns of docs/import-csv.md.
 * @returns see `importList`
 */
export async function importCsv(db: Db, options: CsvOptions): Promise<Imported> {
  const { date, list, map = new Map() } = options;
  const context = { source: list ? `csv:${list}` : 'csv', date, words: await vocabulary() };
  const format: ListFormat = {
    name: 'csv',
    attribution:
      options.attribution ?? `Oplysningerne kommer fra en liste, som portalen fik ${dateWords(date)}.`,
    open: async (file, onRead) => {
      const sheet = await openSheet(file, onRead);
      const layout = readLayout(sheet.headings.cells, map);
      const unused = layout.unused.slice(0, 20).map((heading) => heading.slice(0, 40));
      const notes = [
        encodings[sheet.encoding],
        unused.length > 0 ? `columns that were not used: ${unused.join(', ')}` : null,
      ];
      return {
        rows: rowsOf(sheet, layout, context),
        listDay: () => date,
        notes: () => notes.filter((note) => note !== null),
      };
    },
  };
  return importList(db, format, options);
}

async function* rowsOf(sheet: Sheet, { at }: Layout, context: SheetContext): AsyncGenerator<ListRow> {
  const width = sheet.headings.cells.length;
  const needed = 1 + Math.max(...at.values());
  for await (const { line, cells } of sheet.rows) {
    const id = unwrapped(oneLine(cells[at.get('id') ?? -1]?.slice(0, 100) ?? '')) || null;
    const surplus = cells.slice(width).some((cell) => cell.trim());
    // Spreadsheets may drop blank cells at the end, but a row that stops within what is needed was cut off.
    if (cells.length < Math.min(width, needed) || surplus) {
      const reason = `it has ${cells.length} cells where the first row has ${width}: a delimiter or quote is wrong, or the file was cut off`;
      yield { line, id, read: { ok: false, reason } };
      continue;
    }
    const named: Partial<Record<ColumnKey, string>> = {};
    for (const [key, column] of at) named[key] = cells[column] ?? '';
    yield { line, id, read: readCsvClinic(named, context) };
  }
}
