/** Which addresses are remembered for the next reader: those made of the portal's own words, never of a visitor's. */
import type { Route } from './routes.ts';

/** Generated texts that are the same for everybody, beside documents and sharing images. */
const texts: ReadonlySet<string> = new Set([
  '/sitemap.xml',
  '/sitemap/{part}',
  '/robots.txt',
  '/feed.xml',
  '/llms.txt',
  '/opensearch.xml',
  '/manifest.webmanifest',
]);

/** What of a document's query is chosen from the portal's own lists: all else was typed, or tells where somebody is. */
const versioned = /^\?v=[0-9a-f]{12}$/;
const filtered: ReadonlySet<string> = new Set([
  '/find/fysioterapeut/{sted}',
  '/find/fysioterapeut/{sted}/{speciale}',
]);
/** A name can also be spelled with `%`, so that is not looked into. */
const personal = /[?&]naer=|%/;

/** Beyond this an address is no longer one that many ask for. */
const longest = 300;

/**
 * True when an answer of 200 to this address may be remembered. The finder's own query is made of closed lists, for any
 * other word is redirected away (`query.ts`); where somebody stands (`naer`, `hvor`) and words that were typed (`q`,
 * `hvad`) are never kept.
 * @param target path and query as sent
 */
export function mayBeKept({ kind, template }: Route, target: string): boolean {
  const isImage = template === '/og/*';
  if (kind !== 'document' && !isImage && !texts.has(template)) return false;
  if (target.length > longest || template === '(unknown)') return false;
  const query = target.indexOf('?');
  if (query === -1) return true;
  const words = target.slice(query);
  if (isImage) return versioned.test(words);
  if (filtered.has(template)) return !personal.test(words);
  return template === '/lidelser' && /^\?kropsdel=[a-z-]+$/.test(words);
}
