/** Counts and finds clinics by the lines of bits in `clinic_marks`: exact for any combination, without reading a clinic. */
import { is, SQL, sql } from 'drizzle-orm';
import { makePgArray } from 'drizzle-orm/pg-core';
import type { Db } from '#lib/db/connection.ts';
import { constant } from '#lib/db/constant.ts';
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
const wordsInBlock = sql.raw(String(markBlock / 64));
const bit = (type: string) => sql.raw(`::${type}`);
export const list = (values: readonly (string | number | boolean)[], type: string) =>
  sql`${makePgArray(values.map(String))}${bit(`${type}[]`)}`;

/**
 * `open:1234` of a query is every stored `open:from-until` around that minute, and so is what is said of a day
 * (`open-on:2026-12-24:600`). Few different minutes are asked for, each in many rows: each is looked up once.
 */
const stored = (wanted: SQL) =>
  constant(sql`
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
  ) held on held.key = wanted.key`);
const storedOfDemanded = stored(sql.raw('demanded'));
const storedOfAsked = stored(sql.raw('asked'));

/**
 * The clinics of an area that marks cannot say, as bits. They are gathered 64 at a time in whole numbers, which costs a
 * third of gathering each in a line of its own.
 */
const areaBits = (area: SQL) => sql`
  select (word / ${wordsInBlock})::int as block,
    bit_or(bits::bit(64)::bit(${sql.raw(String(markBlock))}) >> (64 * (word % ${wordsInBlock}))::int) as bits
  from (
    select ${clinics.id} / 64 as word, bit_or(1::bigint << (63 - ${clinics.id} % 64)::int) as bits
    from ${clinics} where ${clinics.state} = 'listed' and ${area} group by 1
  ) words group by 1`;

/** The clinics of an area that marks can say, as bits. */
const markedBits = (area: Marks) => sql`
  select block, bit_or(bits) as bits from ${clinicMarks} where mark = any(${list(keysOf(area), 'text')}) group by 1`;

/**
 * The lines of a mark in the blocks of `area`, by one walk along the key: `offset 0` keeps the planner, which cannot know
 * how few marks are asked for, from reading all.
 */
export const linesOf = (mark: SQL) =>
  constant(sql`(
  select block, bits from ${clinicMarks}
  where mark = ${mark} and block = any(array(select block from area)) offset 0)`);
const linesOfDemand = linesOf(sql.raw('d.mark'));
const linesOfKnown = linesOf(sql.raw('known.mark'));

/** Bases as lists of demands, each demand once: most bases share most of theirs. */
function sharedDemands(bases: readonly Base[]) {
  const demands = new Map<string, Demand & { at: number }>();
  const asks = bases.flatMap((each, base) =>
    each.map((demand) => {
      const name = JSON.stringify(demand);
      const known = demands.get(name) ?? { ...demand, at: demands.size };
      demands.set(name, known);
      return { base, demand: known.at, silent: demand.said !== undefined };
    }),
  );
  return { demands: [...demands.values()], asks };
}

/** What each demand comes to, block by block. */
const parts = constant(sql`parts as materialized (
      select d.demand, there.block, coalesce(bit_or(there.bits) filter (where not d.said), ${zero}) as yes,
        coalesce(bit_or(there.bits) filter (where d.said), ${zero}) as said
      from (${storedOfDemanded}) d cross join lateral ${linesOfDemand} there
      group by 1, 2
    )`);

/** Common table expressions: `bases (base, block, bits)`. The text depends only on the kind of area. */
export function basesOf(bases: readonly Base[], area: Area): SQL {
  const { demands, asks } = sharedDemands(bases);
  const rows = demands.flatMap(({ at, yes, said }) => [
    ...keysOf(yes).map((key) => ({ demand: at, said: false, key })),
    ...keysOf(said ?? []).map((key) => ({ demand: at, said: true, key })),
  ]);
  const column = (name: 'demand' | 'said' | 'key') => rows.map((row) => row[name]);
  const asked = (name: 'base' | 'demand' | 'silent') => asks.map((row) => row[name]);
  return sql`demanded as materialized (
      select * from unnest(${list(column('demand'), 'int')}, ${list(column('said'), 'boolean')},
        ${list(column('key'), 'text')}) as d (demand, said, key)
    ),
    area as materialized (${is(area, SQL) ? areaBits(area) : markedBits(area)}),
    ${parts},
    bases as materialized (
      select asks.base, area.block, bit_and(area.bits & case when asks.silent
        then coalesce(parts.yes | ~parts.said, ~${zero}) else coalesce(parts.yes, ${zero}) end) as bits
      from area cross join unnest(${list(asked('base'), 'int')}, ${list(asked('demand'), 'int')},
        ${list(asked('silent'), 'boolean')}) as asks (base, demand, silent)
      left join parts on parts.demand = asks.demand and parts.block = area.block
      group by 1, 2
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
    )
    select known.base, known.key, sum(bit_count(bases.bits & there.bits)) as n
    from (${storedOfAsked}) known cross join lateral ${linesOfKnown} there
    join bases on bases.base = known.base and bases.block = there.block
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
