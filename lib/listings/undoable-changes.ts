/** Which changes of a batch can still be undone. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';

export interface UndoableChanges {
  /** Clinics that the batch added, and nobody touched since. */
  added: number[];
  /** Clinics that it changed, and nobody touched since. */
  changed: number[];
  /** How many are left: somebody changed them since, or their former P-number is another clinic's now. */
  kept: number;
}

interface Change {
  id: number;
  isNew: boolean;
  /** Somebody has changed the clinic since; changes by imports that have been undone do not count. */
  since: boolean;
  /** The clinic that now has the P-number this one would get back. */
  heldBy: number | null;
}

/** Sorts the changes of a batch by whether they can be undone now. */
export async function undoableChanges(tx: Tx, batchId: number): Promise<UndoableChanges> {
  const changes = await readChanges(tx, batchId);
  const free = new Map(changes.filter(({ since }) => !since).map((change) => [change.id, change]));
  // A P-number is free again when its holder is undone with the rest; one that is kept may keep others in turn.
  for (let count = -1; count !== free.size; ) {
    count = free.size;
    for (const { id, heldBy } of free.values()) if (heldBy !== null && !free.has(heldBy)) free.delete(id);
  }
  const ids = (isNew: boolean) =>
    [...free.values()].filter((change) => change.isNew === isNew).map(({ id }) => id);
  return { added: ids(true), changed: ids(false), kept: changes.length - free.size };
}

async function readChanges(tx: Tx, batchId: number): Promise<Change[]> {
  const rows = await tx.execute<{ id: string; is_new: boolean; since: boolean; held_by: string | null }>(sql`
    select change.clinic_id as id, change.before is null as is_new, holder.id as held_by, exists (
      select from events later
      where later.clinic_id = change.clinic_id
        and later.kind <> 'error-reported'
        and later.id > (
          select max(own.id) from events own
          where own.clinic_id = change.clinic_id and own.details ->> 'batch' = ${String(batchId)})
        and not (later.details ? 'batch' and not exists (
          select from import_changes other
          where other.clinic_id = change.clinic_id and other.batch_id = (later.details ->> 'batch')::bigint))
    ) as since
    from import_changes change join clinics on clinics.id = change.clinic_id
    left join clinics holder
      on holder.p_number = change.before #>> '{clinic,p_number}' and holder.id <> change.clinic_id
    where change.batch_id = ${batchId}`);
  return rows.map(({ id, is_new, since, held_by }) => ({
    id: Number(id),
    isNew: is_new,
    since,
    heldBy: held_by === null ? null : Number(held_by),
  }));
}
