/** Entries of the whole directory that are likely one clinic. */
import { sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { likeness } from '#lib/listings/joining/duplicates.ts';

interface Half {
  slug: string;
  name: string;
  source: string;
}
export interface Pair {
  a: Half;
  b: Half;
  reason: string;
}

const most = 50;

/** The same telephone, or a like name within 150 m in the same postal district. Oldest first. */
export async function likelyPairs(db: Db): Promise<Pair[]> {
  type Row = { a: Half; b: Half; phone: boolean };
  const half = (alias: 'a' | 'b') => {
    const of = sql.raw(alias);
    return sql`json_build_object('slug', ${of}.slug, 'name', ${of}.name, 'source', ${of}.source) as ${of}`;
  };
  const rows = await db.execute<Row & Record<string, unknown>>(sql`
    select ${half('a')}, ${half('b')}, coalesce(a.phone = b.phone, false) as phone
    from clinics a join clinics b on a.id < b.id and b.state = 'listed' and b.source <> 'demo'
      and (a.phone = b.phone or (a.postal_code = b.postal_code and a.precision = 'address'
        and b.precision = 'address' and a.position <-> b.position < 0.15))
    where a.state = 'listed' and a.source <> 'demo'
    order by a.id, b.id limit 400`);
  return rows
    .filter(({ a, b, phone }) => phone || likeness(a.name, b.name) >= 0.5)
    .slice(0, most)
    .map(({ a, b, phone }) => ({ a, b, reason: phone ? 'samme telefon' : 'næsten samme navn, samme dør' }));
}
