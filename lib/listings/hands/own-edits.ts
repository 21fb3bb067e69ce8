/** What a practitioner changed of their own entry lately, to see and to take back. */
import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { events } from '#lib/db/tables.ts';
import { type Change, changesIn } from '#lib/listings/changes.ts';
import type { Values } from '#lib/listings/field.ts';
import { byAccount } from '#lib/listings/record-event.ts';
import { holdOwnEntry, ownEntry, ownFields, saveOwnEntry } from './practitioner.ts';
import { isAbout, ownDetails } from './record-own-edit.ts';

export interface OwnEdit {
  id: number;
  at: Date;
  before: Values;
  changes: Change[];
  /** Everything still stands as this edit left it. */
  canUndo: boolean;
}

const mostShown = 5;

/** One's own newest edits; what was saved at once is one, however many clinics it concerned. */
export async function ownEdits(db: Db | Tx, person: Person): Promise<OwnEdit[]> {
  const own = await ownEntry(db, person.id);
  if (!own) return [];
  const clinicIds = own.work.map(({ clinicId }) => clinicId);
  const rows = await db
    .select()
    .from(events)
    .where(
      and(
        or(inArray(events.clinicId, clinicIds), isNull(events.clinicId)),
        eq(events.kind, 'person-edited'),
        eq(events.actor, byAccount(person.id)),
        isAbout(own.id),
      ),
    )
    .orderBy(desc(events.id))
    .limit(100);
  // All events of a transaction have its time.
  const saves = [...Map.groupBy(rows, ({ at }) => at.getTime()).values()].slice(0, mostShown);
  return saves.flatMap((save) => {
    const parts = save.flatMap(({ details }) => ownDetails.safeParse(details).data ?? []);
    const [last] = save;
    if (!last) return [];
    const before: Values = Object.assign({}, ...parts.map((part) => part.before));
    const after: Values = Object.assign({}, ...parts.map((part) => part.after));
    const canUndo = Object.entries(after).every(([name, value]) => own.values[name] === value);
    const changes = changesIn(ownFields(own.work), before, after);
    return [{ id: last.id, at: last.at, before, changes, canUndo }];
  });
}

/** @returns `siden`: it was changed again. `regel`: what was there before cannot be stored any more */
export function undoOwnEdit(db: Db, person: Person, id: number): Promise<'undone' | 'siden' | 'regel'> {
  return db.transaction(async (tx) => {
    const own = await holdOwnEntry(tx, person.id);
    const edit = (await ownEdits(tx, person)).find((each) => each.id === id);
    if (!edit?.canUndo || !own) return 'siden';
    const problems = await saveOwnEntry(tx, person, { ...own.values, ...edit.before });
    return problems.length === 0 ? 'undone' : 'regel';
  });
}
