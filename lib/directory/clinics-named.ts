/** Listed clinics by their name, for words that are neither a condition nor a place. */
import { and, asc, or, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics } from '#lib/db/tables.ts';
import { slugify } from '#lib/places/slug.ts';
import { loose } from '#lib/places/spelling.ts';
import { clinicsMeant, type NamedClinic } from '#lib/understanding/clinic-names.ts';
import { isListed } from './marks.ts';

/** So many names are compared letter by letter; a chain with more shows its first. */
const most = 200;

/** The first letters of a name are seldom wrong. */
const firstLetters = 4;

/**
 * The clinics that these words name, see `clinicsMeant`.
 * @param words as typed; without a letter or digit they name none
 */
export async function clinicsNamed(
  db: Db,
  words: string,
): Promise<{ clinics: readonly NamedClinic[]; corrected: boolean }> {
  const slug = slugify(words);
  if (!slug) return { clinics: [], corrected: false };
  // Slugs hold nothing that LIKE takes for a pattern.
  const named = sql`replace(${clinics.slug}, '-', '')`;
  const key = slug.replaceAll('-', '');
  // What `loose` does to a slug.
  const looseSlug = sql`replace(replace(replace(replace(${clinics.slug}, 'aa', 'a'), 'ae', 'a'), 'oe', 'o'), '-', '')`;
  const candidates = await db
    .select({ slug: clinics.slug, name: clinics.name })
    .from(clinics)
    .where(
      and(
        isListed,
        or(
          sql`${clinics.slug} like ${`${slug.slice(0, firstLetters)}%`}`,
          sql`${named} like ${`%${key}%`}`,
          sql`${looseSlug} like ${`%${loose(slug).replaceAll('-', '')}%`}`,
          sql`lower(${clinics.name}) = lower(${words})`,
        ),
      ),
    )
    // Those that hold the words whole come first, for the limit may cut.
    .orderBy(sql`${named} like ${`%${key}%`} desc`, asc(clinics.name), asc(clinics.id))
    .limit(most);
  return clinicsMeant(words, candidates);
}
