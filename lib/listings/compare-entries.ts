/** What a list says of clinics, beside what the directory already knows of them. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { recordset } from './bulk.ts';
import { type ClinicEntry, fingerprint } from './clinic-entry.ts';
import type { Owned } from './clinic-parts.ts';
import { clinicsKeptOff } from './out/kept-off.ts';

/** Why a single entry cannot be written. */
export interface Refused {
  entry: ClinicEntry;
  reason: string;
}

export interface Compared {
  fresh: ClinicEntry[];
  changed: Owned[];
  unchanged: number;
  leftAlone: number;
  refused: Refused[];
}

/** Sorts entries by what the directory already knows of them. */
export async function compareEntries(
  tx: Tx,
  chunk: readonly ClinicEntry[],
  listDay: string | null,
): Promise<Compared> {
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
  // Known to this list or not: whoever objected is not brought in by another.
  const off = await clinicsKeptOff(tx, found.fresh);
  return {
    ...found,
    fresh: found.fresh.filter((entry) => !off.has(entry)),
    leftAlone: found.leftAlone + off.size,
  };
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
