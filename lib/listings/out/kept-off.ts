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

/** Nobody objected: then no secret is asked for, and no hash reckoned for the rows of a list. */
const isNobody = async (db: Db | Tx): Promise<boolean> =>
  (await db.select().from(objections).limit(1)).length === 0;

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
  if (await isNobody(tx)) return;
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
  if (people.length === 0 || (await isNobody(db))) return [];
  const hashes = people.map(({ name, authorisationId }) =>
    authorisationId ? byId(authorisationId) : byName(clinicId, name),
  );
  const rows = await db.select().from(objections).where(inArray(objections.hash, hashes));
  const known = new Set(rows.map(({ hash }) => hash));
  return people.filter((_, at) => known.has(hashes[at] ?? ''));
}

/** What tells a clinic from the others: its name, and its telephone, in its postal district. */
export interface Placed {
  name: string;
  postalCode: string | null;
  phone: string | null;
}

const clinicHashes = ({ name, postalCode, phone }: Placed): string[] => [
  hashOf('clinic', slugify(name), postalCode ?? ''),
  ...(phone ? [hashOf('phone', phone, postalCode ?? '')] : []),
];

/** Remembers that a clinic does not want to stand here, whichever list it comes with. */
export async function keepClinicOff(tx: Tx, clinic: Placed): Promise<void> {
  const hashes = clinicHashes(clinic).map((hash) => ({ hash }));
  await tx.insert(objections).values(hashes).onConflictDoNothing();
}

/** Forgets it: the clinic has registered itself. */
export async function letClinicBack(tx: Tx, clinic: Placed): Promise<void> {
  if (await isNobody(tx)) return;
  await tx.delete(objections).where(inArray(objections.hash, clinicHashes(clinic)));
}

/** Those of the clinics that objected. */
export async function clinicsKeptOff<T extends Placed>(
  db: Db | Tx,
  clinics: readonly T[],
): Promise<ReadonlySet<T>> {
  if (clinics.length === 0 || (await isNobody(db))) return new Set();
  const hashes = new Map(clinics.map((clinic) => [clinic, clinicHashes(clinic)]));
  const rows = await db
    .select()
    .from(objections)
    .where(inArray(objections.hash, [...hashes.values()].flat()));
  const known = new Set(rows.map(({ hash }) => hash));
  return new Set(clinics.filter((clinic) => hashes.get(clinic)?.some((hash) => known.has(hash))));
}
