/**
 * Who asked not to stand here stays off: nothing of them is kept but keyed hashes, which nobody can read back without the
 * portal's secret (decision 0023).
 */
import { createHmac } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { authSecret } from '#lib/accounts/secret.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { objections } from '#lib/db/tables.ts';
import { slugify } from '#lib/places/slug.ts';

const hashOf = (...words: readonly string[]): string =>
  createHmac('sha256', authSecret())
    .update(JSON.stringify(['objection', ...words]))
    .digest('base64url');

const byId = (authorisationId: string) => hashOf('person', authorisationId);
/** A name is many people's: it is known at one clinic only, and however it is spelled. */
const byName = (clinicId: number, name: string) => hashOf('name', String(clinicId), slugify(name));

export interface Named {
  name: string;
  /** Null: not stated. */
  authorisationId: string | null;
}

const hashesOf = ({ name, authorisationId }: Named, clinicIds: readonly number[]): string[] => [
  ...(authorisationId ? [byId(authorisationId)] : []),
  ...clinicIds.map((clinicId) => byName(clinicId, name)),
];

/** Remembers that a person does not want to stand anywhere. @param clinicIds where they stood */
export async function keepOff(tx: Tx, person: Named, clinicIds: readonly number[]): Promise<void> {
  const hashes = hashesOf(person, clinicIds);
  if (hashes.length > 0)
    await tx
      .insert(objections)
      .values(hashes.map((hash) => ({ hash })))
      .onConflictDoNothing();
}

/** Forgets it: the person has asked to stand here. @param clinicIds where they say they work */
export async function letBack(tx: Tx, person: Named, clinicIds: readonly number[]): Promise<void> {
  const hashes = hashesOf(person, clinicIds);
  if (hashes.length > 0) await tx.delete(objections).where(inArray(objections.hash, hashes));
}

/**
 * Who of these people objected. With an authorisation ID somebody is that person and no other; without one, whoever had
 * the name at this clinic.
 * @returns those of `people`, in order
 */
export async function keptOff<T extends Named>(
  db: Db | Tx,
  clinicId: number,
  people: readonly T[],
): Promise<T[]> {
  if (people.length === 0 || (await db.select().from(objections).limit(1)).length === 0) return [];
  const hashes = people.map(({ name, authorisationId }) =>
    authorisationId ? byId(authorisationId) : byName(clinicId, name),
  );
  const rows = await db.select().from(objections).where(inArray(objections.hash, hashes));
  const known = new Set(rows.map(({ hash }) => hash));
  return people.filter((_, at) => known.has(hashes[at] ?? ''));
}
