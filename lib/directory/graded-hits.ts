/** How well clinics answer what is wanted, as lines of bits: the steps of `ranking.ts` without reading a clinic. */
import { type SQL, sql } from 'drizzle-orm';
import { clinicMarks, clinics, markBlock } from '#lib/db/tables.ts';
import { list, zero } from './bits.ts';
import { keysOf, type Marks, marks } from './marks.ts';
import { slugsOf, type Wanted } from './ranking.ts';

const carried = (wanted: Marks) => sql`
  coalesce((select bit_or(there.bits) from ${clinicMarks} there
    where there.block = bases.block and there.mark = any(${list(keysOf(wanted), 'text')})), ${zero})`;

/**
 * Common table expression after `basesOf` of one base: `graded (block, bits, titled, declared, related)`, the hits and,
 * among all clinics, those with a title in it, those that declare it, and those that declare it or its specialty.
 */
export const gradedOf = (wanted: Wanted): SQL => sql`
  graded as materialized (
    select block, bits, ${carried(marks('title', ...slugsOf(wanted)))} as titled,
      ${carried(marks('term', wanted.slug))} as declared, ${carried(marks('term', ...slugsOf(wanted)))} as related
    from bases
  )`;

/** The bit of a row of `clinics` in a line that is joined by its block. */
const bitOf = (line: SQL) => sql`get_bit(${line}, (${clinics.id} % ${sql.raw(String(markBlock))})::int)`;

/** Whether a row of `clinics` is among the hits of the joined block. */
export const isHit = sql`${bitOf(sql`hits.bits`)} = 1`;

/** `stepsOf` of a row of `clinics`, read from the joined block. */
export const gradedSteps = (wanted: Wanted | null): SQL<number> =>
  wanted
    ? sql<number>`case when ${bitOf(sql`hits.titled`)} = 1 then 0 when ${bitOf(sql`hits.declared`)} = 1 then 1
        when ${bitOf(sql`hits.related`)} = 1 then 2 else 3 end`
    : sql<number>`0`;
