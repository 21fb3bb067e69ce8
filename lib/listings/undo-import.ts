/** Takes a whole import back. */
import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { codeOf } from '#lib/db/database-error.ts';
import { clinics, events, importBatches } from '#lib/db/tables.ts';
import { bigints, portions } from './bulk.ts';
import { restoreBusinessNames } from './businesses.ts';
import { restoreBefore } from './clinic-snapshot.ts';
import { undoableChanges } from './undoable-changes.ts';

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
  const undone = await db
    .transaction((tx) => undo(tx, batchId, rest))
    .catch((error: unknown) => {
      // What was stored under older rules may be something that nobody may store any more.
      const rule = brokenRule(error);
      if (rule === null) throw error;
      return {
        ok: false as const,
        reason: `what was there before is not allowed any more (${rule}): mend those clinics by hand`,
      };
    });
  // For speed only, as after an import.
  if (undone.ok && undone.removed > 0) await db.execute(sql`vacuum (analyze)`).catch(() => {});
  return undone;
}

/** The constraint that a statement broke; null for any other error. SQLSTATE class 23: a constraint is violated. */
function brokenRule(error: unknown): string | null {
  if (!(error instanceof Error && codeOf(error)?.startsWith('23'))) return null;
  return /constraint "(\w+)"/.exec(error.message)?.[1] ?? error.message;
}

async function undo(tx: Tx, batchId: number, rest: boolean): Promise<Undone> {
  const refuse = (reason: string) => ({ ok: false as const, reason });
  await tx.execute(sql`lock table ${clinics} in share row exclusive mode`);
  const [batch] = await tx.select().from(importBatches).where(eq(importBatches.id, batchId));
  if (!batch) return refuse(`there is no import ${batchId}`);
  if (batch.undoneAt) return refuse(`import ${batchId} has been undone already`);
  const { added, changed, kept } = await undoableChanges(tx, batchId);
  const free = [...added, ...changed];
  const all = free.length + kept;
  if (all === 0) return refuse(`import ${batchId} changed nothing that could be undone`);
  if (kept > 0 && !rest)
    return refuse(
      `${kept} of its ${all} clinics were changed since by a later import, their owner or an editor, or have lost their P-number to another clinic: undo that first, or undo only the others with --rest`,
    );
  if (free.length === 0) return refuse('every one of its clinics was changed since');
  const owners = await businessesOf(tx, free);
  await recordEvents(tx, batchId, { added, changed });
  for (const ids of portions(added))
    await tx.execute(sql`delete from clinics where id = any(${bigints(ids)})`);
  // Those restored together may have passed a P-number on among themselves.
  for (const ids of portions(changed))
    await tx.execute(sql`update clinics set p_number = null where id = any(${bigints(ids)})`);
  for (const ids of portions(changed)) await restoreBefore(tx, batchId, ids);
  for (const ids of portions(free))
    await tx.execute(
      sql`delete from import_changes where batch_id = ${batchId} and clinic_id = any(${bigints(ids)})`,
    );
  await restoreBusinessNames(tx, batchId);
  await tx.execute(sql`
    delete from businesses where id = any(${bigints(owners)}) and cvr is not null
      and not exists (select from clinics where clinics.business_id = businesses.id)`);
  if (kept === 0)
    await tx.update(importBatches).set({ undoneAt: sql`now()` }).where(eq(importBatches.id, batchId));
  return { ok: true, removed: added.length, restored: changed.length, kept };
}

/** Those with a CVR number, that is: under it a business comes back when an earlier import is undone. */
async function businessesOf(tx: Tx, ids: readonly number[]): Promise<number[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct business_id as id from clinics where business_id is not null and id = any(${bigints(ids)})`);
  return rows.map(({ id }) => Number(id));
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
