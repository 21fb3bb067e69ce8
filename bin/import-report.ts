/** What an import says of single rows: the first on the terminal, all of them in a file when one is wished for. */
import { createWriteStream, type Stats } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { RowRemark } from '#lib/listings/import-remarks.ts';
import { oneLine } from '#lib/listings/row-text.ts';
import { atEnd } from './ending.ts';
import { Refusal } from './refusal.ts';

/** Enough to see what is wrong with a file. */
const shownRows = 50;

const heading = 'kind;line;id;reason';
type Kind = 'rejected' | 'warning';
const kinds: Record<Kind, { mark: string; many: string }> = {
  rejected: { mark: '', many: 'rejected rows' },
  warning: { mark: '(warning) ', many: 'warnings' },
};

export interface ImportRemarks {
  write: (kind: Kind, row: RowRemark) => void;
  /** Says how many more there are, and puts the finished file in its place. */
  end: () => Promise<void>;
}

/**
 * Shows the first remarks of each kind; with a path, writes every one of them there as CSV. The file appears whole, at
 * the end: a report that stops halfway would look like a good one.
 * @param input the list that is read
 * @throws Refusal when the path is the list itself, or anything else that is no earlier report
 */
export async function importRemarks(input: string, path: string | null): Promise<ImportRemarks> {
  const file = path === null ? null : await reportFile(input, path);
  const shown = { rejected: 0, warning: 0 };
  return {
    write(kind, { line, id, reason }) {
      const name = id === null ? '' : oneLine(id);
      const why = oneLine(reason);
      file?.write([kind, line ?? '', cell(name), cell(why)].join(';'));
      if (++shown[kind] > shownRows) return;
      const where = `${line === null ? '' : `line ${line}: `}${name && `${name}: `}`;
      console.error(`  ${kinds[kind].mark}${where}${why}`);
    },
    async end() {
      const all = path === null ? ' (--report FILE writes all of them)' : `, all in ${path}`;
      for (const kind of ['rejected', 'warning'] as const)
        if (shown[kind] > shownRows)
          console.error(`  … and ${shown[kind] - shownRows} more ${kinds[kind].many}${all}`);
      await file?.end();
    },
  };
}

/** A spreadsheet would compute a cell that begins like a formula. */
const cell = (text: string) => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

async function reportFile(input: string, path: string) {
  await refuseOther(input, path);
  const draft = `${path}.${process.pid}.part`;
  const stream = createWriteStream(draft, { flags: 'wx' });
  const failed = new Promise<never>((_, reject) => stream.once('error', reject)).catch((error: Error) => {
    throw new Refusal(`The report ${path} cannot be written (${error.message}).`);
  });
  failed.catch(() => {});
  await Promise.race([failed, new Promise((resolve) => stream.once('open', resolve))]);
  atEnd(() => rm(draft, { force: true }));
  const write = (line: string) => stream.write(`${line}\r\n`);
  write(heading);
  return {
    write,
    async end() {
      stream.end();
      await Promise.race([finished(stream), failed]);
      await rename(draft, path);
    },
  };
}

async function refuseOther(input: string, path: string): Promise<void> {
  const there = await statOf(path);
  if (!there) return;
  const list = await statOf(input);
  if (list && list.ino === there.ino && list.dev === there.dev)
    throw new Refusal(`--report ${path} is the list itself: give the report a name of its own.`);
  if (!there.isFile() || !(await isReport(path)))
    throw new Refusal(
      `--report ${path} is there already and is no report of an import: give the report a name of its own.`,
    );
}

const statOf = (path: string): Promise<Stats | null> => stat(path).catch(() => null);

async function isReport(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(heading.length), 0, heading.length, 0);
    return bytesRead === 0 || buffer.toString('latin1') === heading;
  } finally {
    await file.close();
  }
}
