/** Takes a whole import back. */
import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { clinics, events, importBatches } from '#lib/db/tables.ts';
import { restoreBefore } from './clinic-snapshot.ts';

export type Undone =
  | {
      ok: true;
      /** Clinics that the batch had added and that are gone. */
      removed: number;
      /** Clinics that are again what they were. */
      restored: number;
      /** Clinics that somebody changed since, and that were left as they are. */
      kept: number;
    }
  | { ok: false; reason: string };

/**
 * Undoes a batch in one transaction: what it added goes, what it changed is as before, each with its event.
 * A demonstration that it replaced does not come back.
 * @param rest leave the clinics alone that a later import, an owner or an editor has changed since, and undo the others
 * @returns refused when there is no such batch, nothing of it is left to undo, or (without `rest`) some were changed since
 */
export async function undoImport(
  db: Db,
  batchId: number,
  { rest = false }: { rest?: boolean } = {},
): Promise<Undone> {
  const undone = await db.transaction((tx) => undo(tx, batchId, rest));
  if (undone.ok && undone.removed > 0) await db.execute(sql`analyze`);
  return undone;
}

async function undo(tx: Tx, batchId: number, rest: boolean): Promise<Undone> {
  const refuse = (reason: string) => ({ ok: false as const, reason });
  await tx.execute(sql`lock table ${clinics} in share row exclusive mode`);
  const [batch] = await tx.select().from(importBatches).where(eq(importBatches.id, batchId));
  if (!batch) return refuse(`there is no import ${batchId}`);
  if (batch.undoneAt) return refuse(`import ${batchId} has been undone already`);
  const changes = await readChanges(tx, batchId);
  const free = changes.filter(({ since }) => !since);
  const kept = changes.length - free.length;
  if (changes.length === 0) return refuse(`import ${batchId} changed nothing that could be undone`);
  if (kept > 0 && !rest)
    return refuse(
      `${kept} of its ${changes.length} clinics were changed since by a later import, their owner or an editor: undo that first, or undo only the others with --rest`,
    );
  if (free.length === 0) return refuse('every one of its clinics was changed since');
  const added = free.filter(({ isNew }) => isNew).map(({ id }) => id);
  const changed = free.filter(({ isNew }) => !isNew).map(({ id }) => id);
  const owners = await businessesOf(tx, [...added, ...changed]);
  for (const ids of portions(changed)) await restoreBefore(tx, batchId, ids);
  await recordEvents(tx, batchId, { added, changed });
  for (const ids of portions(added))
    await tx.execute(sql`delete from clinics where id = any(${bigints(ids)})`);
  await tx.execute(sql`
    delete from businesses where id = any(${bigints(owners)})
      and not exists (select from clinics where clinics.business_id = businesses.id)`);
  for (const ids of portions([...added, ...changed]))
    await tx.execute(
      sql`delete from import_changes where batch_id = ${batchId} and clinic_id = any(${bigints(ids)})`,
    );
  if (kept === 0)
    await tx.update(importBatches).set({ undoneAt: sql`now()` }).where(eq(importBatches.id, batchId));
  return { ok: true, removed: added.length, restored: changed.length, kept };
}

async function businessesOf(tx: Tx, ids: readonly number[]): Promise<number[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct business_id as id from clinics where business_id is not null and id = any(${bigints(ids)})`);
  return rows.map(({ id }) => Number(id));
}

interface Change {
  id: number;
  isNew: boolean;
  /** Somebody has changed the clinic since; changes by imports that have been undone do not count. */
  since: boolean;
}

async function readChanges(tx: Tx, batchId: number): Promise<Change[]> {
  const rows = await tx.execute<{ id: string; is_new: boolean; since: boolean }>(sql`
    select change.clinic_id as id, change.before is null as is_new, exists (
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
    where change.batch_id = ${batchId}`);
  return rows.map(({ id, is_new, since }) => ({ id: Number(id), isNew: is_new, since }));
}

const bigints = (ids: readonly number[]) => sql`${`{${ids.join(',')}}`}::bigint[]`;

function* portions(ids: readonly number[]): Generator<number[]> {
  for (let i = 0; i < ids.length; i += 5_000) yield ids.slice(i, i + 5_000);
}

async function recordEvents(
  tx: Tx,
  batchId: number,
  { added, changed }: { added: readonly number[]; changed: readonly number[] },
): Promise<void> {
  const actor = 'undo-import';
  const details = JSON.stringify({ batch: batchId });
  for (const [kind, ids] of [
    ['removed', added],
    ['restored', changed],
  ] as const)
    for (const portion of portions(ids))
      await tx.execute(sql`
        insert into events (actor, kind, clinic_id, details)
        select ${actor}::text, ${kind}::text, unnest(${bigints(portion)}), ${details}::text::jsonb`);
  await tx.insert(events).values({
    actor,
    kind: 'import-undone',
    details: { batch: batchId, removed: added.length, restored: changed.length },
  });
}
