/**
 * Takes React's runtime out of documents: its scripts, their preloads and the second copy of the content that it
 * would read (flight data). Documents hold no client component, so nothing is lost.
 * The last layer: without this file (and its import and its call in `front.ts`) the same pages are correct, only heavier.
 */
import type { HeldResponse } from './held-response.ts';
import { type ScannedComment, type ScannedElement, scanHtml } from './html-scanner.ts';
import { contentSecurityPolicy } from './security-headers.ts';

/** React marks where components and text begin; only its runtime reads them. */
const reactMarks = /^(?: |[$&/!].{0,2}|)$/;

/** Content that arrived late stands at the end and is moved into place by a script: such a page keeps its scripts. */
const needsScript = /<(?:div|template|table|svg|math)\b[^>]*\sid="(?:S|B|P):[0-9a-f]+"/;
/** What all of those have: looked for first, because it is quick. */
const lateMarks = [' id="S:', ' id="B:', ' id="P:'];

/**
 * A document's HTML without the framework's script, and its headers to match.
 * Kept: JSON-LD and other data, the portal's own modules under `/elements/`.
 * @returns the HTML unchanged when it cannot do without script
 */
export function withoutFramework(html: string, response: HeldResponse): string {
  if (lateMarks.some((mark) => html.includes(mark)) && needsScript.test(html)) return html;
  response.amend(
    'Content-Security-Policy',
    contentSecurityPolicy({ 'script-src': "'self' 'inline-speculation-rules'" }),
  );
  keepLinks(response);
  return stripFramework(html);
}

/** The HTML without framework pieces; text and all other markup stay as they are, byte for byte. */
export function stripFramework(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const piece of scanHtml(html)) {
    if (!isFramework(piece)) continue;
    kept.push(html.slice(from, piece.start));
    from = piece.end;
  }
  kept.push(html.slice(from));
  return kept.join('').replace('<div hidden=""></div>', '');
}

function isFramework(piece: ScannedElement | ScannedComment): boolean {
  if (piece.kind === 'comment') return reactMarks.test(piece.text);
  if (piece.name === 'script') return !isKeptScript(piece);
  if (piece.name === 'link') return isScriptPreload(piece);
  return piece.name === 'meta' && piece.attributes().get('name') === 'next-size-adjust';
}

function isKeptScript(script: ScannedElement): boolean {
  const attributes = script.attributes();
  const type = attributes.get('type')?.toLowerCase();
  if (type === 'module') return attributes.get('src')?.startsWith('/elements/') ?? false;
  return type === 'application/ld+json' || type === 'speculationrules';
}

function isScriptPreload(link: ScannedElement): boolean {
  const attributes = link.attributes();
  const relation = attributes.get('rel')?.toLowerCase().split(/\s+/) ?? [];
  if (relation.includes('modulepreload')) return !attributes.get('href')?.startsWith('/elements/');
  return relation.includes('preload') && attributes.get('as')?.toLowerCase() === 'script';
}

/** The Link header repeats the preloads; only those of styles, fonts and pictures concern a document. */
function keepLinks(response: HeldResponse): void {
  const header = response.getHeader('Link');
  if (header === undefined) return;
  const links = [header]
    .flat()
    .join(', ')
    .split(/,\s*(?=<)/);
  const kept = links.filter((link) => /\bas="?(?:style|font|image)\b/i.test(link));
  if (kept.length) response.amend('Link', kept.join(', '));
  else response.removeHeader('Link');
}
