/** Where a page lies, for machines. */
import { absolute } from './absolute.ts';
import type { Thing } from './json-ld.ts';

/** @param crumbs from the home page to the page itself; `href` is a path */
export function breadcrumbList(crumbs: readonly { href: string; label: string }[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ href, label }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(href),
    })),
  } satisfies Thing<'BreadcrumbList'>;
}
