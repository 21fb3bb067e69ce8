/** Every filter as a link: those worth a tap right above the list, and all others behind a fold. */
import type { FacetCount } from './facet-counts.ts';
import { writeQuery } from './query.ts';
import type { Results } from './search.ts';

export interface FilterLink {
  label: string;
  count: number;
  href: string;
}

export interface FilterLinks {
  quick: FilterLink[];
  /** The others under the name of their filter; yes/no filters share one. */
  more: { label: string; links: FilterLink[] }[];
}

const most = 6;

/** Options that would change the list and not empty it. */
const offered = ({ key, options }: FacetCount, total: number) =>
  options
    .filter(({ chosen, count }) => !chosen && count > 0 && count < total)
    .map(({ label, query, count }) => ({ key, label, count, href: writeQuery(query) }));

const bare = ({ label, count, href }: FilterLink): FilterLink => ({ label, count, href });

/**
 * Quick are the yes/no filters: 'open now' first, because it alone is about this minute, then the ones that leave most
 * clinics.
 */
export function filterLinks({ facets, total }: Pick<Results, 'facets' | 'total'>): FilterLinks {
  const flags = facets
    .filter(({ kind }) => kind === 'flag')
    .flatMap((facet) => offered(facet, total))
    .sort((a, b) => Number(b.key === 'aaben') - Number(a.key === 'aaben') || b.count - a.count);
  const others = facets
    .filter(({ kind }) => kind !== 'flag')
    .map((facet) => ({ label: facet.label, links: offered(facet, total).map(bare) }));
  const more = [{ label: 'Klinikken', links: flags.slice(most).map(bare) }, ...others];
  return { quick: flags.slice(0, most).map(bare), more: more.filter(({ links }) => links.length > 0) };
}
