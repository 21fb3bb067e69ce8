/** The first clinics of a list that is too long to sort: the whole country, in the recommended order. */
import { type SQL, sql } from 'drizzle-orm';
import { markBlock } from '#lib/db/tables.ts';
import { type Area, type Base, basesOf } from './bits.ts';
import { gradedOf } from './graded-hits.ts';
import { hands, handTurn, turnOf, type Wanted } from './ranking.ts';

const handCount = sql.raw(String(hands));
const length = sql.raw(String(markBlock));

/** Parts of the day's hands (of 2^20) that are tried: the fewest that hold enough are looked at. */
const [fewest, more, all] = [sql.raw('16384'), sql.raw('131072'), sql.raw('1048576')];

/** For each share of the day's hands, the places in a block where they sit: `(share, bits)`. */
const firstHands = sql`
  select share, ('x' || repeat(hex, ${length} / ${handCount}))::bit(${length}) as bits
  from (
    select string_agg(lpad(to_hex(few), 16, '0'), '' order by n) as few, string_agg(lpad(to_hex(more), 16, '0'), '' order by n) as more
    from (
      select hand / 64 as n, bit_or(case when turn < ${fewest} then place else 0 end) as few,
        bit_or(case when turn < ${more} then place else 0 end) as more
      from (select hand, turn, 1::bigint << (63 - hand % 64) as place from dealt) dealt group by 1
    ) words
  ) lines cross join lateral (values (${fewest}, few), (${more}, more), (${all}, repeat('f', ${handCount} / 4))) as shares (share, hex)`;

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
  const id = sql`(block::bigint * ${length} + 64 * word + place)`;
  return sql`(
    with ${basesOf([base], area)},
    ${wanted ? tiersOf(wanted) : sql`tiers as materialized (select 0 as steps, block, bits from bases)`},
    dealt as materialized (select hand, ${handTurn(sql`hand`, date)} as turn from generate_series(0, ${handCount} - 1) hand),
    first_hands as materialized (${firstHands}),
    sizes as materialized (
      select steps, share, sum(bit_count(tiers.bits & first_hands.bits)) as n from tiers cross join first_hands group by 1, 2
    ),
    whole as (
      select steps, n, coalesce(sum(n) over (order by steps rows between unbounded preceding and 1 preceding), 0) as before
      from sizes where share = ${all}
    ),
    enough as (
      select steps, min(share) as share from sizes join whole using (steps)
      where whole.before < ${end} and sizes.n >= least(whole.n, ${end} - whole.before) group by 1
    ),
    words as materialized (
      select steps, block, share, word, substring(first.bits from 64 * word + 1 for 64) as bits
      from (
        select steps, block, share, tiers.bits & first_hands.bits as bits
        from enough join tiers using (steps) join first_hands using (share) offset 0
      ) first cross join generate_series(0, ${length} / 64 - 1) word
      where substring(first.bits from 64 * word + 1 for 64) <> 0::bit(64)
    ),
    places as materialized (
      select share, (hand + step) / 64 as word, hand % 64 as place
      from (select distinct share from enough) chosen join dealt on turn < share
      cross join generate_series(0, ${length} - 1, ${handCount}) step
    )
    select ${id} as id from words join places using (share, word) where get_bit(bits, place) = 1
    order by steps, ${sql.join(turnOf(id, date), sql`, `)}, 1
    limit ${limit}::int offset ${offset}::int
  )`;
}

/** The hits by the steps of `stepsOf`, as bits. */
const tiersOf = (wanted: Wanted) => sql`
    ${gradedOf(wanted)},
    tiers as materialized (
      select steps, block, case steps when 0 then bits & titled
        when 1 then bits & declared & ~titled
        when 2 then bits & related & ~declared & ~titled
        else bits & ~related & ~titled end as bits
      from graded cross join generate_series(0, 3) steps
    )`;
