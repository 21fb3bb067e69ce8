/** Pages that are always there: the home page and what has one fixed address. */
import { readAnswers, writeAnswers } from '#lib/costs/answers.ts';
import { today } from '#lib/hours/clock.ts';
import { type Asked, type Found, missing } from '#lib/http/answer.ts';
import { routeOf } from '#lib/http/routes.ts';
import { slugify } from '#lib/places/slug.ts';

/** Each has a page in `app/`; an address that is not here is 404. */
export const pages: ReadonlySet<string> = new Set([
  '/',
  '/saadan-rangerer-vi',
  '/pris',
  '/om',
  '/privatliv',
  '/tilgaengelighed',
  '/aabne-data',
  '/stil',
]);

export function resolvePage({ segments, params }: Asked): Found {
  const spelled = segments.map((segment) => slugify(segment.replace(/\.(?:html?|php)$/i, '')));
  if (spelled.includes('')) return missing('page');
  const address = `/${spelled.join('/')}`;
  // The one page with answers in its address.
  if (address === '/pris') return { kind: 'here', address: writeAnswers(readAnswers(params, today())) };
  if (pages.has(address)) return { kind: 'here', address };
  if (address === '/index' && segments.length === 1) return { kind: 'here', address: '/' };
  // A file's address with a slash behind it, or in capitals.
  const asFile = `/${segments.join('/').toLowerCase()}`;
  if (segments.length && routeOf(asFile).kind === 'asset' && !asFile.startsWith('/_next')) {
    return { kind: 'here', address: encodeURI(asFile) };
  }
  return missing('page');
}
