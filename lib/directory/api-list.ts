/** A page of clinics as the public API tells it: the same search as the finder's pages. */
import { z } from 'zod';
import { apiClinicInList, clinicInList } from './api-clinic.ts';
import type { DirectoryQuery } from './directory-query.ts';
import { facets } from './facets.ts';
import { writeQuery } from './query.ts';
import { pageSize, type Results } from './search.ts';

export const apiClinicList = z.object({
  demo: z.boolean().meta({ description: 'True while the directory holds invented clinics.' }),
  total: z.int().meta({ description: 'Clinics that match, on all pages.' }),
  page: z.int().min(1),
  pages: z.int().min(1),
  pageSize: z.literal(pageSize),
  unstated: z.int().meta({
    description: 'How many more there are with `uoplyst=1`: they have not stated what is asked for.',
  }),
  undeclared: z.int().meta({
    description: 'Of the total, those that have not said what they treat; 0 without `speciale`.',
  }),
  links: z.object({
    self: z.url(),
    first: z.url(),
    previous: z.url().nullable(),
    next: z.url().nullable(),
    last: z.url(),
    html: z.url().meta({ description: 'The same results as a page.' }),
  }),
  clinics: z.array(apiClinicInList),
});
export type ApiClinicList = z.infer<typeof apiClinicList>;

/** The API's address of a query, with its parameters in the finder's order. @param site the site's origin */
export function apiAddress(query: DirectoryQuery, site: string): string {
  const params = new URLSearchParams({ sted: query.place.slug });
  if (query.specialty !== null) params.set('speciale', query.specialty);
  for (const facet of facets) for (const value of facet.write(query)) params.append(facet.key, value);
  return `${site}/api/v1/clinics?${params}`;
}

/**
 * @param results of this query
 * @param site the site's origin, without a slash at the end
 * @param demo whether the directory holds invented clinics
 */
export function clinicList(
  query: DirectoryQuery,
  results: Pick<Results, 'total' | 'pages' | 'unstated' | 'undeclared' | 'rows'>,
  site: string,
  demo: boolean,
): ApiClinicList {
  const { total, pages, unstated, undeclared, rows } = results;
  const at = (page: number) => apiAddress({ ...query, page }, site);
  return {
    demo,
    total,
    page: query.page,
    pages,
    pageSize,
    unstated,
    undeclared,
    links: {
      self: at(query.page),
      first: at(1),
      previous: query.page > 1 ? at(query.page - 1) : null,
      next: query.page < pages ? at(query.page + 1) : null,
      last: at(pages),
      html: `${site}${writeQuery(query)}`,
    },
    clinics: rows.map((row) => clinicInList(row, site)),
  };
}
