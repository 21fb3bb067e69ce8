/** Brings a list of clinics in, whatever its format: all good rows in one transaction, every bad one reported. */
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { clinics, importBatches } from '#lib/db/tables.ts';
import type { ClinicEntry } from './clinic-entry.ts';
import { beginList, type GoodRow, withOneName, withoutRepeats } from './first-in-list.ts';
import { collectRemarks, type Remarks, type RowRemark } from './import-remarks.ts';
import { type ListFile, openListFile } from './list-file.ts';
import { ListRefusal } from './list-refusal.ts';
import { removeDemoClinics } from './remove-demo.ts';
import { addUp, chunkSize, type Written, writeChunk } from './write-clinics.ts';

/** A row as a format reads it. */
export interface ListRow {
  /** Line of the file on which it begins. */
  line: number | null;
  id: string | null;
  read: { ok: true; entry: ClinicEntry; warnings: readonly string[] } | { ok: false; reason: string };
}

/** A list that has been opened. */
export interface OpenList {
  rows: AsyncIterable<ListRow>;
  /** The day the list as a whole is from: see `fingerprint`. */
  listDay: () => string;
  /** What the operator should know of the file as a whole, once its rows are read: encoding, columns not used. */
  notes: () => readonly string[];
}

export interface ListFormat {
  /** 'osm', 'csv'. */
  name: string;
  attribution: string;
  /** @throws ListRefusal when the file is none of this format */
  open: (file: ListFile, onRead: (bytes: number) => void) => Promise<OpenList>;
}

export interface ImportReport extends Written {
  ok: true;
  /** To name when it is to be undone; null for a dry run. */
  batch: number | null;
  /** Good rows: new, changed, as they were and left alone. */
  kept: number;
  rejectedCount: number;
  /** The first thousand; `onRejected` is told all of them. */
  rejected: RowRemark[];
  /** Rows that were kept with something put right or left out, as `rejected`. */
  warningCount: number;
  warnings: RowRemark[];
  notes: readonly string[];
  /** Demonstration clinics that the first real ones replaced. */
  removedDemo: number;
  dryRun: boolean;
}

export type Imported = ImportReport | { ok: false; reason: string; rejected: RowRemark[] };

export interface ImportOptions {
  path: string;
  /** Does everything and undoes it: the report is what would happen. */
  dryRun?: boolean;
  onProgress?: (done: { bytes: number; size: number; rows: number }) => void;
  onRejected?: (row: RowRemark) => void;
  onWarning?: (row: RowRemark) => void;
}

/** Carries the report out of a transaction that is to be undone. */
class RolledBack extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super('dry run');
    this.report = report;
  }
}

/**
 * Imports a file in one transaction, some thousand rows at a time (`chunkSize`): memory does not grow with the file.
 * @returns refused, with the database as before, when the file cannot be read to its end or holds no usable row
 */
export async function importList(db: Db, format: ListFormat, options: ImportOptions): Promise<Imported> {
  const opened = await openListFile(options.path);
  if (!opened.ok) return { ...opened, rejected: [] };
  const rejected = collectRemarks(options.onRejected);
  const warnings = collectRemarks(options.onWarning);
  try {
    const report = await db.transaction((tx) =>
      importAll(tx, format, opened.file, { ...options, rejected, warnings }),
    );
    // After a large list the planner would go by the old numbers for its first minutes, and no index answer alone.
    // It is for speed only: an import that is done must not end without its number.
    if (report.added + report.changed + report.removedDemo > 0)
      await db.execute(sql`vacuum (analyze)`).catch(() => {});
    return report;
  } catch (error) {
    if (error instanceof RolledBack) return error.report;
    if (error instanceof ListRefusal) return { ok: false, reason: error.message, rejected: rejected.first() };
    throw error;
  }
}

async function importAll(
  tx: Tx,
  format: ListFormat,
  file: ListFile,
  {
    dryRun = false,
    onProgress,
    rejected,
    warnings,
  }: ImportOptions & { rejected: Remarks; warnings: Remarks },
): Promise<ImportReport> {
  const actor = `import:${format.name}`;
  // Two imports at once would give the same address twice: the second waits. Readers are not held up.
  await tx.execute(sql`lock table ${clinics} in share row exclusive mode`);
  await beginList(tx);
  const removedDemo = await removeDemoClinics(tx, actor);
  const [batch] = await tx
    .insert(importBatches)
    .values({
      format: format.name,
      fileName: file.name,
      rowsKept: 0,
      rowsRejected: 0,
      attribution: format.attribution,
    })
    .returning({ id: importBatches.id });
  const batchId = batch?.id ?? 0;

  let rows = 0;
  const written: Written = { added: 0, changed: 0, unchanged: 0, leftAlone: 0 };
  const list = await format.open(file, (bytes) => onProgress?.({ bytes, size: file.size, rows }));
  const flush = async (chunk: readonly GoodRow[]) => {
    const firsts = await withOneName(tx, await withoutRepeats(tx, chunk, rejected), warnings);
    const lines = new Map(firsts.map((row) => [row.entry, row]));
    const { refused, ...more } = await writeChunk(
      tx,
      firsts.map(({ entry }) => entry),
      { actor, batchId, listDay: list.listDay() },
    );
    for (const { entry, reason } of refused)
      rejected.add({ line: lines.get(entry)?.line ?? null, id: entry.sourceId, reason });
    addUp(written, more);
  };
  let chunk: GoodRow[] = [];
  // The next rows are read while the database is busy with the last ones.
  let writing = Promise.resolve();
  try {
    for await (const { line, id, read } of list.rows) {
      rows++;
      if (!read.ok) {
        rejected.add({ line, id, reason: read.reason });
        continue;
      }
      for (const reason of read.warnings) warnings.add({ line, id, reason });
      if (chunk.push({ line, entry: read.entry }) < chunkSize) continue;
      await writing;
      writing = flush(chunk);
      writing.catch(() => {});
      chunk = [];
    }
    await writing;
    if (chunk.length > 0) await flush(chunk);
  } finally {
    // Nothing may still be on its way when the transaction ends.
    await writing.catch(() => {});
  }

  const kept = written.added + written.changed + written.unchanged + written.leftAlone;
  if (kept === 0) throw new ListRefusal('not one of its rows can be used');
  await tx.execute(sql`
    update import_batches set rows_kept = ${kept}, rows_rejected = ${rejected.count()} where id = ${batchId}`);
  const report: ImportReport = {
    ok: true,
    batch: dryRun ? null : batchId,
    kept,
    ...written,
    rejectedCount: rejected.count(),
    rejected: rejected.first(),
    warningCount: warnings.count(),
    warnings: warnings.first(),
    notes: list.notes(),
    removedDemo,
    dryRun,
  };
  if (dryRun) throw new RolledBack(report);
  return report;
}
