/** For tests of this room: somebody with an account, and a clinic that they keep. */
import type { Person } from '#lib/accounts/person.ts';
import type { Db } from '#lib/db/connection.ts';
import { accounts, memberships } from '#lib/db/tables.ts';

export async function plantPerson(db: Db, email: string, isOperator = false): Promise<Person> {
  await db.insert(accounts).values({ id: email, email, emailVerified: true });
  return { id: email, email, isOperator };
}

export async function plantMember(
  db: Db,
  person: Person,
  clinicId: number,
  role: 'owner' | 'editor' = 'owner',
): Promise<void> {
  await db.insert(memberships).values({ accountId: person.id, clinicId, role });
}
