/** How well clinics answer what is wanted, as lines of bits: the steps of `ranking.ts` without reading a clinic. */
import { type SQL, sql } from 'drizzle-orm';
import { constant } from '#lib/db/constant.ts';
import { clinics, markBlock } from '#lib/db/tables.ts';
import { linesOf, list, zero } from './bits.ts';
import { keysOf, marks } from './marks.ts';
import { slugsOf, type Wanted } from './ranking.ts';

/**
 * Common table expression after `basesOf` of one base: `graded (block, bits, titled, declared, related)`, the hits and,
 * among all clinics, those with a title in it, those that declare it, and those that declare it or its specialty.
 */
export function gradedOf(wanted: Wanted): SQL {
  const grades = [
    ...keysOf(marks('title', ...slugsOf(wanted))).map((key) => ({ grade: 0, key })),
    ...keysOf(marks('term', wanted.slug)).map((key) => ({ grade: 1, key })),
    ...keysOf(marks('term', ...slugsOf(wanted))).map((key) => ({ grade: 2, key })),
  ];
  const column = (name: 'grade' | 'key') => grades.map((row) => row[name]);
  return sql`
  graded as materialized (
    select block, bits, coalesce(titled, ${zero}) as titled, coalesce(declared, ${zero}) as declared,
      coalesce(related, ${zero}) as related
    from bases left join (
      select there.block, ${ofGrade(0)} as titled, ${ofGrade(1)} as declared, ${ofGrade(2)} as related
      from unnest(${list(column('grade'), 'int')}, ${list(column('key'), 'text')}) as grades (grade, key)
      cross join lateral ${linesOfGrade} there group by 1
    ) lines using (block)
  )`;
}

const ofGrade = (grade: number) =>
  sql.raw(`coalesce(bit_or(there.bits) filter (where grade = ${grade}), 0::bit(${markBlock}))`);
const linesOfGrade = linesOf(sql.raw('grades.key'));

/** The bit of a row of `clinics` in a line that is joined by its block. */
const bitOf = (line: SQL) => sql`get_bit(${line}, (${clinics.id} % ${sql.raw(String(markBlock))})::int)`;

/** Whether a row of `clinics` is among the hits of the joined block. */
export const isHit = constant(sql`${bitOf(sql`hits.bits`)} = 1`);

const stepsOfHit = constant(
  sql<number>`case when ${bitOf(sql`hits.titled`)} = 1 then 0 when ${bitOf(sql`hits.declared`)} = 1 then 1
    when ${bitOf(sql`hits.related`)} = 1 then 2 else 3 end`,
);

/** `stepsOf` of a row of `clinics`, read from the joined block. */
export const gradedSteps = (wanted: Wanted | null): SQL<number> => (wanted ? stepsOfHit : sql<number>`0`);
