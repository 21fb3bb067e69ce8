/** A clinic looks for its own entry: by name, by place (as patients search) and by CVR number. */
import { and, asc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { businesses, clinics, memberships } from '#lib/db/tables.ts';
import { readCvr } from '#lib/listings/contact.ts';
import { placeMeanings } from '#lib/places/find.ts';
import { slugify } from '#lib/places/slug.ts';

export interface Asked {
  name: string;
  where: string;
  cvr: string;
}

export interface OwnEntry {
  slug: string;
  name: string;
  street: string | null;
  postalCode: string | null;
  postalName: string | null;
  isDemo: boolean;
  /** Somebody keeps it already. */
  isKept: boolean;
}

export type Found =
  | { kind: 'entries'; entries: OwnEntry[]; isCut: boolean }
  | { kind: 'refused'; field: 'hvor' | 'cvr' | 'navn'; reason: string };

const most = 30;

/** @param date today: names of places come and go */
export async function findOwn(db: Db, asked: Asked, date: string): Promise<Found> {
  const wanted: SQL[] = [inArray(clinics.state, ['listed', 'hidden'])];
  const name = slugify(asked.name);
  const cvr = asked.cvr ? readCvr(asked.cvr).cvr : null;
  if (asked.cvr && !cvr) return { kind: 'refused', field: 'cvr', reason: 'Et CVR-nummer har otte cifre.' };
  const [place] = asked.where ? placeMeanings(asked.where, date) : [];
  if (asked.where && !place)
    return {
      kind: 'refused',
      field: 'hvor',
      reason: `Vi kender ikke stedet »${asked.where.slice(0, 60)}«. Prøv med et postnummer.`,
    };
  if (!name && !cvr && !place)
    return { kind: 'refused', field: 'navn', reason: 'Skriv navn, sted eller CVR-nummer.' };
  // The slug is the name as anybody spells it, and names hold no wildcard after slugify.
  if (name) wanted.push(sql`${clinics.slug} like ${`%${name}%`}`);
  if (cvr) wanted.push(eq(businesses.cvr, cvr));
  if (place) {
    const { postalCodes, municipalityCodes, kind } = place.place;
    if (postalCodes.length > 0) wanted.push(inArray(clinics.postalCode, [...postalCodes]));
    else if (kind !== 'country' && kind !== 'online')
      wanted.push(inArray(clinics.municipalityCode, [...municipalityCodes]));
  }
  const rows = await db
    .select({
      slug: clinics.slug,
      name: clinics.name,
      street: clinics.street,
      postalCode: clinics.postalCode,
      postalName: clinics.postalName,
      isDemo: sql<boolean>`${clinics.source} = 'demo'`,
      isKept: sql<boolean>`exists (select from ${memberships} where ${memberships.clinicId} = ${clinics.id})`,
    })
    .from(clinics)
    .leftJoin(businesses, eq(businesses.id, clinics.businessId))
    .where(and(...wanted))
    .orderBy(asc(sql`${clinics.name} collate "da-x-icu"`), asc(clinics.id))
    .limit(most + 1);
  return { kind: 'entries', entries: rows.slice(0, most), isCut: rows.length > most };
}

/** An entry that can be claimed; null for one that is not shown, or unknown. */
export async function entryToClaim(db: Db | Tx, slug: string) {
  if (slug.includes('\0')) return null;
  const [row] = await db
    .select({
      id: clinics.id,
      slug: clinics.slug,
      name: clinics.name,
      street: clinics.street,
      postalCode: clinics.postalCode,
      postalName: clinics.postalName,
      email: clinics.email,
      website: clinics.website,
      source: clinics.source,
      isKept: sql<boolean>`exists (select from ${memberships} where ${memberships.clinicId} = ${clinics.id})`,
    })
    .from(clinics)
    .where(and(eq(clinics.slug, slug), inArray(clinics.state, ['listed', 'hidden']), ne(clinics.source, '')));
  return row ?? null;
}
