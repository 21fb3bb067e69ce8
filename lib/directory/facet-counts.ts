/** How many clinics each option of each filter would give, in one statement. */
import type { Db } from '#lib/db/connection.ts';
import { prepared } from '#lib/db/prepared.ts';
import { type Base, countBits, type Share } from './bits.ts';
import { demandsOf, whereOf } from './demands.ts';
import type { DirectoryQuery } from './directory-query.ts';
import { demandsOfMatch, type Facet, type FacetOption } from './facet.ts';
import { facets } from './facets.ts';
import { marks } from './marks.ts';
import type { Wanted } from './ranking.ts';

export interface FacetCount {
  key: string;
  label: string;
  kind: 'flag' | 'choice' | 'several';
  /**
   * Each with the clinics that state it, under everything else that is chosen. Of `several`, only those that some
   * clinic has or that are chosen; their counts are of each alone.
   */
  options: (FacetOption & { count: number; chosen: boolean })[];
  /** Clinics that state the opposite; null for a list of choices. */
  no: number | null;
  /** Clinics that have not said. */
  unstated: number;
}

export interface Counts {
  total: number;
  /** How many more there would be with `uoplyst`. */
  unstated: number;
  /** Of the total, those that declare the condition itself, not only its specialty; null where none is asked for. */
  naming: number | null;
  /** Of the total, those that have not said what they treat; 0 where nothing is asked for that they could treat. */
  undeclared: number;
  facets: FacetCount[];
}

/** Where the numbers of a filter will stand: those who said something, and the yes of each option. */
interface Counting extends Pick<FacetCount, 'kind'> {
  facet: Facet;
  options: FacetOption[];
  base: number;
  of: 'bases' | 'shares';
  said: number;
  yes: number[];
}

/** The total and the three-state counts of all filters; a filter's own choice is left out of its counts. */
export async function countFacets(
  db: Db,
  query: DirectoryQuery,
  wanted: Wanted | null,
  now: Date,
): Promise<Counts> {
  const everybody = { ...query, unstated: true };
  const bases: Base[] = [];
  const places = new Map<string, number>();
  /** Most filters count among the results themselves: one base serves them all. */
  const baseAt = (base: Base) => {
    const name = JSON.stringify(base);
    const at = places.get(name) ?? bases.push(base) - 1;
    places.set(name, at);
    return at;
  };
  const results = baseAt(demandsOf(query, wanted, now));
  const withUnstated = baseAt(demandsOf(everybody, wanted, now));
  const shares: Share[] = [];
  const plan = facets.flatMap((facet): Counting[] => {
    const { kind } = facet;
    const options = facet.options(query);
    const found = options.flatMap((option) => facet.matchOf?.(option.value, query, now, wanted) ?? []);
    const [first] = found;
    if (!first || kind === 'hidden') return [];
    // A choice can change what another filter means: with a ydernummer the subsidised wait counts.
    const others = kind === 'flag' && options[0] ? { ...options[0].query, unstated: query.unstated } : query;
    const among = demandsOf(others, wanted, now, facet);
    const base = baseAt(among);
    if (first.first) {
      // Where one mark goes before another their numbers do not add up: what is asked is a base of its own.
      const said = baseAt([...among, { yes: [...first.first.said, ...first.said] }]);
      const yes = found.map((match) => baseAt([...among, ...demandsOfMatch(match, false)]));
      return [{ facet, kind, options, base, of: 'bases', said, yes }];
    }
    const said = shares.push({ base, marks: facet.saidAny ?? first.said }) - 1;
    const yes = found.map((match) => shares.push({ base, marks: match.yes }) - 1);
    return [{ facet, kind, options, base, of: 'shares', said, yes }];
  });
  const isCondition = wanted !== null && wanted.parent !== null;
  const naming = isCondition ? shares.push({ base: results, marks: marks('term', wanted.slug) }) - 1 : null;
  const undeclared = wanted ? shares.push({ base: results, marks: marks('undeclared') }) - 1 : null;
  const numbers = await countBits(prepared(db), whereOf(query), bases, shares);
  const total = numbers.bases[results] ?? 0;
  return {
    total,
    unstated: (numbers.bases[withUnstated] ?? 0) - total,
    naming: naming === null ? null : (numbers.shares[naming] ?? 0),
    undeclared: undeclared === null ? 0 : (numbers.shares[undeclared] ?? 0),
    facets: plan.map(({ facet, kind, options, base, of, said: saidAt, yes }) => {
      const said = numbers[of][saidAt] ?? 0;
      const chosen = facet.write(query);
      const counted = options.map((option, i) => ({
        ...option,
        count: numbers[of][yes[i] ?? -1] ?? 0,
        // Online is on, and not written, where it is the place that is looked in.
        chosen: chosen.includes(option.value) || query.flags.includes(facet.key),
      }));
      return {
        key: facet.key,
        label: facet.label,
        kind,
        options: kind === 'several' ? counted.filter((each) => each.count > 0 || each.chosen) : counted,
        no: kind === 'flag' ? said - (counted[0]?.count ?? 0) : null,
        unstated: (numbers.bases[base] ?? 0) - said,
      };
    }),
  };
}
