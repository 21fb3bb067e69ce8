import { expect, test } from 'vitest';
import { findPlace } from '#lib/places/find.ts';
import { startQuery } from './directory-query.ts';
import type { FacetCount } from './facet-counts.ts';
import { facets } from './facets.ts';
import { filterLinks } from './filter-links.ts';

const found = findPlace('danmark', '2026-11-22');
if (found?.kind !== 'place') throw new Error('no Denmark');
const query = startQuery(found.place, null);

/** A filter as it would be counted, every option with the same number. */
function counted(key: string, count: number): FacetCount {
  const facet = facets.find((each) => each.key === key);
  if (!facet || facet.kind === 'hidden') throw new Error(`no filter ${key}`);
  const options = facet.options(query).map((option) => ({ ...option, count, chosen: false }));
  return { key, label: facet.label, kind: facet.kind, options, no: null, unstated: 0 };
}

test('every filter that would change the list is a link: six of them quick, the others under their name', () => {
  const flags = ['ydernummer', 'handicap', 'hjemme', 'online', 'hold', 'aften', 'weekend', 'aaben'];
  const { quick, more } = filterLinks({
    facets: [...flags.map((key, i) => counted(key, 20 - i)), counted('ventetid', 5), counted('sprog', 0)],
    total: 20,
  });
  expect(quick.map(({ href }) => href.split('?')[1])).toEqual([
    'aaben=1',
    'handicap=1',
    'hjemme=1',
    'online=1',
    'hold=1',
    'aften=1',
  ]);
  expect(more.map(({ label, links }) => [label, links.map(({ label: each }) => each)])).toEqual([
    ['Klinikken', ['Åbent i weekenden']],
    ['Ventetid', ['Højst 1 uge', 'Højst 2 uger', 'Højst 4 uger', 'Højst 8 uger']],
  ]);
});
