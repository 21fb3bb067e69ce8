/** Writes clinics with all that hangs on them: the only place where imports and demonstration data become rows. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { recordset } from './bulk.ts';
import { businessIds } from './businesses.ts';
import type { ClinicEntry } from './clinic-entry.ts';
import { fingerprint } from './clinic-entry.ts';
import { forgetParts, insertParts, type Owned, remakeArrays } from './clinic-parts.ts';
import { keepAdded, keepBefore } from './clinic-snapshot.ts';
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

/** Why a single entry cannot be written. */
export interface Refused {
  entry: ClinicEntry;
  reason: string;
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
  const { fresh, changed, refused, ...same } = await compare(tx, chunk, listDay);
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
  if (changed.length > 0)
    await remakeArrays(
      tx,
      changed.map(({ id }) => id),
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

interface Compared {
  fresh: ClinicEntry[];
  changed: Owned[];
  unchanged: number;
  leftAlone: number;
  refused: Refused[];
}

/** Sorts entries by what the directory already knows of them. */
async function compare(tx: Tx, chunk: readonly ClinicEntry[], listDay: string | null): Promise<Compared> {
  const keys = chunk.map(({ source, sourceId, pNumber = null }) => ({
    source,
    source_id: sourceId,
    p: pNumber,
  }));
  type Known = {
    id: string;
    source: string;
    source_id: string;
    source_hash: string;
    state: string;
    name: string;
    postal_code: string | null;
    p_number: string | null;
  };
  const columns = sql.raw('id, source, source_id, source_hash, state, name, postal_code, p_number');
  const entries = sql`${recordset(keys)} as entry (source text, source_id text, p text)`;
  const rows = await tx.execute<Known>(sql`
    select ${columns} from clinics where (source, source_id) in (select source, source_id from ${entries})
    union select ${columns} from clinics where p_number in (select p from ${entries} where p is not null)`);
  const known = new Map(rows.map((row) => [`${row.source} ${row.source_id}`, row]));
  const holders = new Map(rows.flatMap((row) => (row.p_number ? [[row.p_number, row] as const] : [])));
  const found: Compared = { fresh: [], changed: [], unchanged: 0, leftAlone: 0, refused: [] };
  const claimed = new Set<string>();
  for (const entry of chunk) {
    const row = known.get(`${entry.source} ${entry.sourceId}`);
    const holder = entry.pNumber ? holders.get(entry.pNumber) : undefined;
    const refuse = (reason: string) => found.refused.push({ entry, reason });
    if (row && (row.state === 'objected' || row.state === 'withdrawn')) found.leftAlone++;
    else if (row && row.source_hash === fingerprint(entry, listDay)) found.unchanged++;
    else if (holder && holder.id !== row?.id)
      refuse(
        `its P-number ${entry.pNumber} is already that of ${holder.name} (${holder.source} ${holder.source_id})`,
      );
    else if (entry.pNumber && claimed.has(entry.pNumber))
      refuse(`its P-number ${entry.pNumber} is also that of a row above`);
    else if (row && isAnother(row, entry))
      refuse(
        `the id is already that of ${row.name} in ${row.postal_code}: if this is another list, give it a name of its own`,
      );
    else {
      if (entry.pNumber) claimed.add(entry.pNumber);
      if (row) found.changed.push({ id: Number(row.id), entry });
      else found.fresh.push(entry);
    }
  }
  return found;
}

/** Two lists that both count from 1 would overwrite each other: name, postal code and P-number all differ. */
function isAnother(
  row: { name: string; postal_code: string | null; p_number: string | null; source: string },
  entry: ClinicEntry,
): boolean {
  return (
    row.source.startsWith('csv') &&
    row.name !== entry.name &&
    row.postal_code !== entry.postalCode &&
    (row.p_number === null || row.p_number !== entry.pNumber)
  );
}

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
