/** The first clinics of a list that is too long to sort: the whole country, in the recommended order. */
import { type SQL, sql } from 'drizzle-orm';
import { clinicMarks, markBlock } from '#lib/db/tables.ts';
import { type Area, type Base, basesOf, list, zero } from './bits.ts';
import { keysOf, marks } from './marks.ts';
import { hands, handTurn, slugsOf, turnOf, type Wanted } from './ranking.ts';

const handCount = sql.raw(String(hands));
const length = sql.raw(String(markBlock));

/** Parts of the day's hands (of 2^20) that are tried: the fewest that hold enough are looked at. */
const shares = sql.raw('(values (16384), (131072), (1048576))');

/**
 * A subquery of the ids on a page: in the order of steps, then of the day (`turnOf`). Everything but the page's own
 * clinics is decided by bits: how many there are of each step, and which of them sit in the day's first hands.
 * @param offset results before the page
 */
export function pageIds(
  area: Area,
  base: Base,
  wanted: Wanted | null,
  date: string,
  { limit, offset }: { limit: number; offset: number },
): SQL {
  const end = sql`${offset + limit}::int`;
  const id = sql`(tiers.block::bigint * ${length} + places.n)`;
  return sql`(
    with ${basesOf([base], area)},
    ${wanted ? tiersOf(wanted) : sql`tiers as materialized (select 0 as steps, block, bits from bases)`},
    dealt as materialized (select hand, ${handTurn(sql`hand`, date)} as turn from generate_series(0, ${handCount} - 1) hand),
    first_hands as materialized (
      select share, repeat(bit_or(set_bit(0::bit(${handCount}), hand, 1))::text, ${length} / ${handCount})::bit(${length}) as bits
      from ${shares} s (share) join dealt on turn < share group by 1
    ),
    sizes as materialized (
      select steps, share, sum(bit_count(tiers.bits & first_hands.bits)) as n from tiers cross join first_hands group by 1, 2
    ),
    whole as (
      select steps, n, coalesce(sum(n) over (order by steps rows between unbounded preceding and 1 preceding), 0) as before
      from sizes where share = 1048576
    ),
    enough as (
      select steps, min(share) as share from sizes join whole using (steps)
      where whole.before < ${end} and sizes.n >= least(whole.n, ${end} - whole.before) group by 1
    )
    select ${id} as id
    from enough join tiers using (steps) join (
      select hand + step as n, turn from dealt cross join generate_series(0, ${length} - 1, ${handCount}) step
    ) places on places.turn < enough.share
    where get_bit(tiers.bits, places.n) = 1
    order by steps, ${sql.join(turnOf(id, date), sql`, `)}, 1
    limit ${limit}::int offset ${offset}::int
  )`;
}

/** The hits by the steps of `stepsOf`, as bits. */
function tiersOf(wanted: Wanted): SQL {
  const carrying = (keys: string[]) => sql`
    select bases.block, coalesce(bit_or(there.bits), ${zero}) as bits from bases
    left join ${clinicMarks} there on there.block = bases.block and there.mark = any(${list(keys, 'text')}) group by 1`;
  return sql`
    titled as (${carrying(keysOf(marks('title', ...slugsOf(wanted))))}),
    declared as (${carrying(keysOf(marks('term', wanted.slug)))}),
    related as (${carrying(keysOf(marks('term', ...slugsOf(wanted))))}),
    tiers as materialized (
      select steps, block, case steps when 0 then bases.bits & titled.bits
        when 1 then bases.bits & declared.bits & ~titled.bits
        when 2 then bases.bits & related.bits & ~declared.bits & ~titled.bits
        else bases.bits & ~related.bits & ~titled.bits end as bits
      from bases join titled using (block) join declared using (block) join related using (block)
      cross join generate_series(0, 3) steps
    )`;
}
