/** What a person may do with a clinic. */
import { and, eq } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { clinics, memberships } from '#lib/db/tables.ts';
import type { Person } from './person.ts';

/** An editor keeps an entry true; an owner also decides who does, and whether it is shown; the operator may both. */
export type Role = 'owner' | 'editor' | 'operator';

export interface Access {
  clinicId: number;
  slug: string;
  name: string;
  state: (typeof clinics.$inferSelect)['state'];
  role: Role;
}

/** @returns null for an unknown clinic and for one that is not the person's: nobody learns which */
export async function accessTo(db: Db | Tx, person: Person, slug: string): Promise<Access | null> {
  if (slug.includes('\0')) return null;
  const [row] = await db
    .select({
      clinicId: clinics.id,
      slug: clinics.slug,
      name: clinics.name,
      state: clinics.state,
      role: memberships.role,
    })
    .from(clinics)
    .leftJoin(memberships, and(eq(memberships.clinicId, clinics.id), eq(memberships.accountId, person.id)))
    .where(eq(clinics.slug, slug));
  if (!row) return null;
  const role = row.role ?? (person.isOperator ? 'operator' : null);
  return role && { ...row, role };
}

/** Whether the role decides about the entry, not only what it says. */
export const mayDecide = ({ role }: Access): boolean => role !== 'editor';
