/** The site as a whole, for the home page: its name, its publisher and its search. */
import { absolute } from './absolute.ts';
import type { Thing } from './json-ld.ts';
import { site } from './site.ts';

export function webSite() {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': absolute('/#website'),
    name: site.name,
    description: site.promise,
    url: absolute('/'),
    inLanguage: site.language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: absolute('/find?hvad={search_term_string}') },
      'query-input': 'required name=search_term_string',
    },
  } satisfies Thing<'WebSite'>;
}
