/** Brings clinics in from OpenStreetMap: all good rows in one transaction, every bad one reported. */
import { sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { clinics, importBatches } from '#lib/db/tables.ts';
import type { ClinicEntry } from './clinic-entry.ts';
import { readOsmClinic } from './osm-clinic.ts';
import { type OsmThing, openOsm } from './osm-file.ts';
import { removeDemoClinics } from './remove-demo.ts';
import { withUniqueSlugs } from './unique-slugs.ts';
import { writeClinics } from './write-clinics.ts';

/** What the licence asks to be shown: https://www.openstreetmap.org/copyright */
export const osmAttribution = '© OpenStreetMaps bidragydere, ODbL';

export interface RejectedRow {
  /** Line of the file on which the row begins. */
  line: number | null;
  id: string | null;
  reason: string;
}

export interface ImportReport {
  ok: true;
  /** Good rows: new, changed and as they were. */
  kept: number;
  added: number;
  changed: number;
  rejected: RejectedRow[];
  /** Demonstration clinics that the first real ones replaced. */
  removedDemo: number;
  dryRun: boolean;
}

export type Imported = ImportReport | { ok: false; reason: string; rejected: RejectedRow[] };

/** Carries the report out of a transaction that is to be undone. */
class RolledBack extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super('dry run');
    this.report = report;
  }
}

export interface ImportOptions {
  bytes: Uint8Array;
  /** For the batch, without its folders. */
  fileName: string;
  /** Today, `YYYY-MM-DD`: for facts whose own date is not in the file. */
  date: string;
  /** Does everything and undoes it: the report is what would happen. */
  dryRun?: boolean;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Imports Overpass JSON or GeoJSON with `healthcare=physiotherapist`.
 * @returns refused, with the database as before, when the file cannot be read or holds no usable row
 */
export async function importOsm(db: Db, options: ImportOptions): Promise<Imported> {
  const text = decode(options.bytes);
  if (text === null) return { ok: false, reason: 'it is not UTF-8 text', rejected: [] };
  const opened = openOsm(text);
  if (!opened.ok) return { ...opened, rejected: [] };
  const { entries, rejected } = readAll(opened.things, opened.dataDay ?? options.date);
  if (entries.length === 0) return { ok: false, reason: 'not one of its rows can be used', rejected };
  try {
    const report = await db.transaction((tx) => write(tx, entries, rejected, options));
    // After a large list the planner would go by the old numbers for its first minutes.
    await db.execute(sql`analyze`);
    return report;
  } catch (error) {
    if (error instanceof RolledBack) return error.report;
    throw error;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    // Without a byte order mark, which this decoder drops.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function readAll(things: readonly OsmThing[], day: string) {
  const entries: ClinicEntry[] = [];
  const rejected: RejectedRow[] = [];
  const lines = new Map<string, number | null>();
  for (const thing of things) {
    if (thing.isOutline) continue;
    const { id, line } = thing;
    const earlier = id === null ? undefined : lines.get(id);
    const read =
      earlier === undefined
        ? readOsmClinic(thing, day)
        : { ok: false as const, reason: `the same id as on line ${earlier}` };
    if (id !== null && earlier === undefined) lines.set(id, line);
    if (read.ok) entries.push(read.entry);
    else rejected.push({ line, id, reason: read.reason });
  }
  return { entries, rejected };
}

async function write(
  tx: Tx,
  entries: readonly ClinicEntry[],
  rejected: RejectedRow[],
  { fileName, dryRun = false, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const actor = 'import:osm';
  // Two imports at once would give the same address twice; readers are not held up.
  await tx.execute(sql`lock table ${clinics} in share row exclusive mode`);
  const removedDemo = await removeDemoClinics(tx, actor);
  const [batch] = await tx
    .insert(importBatches)
    .values({
      format: 'osm',
      fileName,
      rowsKept: entries.length,
      rowsRejected: rejected.length,
      attribution: osmAttribution,
    })
    .returning({ id: importBatches.id });
  const written = await writeClinics(tx, await withUniqueSlugs(tx, entries), {
    actor,
    batchId: batch?.id ?? null,
    onProgress: (done) => onProgress?.(done, entries.length),
  });
  const report: ImportReport = { ok: true, kept: entries.length, ...written, rejected, removedDemo, dryRun };
  if (dryRun) throw new RolledBack(report);
  return report;
}
