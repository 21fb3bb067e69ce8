/** Listed clinics by their name, for words that are neither a condition nor a place. */
import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics } from '#lib/db/tables.ts';
import { slugify } from '#lib/places/slug.ts';
import { isListed } from './marks.ts';

/** More of one name (a chain) than a choice page can show. */
const most = 12;

/**
 * Clinics whose whole name these words are, upper and lower case and `æ ø å` or `ae oe aa` alike.
 * @param words as typed
 */
export async function clinicsNamed(db: Db, words: string): Promise<{ slug: string; name: string }[]> {
  const slug = slugify(words);
  if (!slug) return [];
  return db
    .select({ slug: clinics.slug, name: clinics.name })
    .from(clinics)
    .where(and(isListed, or(eq(clinics.slug, slug), sql`lower(${clinics.name}) = lower(${words})`)))
    .orderBy(asc(clinics.name), asc(clinics.id))
    .limit(most);
}
