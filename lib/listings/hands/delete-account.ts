/** Somebody deletes their own account. */
import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db } from '#lib/db/connection.ts';
import { accounts, invitations, letters, memberships } from '#lib/db/tables.ts';
import { lockClinic } from '#lib/listings/tasks/save-task.ts';
import { forgettingLetters, holdsAddress } from '#lib/mail/forget-letters.ts';
import { type Done, isLastOwner, recordRole } from './members.ts';

const onlyOwner = 'Du er den eneste ejer af en klinik. Gør en anden til ejer, eller slet klinikken først.';

/** Deletes an account with all that hangs on it. @returns refused while it is the only owner of a clinic */
export function deleteAccount(db: Db, person: Person): Promise<Done> {
  return forgettingLetters(db, async (tx, forgetLetters): Promise<Done> => {
    const mine = await tx
      .select({ clinicId: memberships.clinicId, role: memberships.role })
      .from(memberships)
      .where(eq(memberships.accountId, person.id));
    for (const { clinicId } of mine) {
      await lockClinic(tx, clinicId);
      if (await isLastOwner(tx, clinicId, person.id)) return { kind: 'refused', reason: onlyOwner };
    }
    for (const { clinicId, role } of mine)
      await recordRole(tx, { clinicId, by: person, kind: 'left', accountId: person.id, before: role });
    await tx.delete(invitations).where(eq(invitations.email, person.email));
    await forgetLetters(eq(letters.recipient, person.email));
    await forgetLetters(saysToOthers(person.email));
    await tx.delete(accounts).where(eq(accounts.id, person.id));
    return { kind: 'done' };
  });
}

/**
 * Letters to others that say who asked. What they ask is off, so one that waits is not sent; any other letter that
 * waits is the portal's own, as the one that gives its contact, and goes out first.
 */
const saysToOthers = (email: string) =>
  and(
    holdsAddress(email),
    or(inArray(letters.kind, ['invitation', 'claim-proof']), isNotNull(letters.sentAt)),
  );
