/** How many clinics each option of each filter would give, in one statement. */
import { and, type SQL } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import type { DirectoryQuery } from './directory-query.ts';
import type { FacetOption } from './facet.ts';
import { facets } from './facets.ts';
import { basis, countEach, filtersOf } from './filters.ts';
import type { Wanted } from './ranking.ts';

export interface FacetCount {
  key: string;
  label: string;
  kind: 'flag' | 'choice';
  /** Each with the clinics that state it, under everything else that is chosen. */
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
  facets: FacetCount[];
}

/** The total and the three-state counts of all filters; a filter's own choice is left out of its counts. */
export async function countFacets(
  db: Db,
  query: DirectoryQuery,
  wanted: Wanted | null,
  now: Date,
): Promise<Counts> {
  const everybody = { ...query, unstated: true };
  const conditions: (SQL | undefined)[] = [and(...filtersOf(query, now)), and(...filtersOf(everybody, now))];
  const plan = facets.flatMap((facet) => {
    const options = facet.options(query);
    const found = options.flatMap((option) => facet.match?.(option.query, now) ?? []);
    const [first] = found;
    if (!first || facet.kind === 'hidden') return [];
    const others = filtersOf(query, now, facet);
    const start = conditions.length;
    conditions.push(and(...others), and(...others, first.no), ...found.map(({ yes }) => and(...others, yes)));
    return [{ facet, kind: facet.kind, options, start }];
  });
  const numbers = await countEach(db, basis(query, wanted), conditions);
  const at = (index: number) => numbers[index] ?? 0;
  return {
    total: at(0),
    unstated: at(1) - at(0),
    facets: plan.map(({ facet, kind, options, start }) => ({
      key: facet.key,
      label: facet.label,
      kind,
      options: options.map((option, i) => ({
        ...option,
        count: at(start + 2 + i),
        chosen: facet.write(query) === option.value,
      })),
      no: kind === 'flag' ? at(start + 1) : null,
      unstated: at(start) - at(start + 1) - at(start + 2),
    })),
  };
}
