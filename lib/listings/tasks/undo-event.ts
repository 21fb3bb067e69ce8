/** Takes back whatever a clinic's people may take back: an edit, a role, a removed picture. */
import { and, eq } from 'drizzle-orm';
import { type Access, mayDecide } from '#lib/accounts/access.ts';
import type { Person } from '#lib/accounts/person.ts';
import type { Db } from '#lib/db/connection.ts';
import { events } from '#lib/db/tables.ts';
import { changeRole } from '#lib/listings/hands/members.ts';
import { byAccount } from '#lib/listings/record-event.ts';
import { bringPictureBack } from '#lib/media/removed-pictures.ts';
import { pictureDetails, roleDetails } from './plain-changes.ts';
import type { TaskContext } from './task.ts';
import { undoEdit } from './undo-edit.ts';

/** Why not: changed since, not an owner, gone for good, no room. */
export type Outcome = 'undone' | 'siden' | 'ejer' | 'ikke' | 'plads';

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
    if (!mayDecide(access)) return 'ejer';
    const back = await changeRole(db, { clinicId, by: person, accountId, role: before, was: after });
    return back.kind === 'done' ? 'undone' : 'siden';
  }
  if (event?.kind === 'picture-removed') {
    const { picture: id } = pictureDetails.safeParse(event.details).data ?? {};
    const back = id ? await bringPictureBack(db, { clinicId, actor, id }) : 'gone';
    return ({ back: 'undone', gone: 'ikke', full: 'plads' } as const)[back];
  }
  const undone = await undoEdit(db, { clinicId, eventId, actor }, context);
  return undone.kind === 'undone' ? 'undone' : 'siden';
}
