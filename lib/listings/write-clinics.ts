/** Writes clinics with all that hangs on them: the only place where imports and demonstration data become rows. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { clinicFacts, clinicHours, clinicSpecialties } from '#lib/db/tables.ts';
import { toUtmKm } from '#lib/geography/utm.ts';
import { statedWeekdays, writeWeekRanges } from '#lib/hours/week-ranges.ts';
import { type ClinicEntry, fingerprint } from './clinic-entry.ts';

/** Enough to keep the server busy, few enough to show progress. */
const chunkSize = 1_000;

export interface Written {
  added: number;
  changed: number;
}

/**
 * Adds entries, or brings those already there up to date; one that says the same as before is left alone.
 * A clinic that is already there keeps its address and its state.
 * @param actor who does it, for the events: 'import:osm', 'seed'
 * @param batchId the import they came with
 * @param onProgress entries done so far
 */
export async function writeClinics(
  tx: Tx,
  entries: Iterable<ClinicEntry>,
  {
    actor,
    batchId = null,
    onProgress,
  }: { actor: string; batchId?: number | null; onProgress?: (done: number) => void },
): Promise<Written> {
  const written = { added: 0, changed: 0 };
  let done = 0;
  for (const chunk of chunksOf(entries)) {
    const rows = await upsert(tx, chunk, batchId);
    const changed = rows.filter(({ added }) => !added).map(({ id }) => id);
    written.added += rows.length - changed.length;
    written.changed += changed.length;
    if (changed.length > 0) await forgetParts(tx, changed);
    await insertParts(tx, chunk, rows);
    await recordEvents(tx, rows, actor, batchId);
    done += chunk.length;
    onProgress?.(done);
  }
  return written;
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

/** Columns an import may set again, with the type PostgreSQL reads them as from JSON. */
const columns = {
  name: 'text',
  import_batch_id: 'bigint',
  street: 'text',
  postal_code: 'text',
  postal_name: 'text',
  municipality_code: 'text',
  lat: 'float8',
  lon: 'float8',
  position: 'point',
  precision: 'point_precision',
  phone: 'text',
  website: 'text',
  specialties: 'text[]',
  facts_yes: 'text[]',
  facts_no: 'text[]',
  open_week: 'int4multirange',
  stated_weekdays: 'smallint[]',
  wait_subsidised: 'smallint',
  wait_subsidised_on: 'date',
  wait_private: 'smallint',
  wait_private_on: 'date',
  confirmed_on: 'date',
  source_hash: 'text',
} as const;
type Column = keyof typeof columns;
const names = Object.keys(columns).join(', ');
const typed = Object.entries(columns)
  .map((pair) => pair.join(' '))
  .join(', ');
const updates = Object.keys(columns)
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

interface WrittenRow {
  id: number;
  sourceId: string;
  added: boolean;
}

function toRow(
  entry: ClinicEntry,
  batchId: number | null,
): Record<Column | 'slug' | 'source' | 'source_id', unknown> {
  const { x, y } = toUtmKm(entry.point);
  const stated = (value: boolean) =>
    entry.facts.filter((each) => each.value === value).map(({ fact }) => fact);
  return {
    slug: entry.slug,
    source: entry.source,
    source_id: entry.sourceId,
    name: entry.name,
    import_batch_id: batchId,
    street: entry.street,
    postal_code: entry.postalCode,
    postal_name: entry.postalName,
    municipality_code: entry.municipalityCode,
    lat: entry.point.lat,
    lon: entry.point.lon,
    position: `(${x},${y})`,
    precision: entry.precision,
    phone: entry.phone,
    website: entry.website,
    specialties: entry.interests,
    facts_yes: stated(true),
    facts_no: stated(false),
    open_week: writeWeekRanges(entry.hours),
    stated_weekdays: statedWeekdays(entry.hours),
    wait_subsidised: entry.waitSubsidised?.weeks ?? null,
    wait_subsidised_on: entry.waitSubsidised?.on ?? null,
    wait_private: entry.waitPrivate?.weeks ?? null,
    wait_private_on: entry.waitPrivate?.on ?? null,
    confirmed_on: entry.confirmedOn,
    source_hash: fingerprint(entry),
  };
}

/** One parameter of JSON instead of thousands of single ones: about three times as fast. */
const recordset = (rows: readonly object[]): SQL =>
  sql`json_to_recordset(${JSON.stringify(rows)}::text::json)`;

/** Only rows that were added or changed come back. */
async function upsert(tx: Tx, chunk: readonly ClinicEntry[], batchId: number | null): Promise<WrittenRow[]> {
  const rows = await tx.execute<{ id: string; source_id: string; added: boolean }>(sql`
    insert into clinics (slug, source, source_id, state, ${sql.raw(names)})
    select slug, source, source_id, 'listed', ${sql.raw(names)}
    from ${recordset(chunk.map((entry) => toRow(entry, batchId)))}
      as entry (slug text, source text, source_id text, ${sql.raw(typed)})
    on conflict (source, source_id) do update set ${sql.raw(updates)}, updated_at = now()
      where clinics.source_hash <> excluded.source_hash
    returning id, source_id, xmax = 0 as added`);
  return rows.map(({ id, source_id, added }) => ({ id: Number(id), sourceId: source_id, added }));
}

async function forgetParts(tx: Tx, ids: number[]): Promise<void> {
  for (const table of [clinicSpecialties, clinicFacts, clinicHours]) {
    await tx.delete(table).where(inArray(table.clinicId, ids));
  }
}

async function insertParts(
  tx: Tx,
  chunk: readonly ClinicEntry[],
  rows: readonly WrittenRow[],
): Promise<void> {
  const ids = new Map(rows.map(({ sourceId, id }) => [sourceId, id]));
  const parts = <Part extends object>(of: (entry: ClinicEntry) => readonly Part[]) =>
    chunk.flatMap((entry) => {
      const id = ids.get(entry.sourceId);
      return id === undefined ? [] : of(entry).map((part) => ({ clinic_id: id, ...part }));
    });
  await tx.execute(sql`
    insert into clinic_specialties (clinic_id, specialty, standing)
    select clinic_id, specialty, 'interest'
    from ${recordset(parts(({ interests }) => interests.map((specialty) => ({ specialty }))))}
      as part (clinic_id bigint, specialty text)`);
  await tx.execute(sql`
    insert into clinic_facts (clinic_id, fact, value, source, confirmed_on)
    select clinic_id, fact, value, source, "confirmedOn"
    from ${recordset(parts(({ facts, source }) => facts.map((fact) => ({ ...fact, source }))))}
      as part (clinic_id bigint, fact text, value boolean, source text, "confirmedOn" date)`);
  await tx.execute(sql`
    insert into clinic_hours (clinic_id, weekday, opens, closes)
    select clinic_id, weekday, opens, closes
    from ${recordset(parts(({ hours }) => hours))}
      as part (clinic_id bigint, weekday smallint, opens smallint, closes smallint)`);
}

async function recordEvents(tx: Tx, rows: readonly WrittenRow[], actor: string, batchId: number | null) {
  const details = JSON.stringify(batchId === null ? {} : { batch: batchId });
  const events = rows.map(({ id, added }) => ({ clinic_id: id, kind: added ? 'added' : 'changed' }));
  await tx.execute(sql`
    insert into events (actor, kind, clinic_id, details)
    select ${actor}::text, kind, clinic_id, ${details}::text::jsonb
    from ${recordset(events)} as event (clinic_id bigint, kind text)`);
}
