/** The filters that are worth a tap right above the list. */
import { writeQuery } from './query.ts';
import type { Results } from './search.ts';

const most = 6;

/**
 * Yes/no filters that would change the list and not empty it: 'open now' first, because it alone is about this minute,
 * then the ones that leave most clinics.
 */
export function quickFilters({ facets, total }: Pick<Results, 'facets' | 'total'>) {
  return facets
    .filter(({ kind }) => kind === 'flag')
    .flatMap(({ key, options }) => options.map((option) => ({ key, ...option })))
    .filter(({ chosen, count }) => !chosen && count > 0 && count < total)
    .sort((a, b) => Number(b.key === 'aaben') - Number(a.key === 'aaben') || b.count - a.count)
    .slice(0, most)
    .map(({ label, query, count }) => ({ label, count, href: writeQuery(query) }));
}
