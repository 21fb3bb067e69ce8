/** What the finder's form and its row of orders need beside the counted filters. */
import type { DirectoryQuery } from './directory-query.ts';
import { chosen, facets } from './facets.ts';
import { writeQuery } from './query.ts';

export interface FormControls {
  /** How far can be chosen; empty where a distance says nothing. */
  radii: { value: string; label: string; chosen: boolean }[];
  /** Whether clinics that have not stated what is chosen are shown too; null while nothing is chosen. */
  unstated: boolean | null;
  /** Chosen values without a control in the form (where somebody stands, an order). */
  hidden: [name: string, value: string][];
  sorts: { label: string; href: string; current: boolean }[];
}

const carried = new Set(['naer', 'sorter']);
const optionsOf = (key: string, query: DirectoryQuery) => facets.find((facet) => facet.key === key)?.options(query) ?? [];

export function formControls(query: DirectoryQuery): FormControls {
  const narrowed = chosen(query).some((facet) => facet.match !== undefined);
  return {
    radii: optionsOf('radius', query).map(({ value, label, query: other }) => ({
      value,
      label,
      chosen: other.radius === query.radius,
    })),
    unstated: narrowed || query.unstated ? query.unstated : null,
    hidden: facets.flatMap((facet): [string, string][] => {
      const value = carried.has(facet.key) ? facet.write(query) : null;
      return value === null ? [] : [[facet.key, value]];
    }),
    sorts: optionsOf('sorter', query).map(({ label, query: other }) => ({
      label,
      href: writeQuery(other),
      current: other.sort === query.sort,
    })),
  };
}
