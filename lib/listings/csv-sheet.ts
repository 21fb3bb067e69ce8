/** Reads a CSV file row by row, whichever delimiter, encoding and line ends it has. */
import { CsvError, parse } from 'csv-parse';
import type { ListFile } from './list-file.ts';
import { ListRefusal } from './list-refusal.ts';
import { type TextEncoding, textEncoding, textOf } from './text-encoding.ts';

/** A row of so many characters is no row: a quote is missing somewhere. */
const longestRow = 32_000_000;

export interface SheetRow {
  /** The line of the file the row begins on, from 1. */
  line: number;
  cells: string[];
}

export interface Sheet {
  encoding: TextEncoding;
  delimiter: string;
  /** The first row that is not blank. */
  headings: SheetRow;
  /** The rows below; blank ones are left out. */
  rows: AsyncGenerator<SheetRow>;
}

/** The delimiter that the first line, outside quotes, has most of; a comma when it has none. */
export function sniffDelimiter(firstLine: string): string {
  const bare = firstLine.replace(/"[^"]*"/g, '');
  const counts = [';', ',', '\t', '|'].map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.sign : ',';
}

/**
 * Opens a sheet.
 * @param onRead bytes read so far
 * @throws ListRefusal from here or from `rows`, when the file is no text, holds nothing or ends within a quote
 */
export async function openSheet(file: ListFile, onRead?: (bytes: number) => void): Promise<Sheet> {
  const encoding = await textEncoding(file);
  const text = textOf(file, encoding, onRead);
  let head = '';
  while (!/\S[^\n\r]*[\n\r]/.test(head) && head.length < 1_000_000) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  if (!head.trim()) throw new ListRefusal('it is empty');
  const delimiter = sniffDelimiter(head.trimStart().split(/[\n\r]/, 1)[0] ?? '');
  const rows = parseRows(head, text, delimiter);
  const first = await rows.next();
  if (first.done) throw new ListRefusal('it is empty');
  return { encoding, delimiter, headings: first.value, rows };
}

async function* parseRows(
  head: string,
  rest: AsyncGenerator<string>,
  delimiter: string,
): AsyncGenerator<SheetRow> {
  let line = 1;
  let ready: SheetRow[] = [];
  const parser = parse({
    delimiter,
    relax_column_count: true,
    // An inch sign or a nickname within a field is no mistake.
    relax_quotes: true,
    max_record_size: longestRow,
    on_record: (cells: string[]) => {
      if (cells.some((cell) => cell.trim())) ready.push({ line, cells });
      // The parser's own count takes a line end within quotes for two.
      line += 1 + cells.reduce((sum, cell) => sum + lineEnds(cell), 0);
      return null;
    },
  });
  const failed = new Promise<never>((_, reject) => parser.once('error', reject));
  failed.catch(() => {});
  parser.resume();
  const write = (text: string) =>
    Promise.race([failed, new Promise<void>((resolve) => parser.write(text, () => resolve()))]);
  try {
    if (head) await write(head);
    yield* ready;
    ready = [];
    for await (const text of rest) {
      if (text) await write(text);
      yield* ready;
      ready = [];
    }
    await Promise.race([failed, new Promise<void>((resolve) => parser.end(() => resolve()))]);
    yield* ready;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ListRefusal(
      `the row that begins on line ${line} has a quote that is never closed: the file was cut off, or a " is missing there`,
    );
  } finally {
    parser.destroy();
  }
}

const lineEnds = (cell: string) => (/[\r\n]/.test(cell) ? (cell.match(/\r\n|\r|\n/g)?.length ?? 0) : 0);
