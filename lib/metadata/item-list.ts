/** A page of results, for machines: the same clinics in the same order as a visitor sees. */
import { absolute } from './absolute.ts';
import type { Thing } from './json-ld.ts';

export interface ListedItem {
  name: string;
  /** Path of its page. */
  href: string;
}

/**
 * @param items as shown on this page
 * @param total on all pages
 * @param first position of the first one, from 1
 */
export function itemList(name: string, items: readonly ListedItem[], total: number, first = 1) {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name,
    numberOfItems: total,
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: first + index,
      name: item.name,
      url: absolute(item.href),
    })),
  } satisfies Thing<'ItemList'>;
}
