/** Where two rows of a list contradict each other, the first counts. What has been is remembered by the database. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { recordset } from './bulk.ts';
import type { ClinicEntry } from './clinic-entry.ts';
import type { Remarks } from './import-remarks.ts';

/** A row that can be used. */
export interface GoodRow {
  line: number | null;
  entry: ClinicEntry;
}

/** Makes room for what the rows of a list have said; it goes with the transaction. */
export async function beginList(tx: Tx): Promise<void> {
  await tx.execute(sql`
    create temporary table listed (source_id text primary key, line integer) on commit drop`);
  await tx.execute(sql`
    create temporary table named (cvr text primary key, name text, line integer) on commit drop`);
}

/** Rows with an id that no earlier row has; the others are rejected. */
export async function withoutRepeats(
  tx: Tx,
  chunk: readonly GoodRow[],
  rejected: Remarks,
): Promise<GoodRow[]> {
  const keys = chunk.map(({ line, entry }) => ({ source_id: entry.sourceId, line }));
  const entered = await tx.execute<{ source_id: string }>(sql`
    insert into listed (source_id, line)
    select source_id, line from ${recordset(keys)} as entry (source_id text, line integer)
    on conflict do nothing returning source_id`);
  if (entered.length === chunk.length) return [...chunk];
  const fresh = new Set(entered.map(({ source_id }) => source_id));
  const firsts: GoodRow[] = [];
  const repeats: GoodRow[] = [];
  for (const row of chunk) (fresh.delete(row.entry.sourceId) ? firsts : repeats).push(row);
  const ids = recordset(repeats.map(({ entry }) => ({ source_id: entry.sourceId })));
  const earlier = await tx.execute<{ source_id: string; line: number | null }>(sql`
    select source_id, line from listed where source_id in (select source_id from ${ids} as entry (source_id text))`);
  const lines = new Map(earlier.map(({ source_id, line }) => [source_id, line]));
  for (const { line, entry } of repeats)
    rejected.add({ line, id: entry.sourceId, reason: `the same id as on line ${lines.get(entry.sourceId)}` });
  return firsts;
}

/** Rows in which each business has the name that its first row gave it; another name is left out with a warning. */
export async function withOneName(
  tx: Tx,
  rows: readonly GoodRow[],
  warnings: Remarks,
): Promise<readonly GoodRow[]> {
  const named = rows.flatMap(({ line, entry: { business } }) =>
    business?.name ? [{ cvr: business.cvr, name: business.name, line }] : [],
  );
  if (named.length === 0) return rows;
  const stated = sql`${recordset(named)} as stated (cvr text, name text, line integer)`;
  await tx.execute(sql`
    insert into named (cvr, name, line) select cvr, name, line from ${stated} on conflict do nothing`);
  const others = await tx.execute<{ cvr: string; name: string; line: number | null }>(sql`
    select named.cvr, named.name, named.line from named
    where exists (select from ${stated} where stated.cvr = named.cvr and stated.name <> named.name)`);
  if (others.length === 0) return rows;
  const first = new Map(others.map((each) => [each.cvr, each]));
  return rows.map(({ line, entry }) => {
    const { business } = entry;
    const meant = business ? first.get(business.cvr) : undefined;
    if (!business || !meant || business.name === null || business.name === meant.name) return { line, entry };
    warnings.add({
      line,
      id: entry.sourceId,
      reason: `CVR ${business.cvr} is ${meant.name} on line ${meant.line}, not ${business.name}: the first counts`,
    });
    return { line, entry: { ...entry, business: { ...business, name: meant.name } } };
  });
}
