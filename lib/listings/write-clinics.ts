/** Writes clinics with all that hangs on them: the only place where imports and demonstration data become rows. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { recordset } from './bulk.ts';
import { businessIds } from './businesses.ts';
import type { ClinicEntry } from './clinic-entry.ts';
import { forgetParts, insertParts, type Owned, remakeArrays } from './clinic-parts.ts';
import { keepAdded, keepBefore } from './clinic-snapshot.ts';
import { compareEntries, type Refused } from './compare-entries.ts';
import { withFreeSlugs } from './free-slugs.ts';
import { changedColumns, newColumns, toRow } from './stored-columns.ts';

/** Enough to keep the server busy, few enough to show progress. */
export const chunkSize = 4_000;

export interface Written {
  added: number;
  changed: number;
  /** They say the same as before. */
  unchanged: number;
  /** Clinics that objected or withdrew: not touched. */
  leftAlone: number;
}

export interface WriteOptions {
  /** Who does it, for the events: 'import:osm', 'seed'. */
  actor: string;
  /** The import they came with; with one, what was there before is kept. */
  batchId?: number | null;
  /** The day the list as a whole is from, `YYYY-MM-DD`. */
  listDay?: string | null;
}

/**
 * Adds entries, or brings those already there up to date; one that says the same as before is left alone.
 * A clinic that is already there keeps its address, its state and what its owner stated.
 * @param onProgress entries done so far
 * @throws Error when an entry contradicts what is stored: only `writeChunk` can tell which and why
 */
export async function writeClinics(
  tx: Tx,
  entries: Iterable<ClinicEntry>,
  { onProgress, ...options }: WriteOptions & { onProgress?: (done: number) => void },
): Promise<Written> {
  const total: Written = { added: 0, changed: 0, unchanged: 0, leftAlone: 0 };
  let done = 0;
  for (const chunk of chunksOf(entries)) {
    const { refused, ...written } = await writeChunk(tx, chunk, options);
    const [first] = refused;
    if (first) throw new Error(`${first.entry.sourceId}: ${first.reason}`);
    addUp(total, written);
    done += chunk.length;
    onProgress?.(done);
  }
  return total;
}

/** Adds the second to the first. */
export function addUp(total: Written, more: Written): void {
  total.added += more.added;
  total.changed += more.changed;
  total.unchanged += more.unchanged;
  total.leftAlone += more.leftAlone;
}

function* chunksOf(entries: Iterable<ClinicEntry>): Generator<ClinicEntry[]> {
  let chunk: ClinicEntry[] = [];
  for (const entry of entries) {
    if (chunk.push(entry) === chunkSize) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

/**
 * Writes some entries with different ids, all in a few statements; the caller holds the lock on the clinics.
 * Refused: an entry whose P-number another clinic has, and one whose id is plainly another clinic's.
 */
export async function writeChunk(
  tx: Tx,
  chunk: readonly ClinicEntry[],
  { actor, batchId = null, listDay = null }: WriteOptions,
): Promise<Written & { refused: Refused[] }> {
  const { fresh, changed, refused, ...same } = await compareEntries(tx, chunk, listDay);
  const businesses = await businessIds(tx, [...fresh, ...changed.map(({ entry }) => entry)], {
    actor,
    batchId,
  });
  const rowOf = (entry: ClinicEntry) =>
    toRow(entry, { batchId, listDay, businessId: businesses.get(entry.business?.cvr ?? '') ?? null });

  const added = await insertNew(tx, await withFreeSlugs(tx, fresh), rowOf);
  if (changed.length > 0) {
    const ids = changed.map(({ id }) => id);
    if (batchId !== null) await keepBefore(tx, batchId, ids);
    await update(tx, changed, rowOf);
    await forgetParts(tx, ids);
  }
  await insertParts(tx, [...added, ...changed]);
  // Whether a contract with days holds today is looked up where it lies; the rest of a new row follows from its entry.
  const remade = [...changed, ...added.filter(({ entry }) => hasDatedContract(entry))];
  if (remade.length > 0)
    await remakeArrays(
      tx,
      remade.map(({ id }) => id),
    );
  if (batchId !== null && added.length > 0)
    await keepAdded(
      tx,
      batchId,
      added.map(({ id }) => id),
    );
  await recordEvents(tx, { added, changed }, actor, batchId);
  return { added: added.length, changed: changed.length, refused, ...same };
}

const hasDatedContract = ({ contracts = [] }: ClinicEntry) =>
  contracts.some(({ from, until }) => from !== undefined || until !== undefined);

type RowOf = (entry: ClinicEntry) => Record<string, unknown>;

async function insertNew(tx: Tx, entries: readonly ClinicEntry[], rowOf: RowOf): Promise<Owned[]> {
  if (entries.length === 0) return [];
  const rows = await tx.execute<{ id: string; source: string; source_id: string }>(sql`
    insert into clinics (slug, source, source_id, state, ${newColumns.names})
    select slug, source, source_id, 'listed', ${newColumns.names}
    from ${recordset(entries.map(rowOf))} as entry (slug text, source text, source_id text, ${newColumns.typed})
    returning id, source, source_id`);
  const ids = new Map(rows.map(({ id, source, source_id }) => [`${source} ${source_id}`, Number(id)]));
  return entries.flatMap((entry) => {
    const id = ids.get(`${entry.source} ${entry.sourceId}`);
    return id === undefined ? [] : [{ id, entry }];
  });
}

async function update(tx: Tx, changed: readonly Owned[], rowOf: RowOf): Promise<void> {
  const rows = changed.map(({ id, entry }) => ({ ...rowOf(entry), id }));
  await tx.execute(sql`
    update clinics set ${changedColumns.assignments}, updated_at = now()
    from ${recordset(rows)} as entry (id bigint, ${changedColumns.typed})
    where clinics.id = entry.id`);
}

async function recordEvents(
  tx: Tx,
  { added, changed }: { added: readonly Owned[]; changed: readonly Owned[] },
  actor: string,
  batchId: number | null,
): Promise<void> {
  const events = [
    ...added.map(({ id }) => ({ clinic_id: id, kind: 'added' })),
    ...changed.map(({ id }) => ({ clinic_id: id, kind: 'changed' })),
  ];
  if (events.length === 0) return;
  const details = JSON.stringify(batchId === null ? {} : { batch: batchId });
  await tx.execute(sql`
    insert into events (actor, kind, clinic_id, details)
    select ${actor}::text, kind, clinic_id, ${details}::text::jsonb
    from ${recordset(events)} as event (clinic_id bigint, kind text)`);
}
