/** Counts and finds clinics by the lines of bits in `clinic_marks`: exact for any combination, without reading a clinic. */
import { is, SQL, sql } from 'drizzle-orm';
import { makePgArray } from 'drizzle-orm/pg-core';
import type { Db } from '#lib/db/connection.ts';
import { clinicMarks, clinics, markBlock } from '#lib/db/tables.ts';
import { keysOf, type Marks } from './marks.ts';

/** One demand: carries any of `yes`, or — when `said` is given — none of `said`. */
export interface Demand {
  yes: Marks;
  said?: Marks;
}

/** What must all hold of a clinic. */
export type Base = readonly Demand[];

/** Clinics of a base that carry any of these marks, of which no clinic carries two. */
export interface Share {
  base: number;
  marks: Marks;
}

/** Where to look: clinics with certain marks, or a condition on rows of `clinics`. */
export type Area = Marks | SQL;

export const zero = sql.raw(`0::bit(${markBlock})`);
const bit = (type: string) => sql.raw(`::${type}`);
export const list = (values: readonly (string | number | boolean)[], type: string) =>
  sql`${makePgArray(values.map(String))}${bit(`${type}[]`)}`;

/**
 * `open:1234` of a query is every stored `open:from-until` around that minute, and so is what is said of a day
 * (`open-on:2026-12-24:600`). Few different minutes are asked for, each in many rows: each is looked up once.
 */
const stored = (wanted: SQL) => sql`
  select wanted.*, wanted.key as mark from ${wanted} wanted where wanted.key not like 'open%'
  union all
  select wanted.*, held.mark from ${wanted} wanted join (
    select minutes.key, within.mark
    from (select key, regexp_replace(key, '\\d+$', '') as front, substring(key from '\\d+$')::int as minute
      from (select distinct key from ${wanted} each where key like 'open%') once) minutes
    cross join lateral (select distinct mark from ${clinicMarks}
      where mark >= minutes.front and mark < rtrim(minutes.front, ':') || ';' offset 0) within
    where minutes.minute >= substring(within.mark from '(\\d+)-\\d+$')::int
      and minutes.minute < substring(within.mark from '\\d+$')::int
  ) held on held.key = wanted.key`;

/** The clinics of an area that marks cannot say, as bits. */
const areaBits = (area: SQL) => sql`
  select ${clinics.id} / ${sql.raw(String(markBlock))} as block,
    bit_or(set_bit(${zero}, (${clinics.id} % ${sql.raw(String(markBlock))})::int, 1)) as bits
  from ${clinics} where ${clinics.state} = 'listed' and ${area} group by 1`;

/** The clinics of an area that marks can say, as bits. */
const markedBits = (area: Marks) => sql`
  select block, bit_or(bits) as bits from ${clinicMarks} where mark = any(${list(keysOf(area), 'text')}) group by 1`;

/** One row by its key: `offset 0` keeps the planner, which cannot know how few are asked for, from reading all. */
const lookUp = (mark: SQL, block: SQL) =>
  sql`(select bits from ${clinicMarks} where mark = ${mark} and block = ${block} offset 0)`;

/** Common table expressions: `bases (base, block, bits)`. The text depends only on the kind of area. */
export function basesOf(bases: readonly Base[], area: Area): SQL {
  const rows = bases.flatMap((demands, base) =>
    demands.flatMap(({ yes, said }, part) => [
      // A demand without a single mark must still be there to be failed.
      ...[...keysOf(yes), ''].map((key) => ({ base, part, said: false, key })),
      ...(said ? [...keysOf(said), ''].map((key) => ({ base, part, said: true, key })) : []),
    ]),
  );
  const column = (name: 'base' | 'part' | 'said' | 'key') => rows.map((row) => row[name]);
  return sql`demanded as materialized (
      select * from unnest(${list(column('base'), 'int')}, ${list(column('part'), 'int')},
        ${list(column('said'), 'boolean')}, ${list(column('key'), 'text')}) as d (base, part, said, key)
    ),
    area as materialized (${is(area, SQL) ? areaBits(area) : markedBits(area)}),
    parts as (
      select d.base, d.part, area.block,
        coalesce(bit_or(there.bits) filter (where not d.said), ${zero})
          | case when bool_or(d.said) then ~coalesce(bit_or(there.bits) filter (where d.said), ${zero})
            else ${zero} end as bits
      from area cross join (${stored(sql.raw('demanded'))}) d
      left join lateral ${lookUp(sql`d.mark`, sql`area.block`)} there on true
      group by 1, 2, 3
    ),
    bases as materialized (
      select parts.base, parts.block, bit_and(parts.bits & area.bits) as bits
      from parts join area using (block) group by 1, 2
    )`;
}

/**
 * Counts several bases, and shares of them, in one statement.
 * @param area what holds for all
 * @returns the numbers in the order given
 */
export async function countBits(
  db: Db,
  area: Area,
  bases: readonly Base[],
  shares: readonly Share[],
): Promise<{ bases: number[]; shares: number[] }> {
  // Shares overlap in what they ask (at most 2 weeks is 0, 1 and 2): each mark is counted once, and added up here.
  const asked = new Map(
    shares.flatMap(({ base, marks }) =>
      keysOf(marks).map((key) => [`${base} ${key}`, { base, key }] as const),
    ),
  );
  const column = (name: 'base' | 'key') => [...asked.values()].map((row) => row[name]);
  const counted = await db.execute<{ base: number; key: string | null; n: string }>(sql`
    with ${basesOf(bases, area)},
    asked as materialized (
      select * from unnest(${list(column('base'), 'int')}, ${list(column('key'), 'text')}) as a (base, key)
    ),
    known as materialized (
      select * from (${stored(sql.raw('asked'))}) a where exists (select from ${clinicMarks} there where there.mark = a.mark)
    )
    select known.base, known.key, sum(bit_count(bases.bits & there.bits)) as n
    from known join bases on bases.base = known.base
    cross join lateral ${lookUp(sql`known.mark`, sql`bases.block`)} there
    group by 1, 2
    union all
    select base, null, sum(bit_count(bits)) from bases group by 1`);
  const numbers = new Map(counted.map(({ base, key, n }) => [`${base} ${key ?? ''}`, Number(n)]));
  return {
    bases: bases.map((_, base) => numbers.get(`${base} `) ?? 0),
    shares: shares.map(({ base, marks }) =>
      keysOf(marks).reduce((sum, key) => sum + (numbers.get(`${base} ${key}`) ?? 0), 0),
    ),
  };
}

/**
 * Listed clinics with any of these marks, by municipality.
 * @returns official code and number; a municipality without one is absent
 */
export async function countByMunicipality(db: Db, wanted: Marks): Promise<[code: string, count: number][]> {
  const rows = await db.execute<{ code: string; n: string }>(sql`
    select substr(there.mark, 14) as code, sum(bit_count(there.bits & wanted.bits)) as n
    from ${clinicMarks} there join (${markedBits(wanted)}) wanted using (block)
    where there.mark >= 'municipality:' and there.mark < 'municipality;'
    group by 1 having sum(bit_count(there.bits & wanted.bits)) > 0`);
  return rows.map(({ code, n }) => [code, Number(n)]);
}
