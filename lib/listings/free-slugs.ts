/** Addresses for new clinics that nobody else has or had. */
import { sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';

/**
 * Gives each entry an address of its own: the wished one, or the same with -2, -3 …
 * Asks only for the addresses that come into question, however large the directory is.
 * @param entries new ones; their `slug` is the wish
 */
export async function withFreeSlugs<Entry extends { slug: string }>(
  tx: Tx,
  entries: readonly Entry[],
): Promise<Entry[]> {
  const wishes = entries.map(({ slug }) => slug || 'klinik');
  const taken = await takenAmong(tx, wishes);
  // Namesakes come in dozens at most; the numbers of each are asked for in growing portions.
  const known = new Map<string, number>();
  const slugs: string[] = [];
  for (const wish of wishes) {
    let slug = wish;
    for (let number = 2; taken.has(slug); number++) {
      const asked = known.get(wish) ?? 1;
      if (number > asked) {
        const upTo = asked * 2 + 20;
        const numbers = Array.from({ length: upTo - asked }, (_, i) => `${wish}-${asked + 1 + i}`);
        for (const each of await takenAmong(tx, numbers)) taken.add(each);
        known.set(wish, upTo);
      }
      slug = `${wish}-${number}`;
    }
    taken.add(slug);
    slugs.push(slug);
  }
  return entries.map((entry, i) => ({ ...entry, slug: slugs[i] ?? entry.slug }));
}

async function takenAmong(tx: Tx, slugs: readonly string[]): Promise<Set<string>> {
  const wanted = sql`(select json_array_elements_text(${JSON.stringify(slugs)}::text::json))`;
  const rows = await tx.execute<{ slug: string }>(sql`
    select slug from clinics where slug in ${wanted}
    union all select slug from former_slugs where slug in ${wanted}`);
  return new Set(rows.map(({ slug }) => slug));
}
