/** Links in articles: own addresses become local, addresses that run something disappear, dead ones are named. */
import { env } from '#lib/env.ts';
import type { DeadLink } from './dead-links.ts';
import { rangeOf } from './plain-text.ts';
import { type Draft, rewrite } from './rewrite.ts';

const allowed = ['http', 'https', 'mailto', 'tel'];

/** False for `javascript:`, `data:` and every other scheme that is not a page, a letter or a call. */
export function isSafeUrl(url: string): boolean {
  // Browsers skip blanks and control characters in front of and inside a scheme.
  const [, scheme] = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\0-\x20\x7f]/g, '')) ?? [];
  return scheme === undefined || allowed.includes(scheme.toLowerCase());
}

/**
 * An address as this site writes it: `https://www.fysfinder.dk/find/x?y#z` → `/find/x?y#z` when that origin is the
 * site's own or a former one (http or https, either counts), `/ordbog/x` and `x.md` → `/lidelser/x`.
 * Any other address comes back as it was.
 */
export function localUrl(url: string): string {
  const [, sibling, hash] = /^(?:\.\/)?([a-z0-9-]+)\.mdx?(#.*)?$/.exec(url) ?? [];
  if (sibling) return `/lidelser/${sibling}${hash ?? ''}`;
  const { siteUrl, LEGACY_ORIGINS } = env();
  const parsed = /^(https?:)?\/\//i.test(url) ? URL.parse(url, siteUrl) : null;
  const own = parsed && [siteUrl, ...LEGACY_ORIGINS].some((origin) => new URL(origin).host === parsed.host);
  const local = own ? `${parsed.pathname}${parsed.search}${parsed.hash}` : url;
  return local.replace(/^\/ordbog(?=\/|$)/, '/lidelser');
}

/** The slug of the article that a local address leads to, or null. */
export function linkedArticle(url: string): string | null {
  const [, slug] = /^\/lidelser\/([^/?#]+?)(?:\.md)?\/?(?:[?#].*)?$/.exec(url) ?? [];
  return slug ?? null;
}

/**
 * Makes the links of a draft local and safe.
 * @param dead what is wrong with a local address, or null
 * @returns the slugs that the text links to, whether they exist or not
 */
export function mendLinks(
  { tree, edits, report }: Draft,
  source: string,
  dead: (url: string) => DeadLink | null,
): string[] {
  const slugs = new Set<string>();
  rewrite(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return null;
    const range = rangeOf(node);
    if (!isSafeUrl(node.url)) {
      report(
        node,
        `a link to '${node.url.slice(0, 40)}' is left out`,
        'link to a page, a letter or a call',
        'error',
      );
      if (node.type === 'definition') {
        node.url = '#';
        return null;
      }
      const inner = [node.children[0], node.children.at(-1)].map((child) => child && rangeOf(child));
      const text = inner[0] && inner[1] ? source.slice(inner[0].start, inner[1].end) : '';
      if (range) edits.push({ ...range, text });
      return node.children;
    }
    const url = localUrl(node.url);
    if (url !== node.url && range) {
      const last = node.type === 'link' ? node.children.at(-1) : undefined;
      const from = (last && rangeOf(last)?.end) ?? range.start;
      const at = source.indexOf(node.url, from);
      // `<https://…>` and a bare address have no label of their own to keep.
      const bare = at < 0 || at >= range.end;
      if (bare && last && 'value' in last) edits.push({ ...range, text: `[${last.value}](${url})` });
      else if (!bare) edits.push({ start: at, end: at + node.url.length, text: url });
    }
    node.url = url;
    const slug = linkedArticle(url);
    if (slug !== null) slugs.add(slug);
    const fault = dead(url);
    if (fault) report(node, fault.message, fault.remedy, 'error');
    return null;
  });
  return [...slugs];
}
