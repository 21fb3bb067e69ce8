/** Several hands on one entry: who, and with which role. At least one owner stays. */
import { and, asc, eq } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { accounts, memberships } from '#lib/db/tables.ts';
import { byAccount, recordEvent } from '#lib/listings/record-event.ts';
import { lockClinic } from '#lib/listings/tasks/save-task.ts';

export type MemberRole = 'owner' | 'editor';
export const roleNames: Readonly<Record<MemberRole, string>> = { owner: 'Ejer', editor: 'Medhjælper' };
export const toRole = (typed: string | null): MemberRole | null =>
  typed === 'owner' || typed === 'editor' ? typed : null;

export type Done = { kind: 'done' } | { kind: 'refused'; reason: string };
export const done = { kind: 'done' } as const;
export const refuse = (reason: string): Done => ({ kind: 'refused', reason });
const lastOwner = 'Klinikken skal have mindst en ejer. Gør en anden til ejer først, eller slet klinikken.';
export const ownersOnly = 'Det kan kun klinikkens ejer. Bed ejeren om det.';

/** Why a role stays: it is another by now, not this person's to change, or the last owner's. */
export type Unchanged = 'rolle' | 'ejer' | 'sidste';
type RoleDone = typeof done | { kind: 'refused'; reason: string; why: Unchanged };

type Members = Awaited<ReturnType<typeof membersOf>>;
/** Whether somebody may say who keeps the clinic: to be asked while it is held, or another owner may just have ended that. */
export const decides = (members: Members, { id, isOperator }: Person): boolean =>
  isOperator || members.some(({ accountId, role }) => accountId === id && role === 'owner');
/** Whether nobody else owns the clinic. */
export const isOnlyOwner = (members: Members, accountId: string): boolean => {
  const owners = members.filter(({ role }) => role === 'owner');
  return owners.length === 1 && owners[0]?.accountId === accountId;
};

export function membersOf(db: Db | Tx, clinicId: number) {
  return db
    .select({ accountId: accounts.id, email: accounts.email, role: memberships.role })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(eq(memberships.clinicId, clinicId))
    .orderBy(asc(memberships.role), asc(accounts.email));
}

/**
 * Gives somebody another role: to make another the owner is how a clinic is handed over.
 * @param by an owner or the operator, while the clinic is held: another owner may just have made them an editor
 * @param was refused where they do not have this one any more
 */
export function changeRole(
  db: Db,
  {
    clinicId,
    by,
    accountId,
    role,
    was,
  }: { clinicId: number; by: Person; accountId: string; role: MemberRole; was?: MemberRole },
): Promise<RoleDone> {
  return db.transaction(async (tx): Promise<RoleDone> => {
    const refuse = (why: Unchanged, reason: string): RoleDone => ({ kind: 'refused', why, reason });
    await lockClinic(tx, clinicId);
    const members = await membersOf(tx, clinicId);
    if (!decides(members, by)) return refuse('ejer', ownersOnly);
    const before = members.find((each) => each.accountId === accountId)?.role;
    if (!before) return refuse('rolle', 'Personen passer ikke klinikken.');
    if (was && was !== before) return refuse('rolle', 'Personen har fået en anden rolle siden.');
    if (role === before) return done;
    if (role === 'editor' && isOnlyOwner(members, accountId)) return refuse('sidste', lastOwner);
    await tx
      .update(memberships)
      .set({ role })
      .where(and(eq(memberships.clinicId, clinicId), eq(memberships.accountId, accountId)));
    await recordRole(tx, { clinicId, by, kind: 'role-changed', accountId, before, after: role });
    return done;
  });
}

/** Somebody leaves, or is shown out by an owner. */
export function removeMember(
  db: Db,
  { clinicId, by, accountId }: { clinicId: number; by: Person; accountId: string },
): Promise<Done> {
  return db.transaction(async (tx): Promise<Done> => {
    await lockClinic(tx, clinicId);
    const members = await membersOf(tx, clinicId);
    if (accountId !== by.id && !decides(members, by)) return refuse(ownersOnly);
    if (isOnlyOwner(members, accountId)) return refuse(lastOwner);
    const [gone] = await tx
      .delete(memberships)
      .where(and(eq(memberships.clinicId, clinicId), eq(memberships.accountId, accountId)))
      .returning();
    if (!gone) return refuse('Personen passer ikke klinikken.');
    await recordRole(tx, { clinicId, by, kind: 'left', accountId, before: gone.role });
    return done;
  });
}

type RoleChange =
  | { kind: 'role-changed'; accountId: string; before: MemberRole; after: MemberRole }
  | { kind: 'joined'; accountId: string; after: MemberRole }
  | { kind: 'left'; accountId: string; before: MemberRole }
  | { kind: 'invited'; after: MemberRole }
  | { kind: 'invitation-withdrawn' | 'invitation-declined'; before: MemberRole };

/** Whose role, from what and to what; of somebody invited not even the address, which proves nothing about them. */
export const recordRole = (
  tx: Tx,
  { clinicId, by, kind, ...details }: { clinicId: number; by: Person } & RoleChange,
): Promise<void> => recordEvent(tx, { actor: byAccount(by.id), kind, clinicId, details });

/** Whether the clinic would be left without an owner. */
export async function isLastOwner(tx: Tx, clinicId: number, accountId: string): Promise<boolean> {
  return isOnlyOwner(await membersOf(tx, clinicId), accountId);
}
