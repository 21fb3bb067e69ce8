/** Takes back whatever a clinic's people may take back: an edit, a role, a removed picture. */
import { and, eq } from 'drizzle-orm';
import type { Access } from '#lib/accounts/access.ts';
import type { Person } from '#lib/accounts/person.ts';
import type { Db } from '#lib/db/connection.ts';
import { events } from '#lib/db/tables.ts';
import { changeRole, type Unchanged } from '#lib/listings/hands/members.ts';
import { byAccount } from '#lib/listings/record-event.ts';
import { bringPictureBack } from '#lib/media/removed-pictures.ts';
import { pictureDetails, roleDetails } from './plain-changes.ts';
import type { TaskContext } from './task.ts';
import { type EditOutcome, undoEdit } from './undo-edit.ts';

/** `plads`: another picture has its place. `billede`: it is back, or gone for good. The rest: see where they are made. */
export type Outcome = EditOutcome | Unchanged | 'plads' | 'billede';

/** The event must be this clinic's; a role is an owner's to set back, the rest anybody's who keeps the entry. */
export async function undoEvent(
  db: Db,
  { access, eventId, person }: { access: Access; eventId: number; person: Person },
  context: TaskContext,
): Promise<Outcome> {
  const { clinicId } = access;
  const actor = byAccount(person.id);
  const [event] = await db
    .select()
    .from(events)
    .where(and(eq(events.id, eventId), eq(events.clinicId, clinicId)));
  if (event?.kind === 'role-changed') {
    const { accountId, before, after } = roleDetails.safeParse(event.details).data ?? {};
    if (!accountId || !before || !after) return 'ikke';
    const back = await changeRole(db, { clinicId, by: person, accountId, role: before, was: after });
    return back.kind === 'done' ? 'undone' : back.why;
  }
  if (event?.kind === 'picture-removed') {
    const { picture: id } = pictureDetails.safeParse(event.details).data ?? {};
    const back = id ? await bringPictureBack(db, { clinicId, actor, id }) : 'gone';
    return ({ back: 'undone', gone: 'billede', full: 'plads' } as const)[back];
  }
  return undoEdit(db, { clinicId, eventId, actor }, context);
}
