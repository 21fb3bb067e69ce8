/** Addresses for new clinics that nobody else has or had. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { clinics, formerSlugs } from '#lib/db/tables.ts';

/**
 * Gives each entry an address of its own: the wished one, or the same with -2, -3 …
 * @param entries their `slug` is the wish; one that is already in the directory is left as it is
 */
export async function withUniqueSlugs<Entry extends { slug: string; source: string; sourceId: string }>(
  tx: Tx,
  entries: readonly Entry[],
): Promise<Entry[]> {
  const rows = await tx
    .select({ slug: clinics.slug, key: sql<string>`${clinics.source} || ' ' || ${clinics.sourceId}` })
    .from(clinics);
  const known = new Set(rows.map(({ key }) => key));
  const former = await tx.select({ slug: formerSlugs.slug }).from(formerSlugs);
  const taken = new Set([...rows, ...former].map(({ slug }) => slug));
  return entries.map((entry) => {
    if (known.has(`${entry.source} ${entry.sourceId}`)) return entry;
    const wish = entry.slug || 'klinik';
    let slug = wish;
    for (let number = 2; taken.has(slug); number++) slug = `${wish}-${number}`;
    taken.add(slug);
    return { ...entry, slug };
  });
}
