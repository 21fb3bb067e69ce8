/**
 * A page's head as HTML, tag for tag what Next makes of the same words (`page.ts`) and of the site's own: for pages that are
 * put together without Next (`lib/http/quick-way.ts`). Where they differ from Next's no such page is made.
 */
import { absolute } from './absolute.ts';
import { imageOf, type PlainPageWords, spokenTitle } from './page.ts';
import { shorten } from './shorten.ts';
import { site } from './site.ts';
import { siteIcons, siteManifest, unlinked } from './site-metadata.ts';

/** Title, description, addresses and sharing image, in Next's order. */
export function headHtml(words: PlainPageWords): string {
  const { path, title, index = true } = words;
  const description = shorten(words.description);
  const { url, width, height, alt } = imageOf(words);
  const image = absolute(url);
  return [
    `<title>${escapeHtml(spokenTitle(words))}</title>`,
    named('description', description),
    named('application-name', site.name),
    `<link rel="manifest" href="${siteManifest}"/>`,
    index ? '' : named('robots', 'noindex, follow'),
    `<link rel="canonical" href="${escapeHtml(absolute(path))}"/>`,
    named(
      'format-detection',
      Object.keys(unlinked)
        .map((what) => `${what}=no`)
        .join(', '),
    ),
    property('og:title', title),
    property('og:description', description),
    property('og:url', absolute(path)),
    property('og:site_name', site.name),
    property('og:locale', site.locale),
    property('og:image', image),
    property('og:image:width', width),
    property('og:image:height', height),
    property('og:image:alt', alt),
    property('og:type', 'website'),
    named('twitter:card', 'summary_large_image'),
    named('twitter:title', title),
    named('twitter:description', description),
    named('twitter:image', image),
    named('twitter:image:alt', alt),
    named('twitter:image:width', width),
    named('twitter:image:height', height),
    ...siteIcons.map(
      ({ rel, url: href, ...rest }) =>
        `<link rel="${rel}" href="${href}"${Object.entries(rest)
          .map(([name, value]) => ` ${name}="${value}"`)
          .join('')}/>`,
    ),
  ].join('');
}

const named = (name: string, content: string | number) => tag('name', name, content);
const property = (name: string, content: string | number) => tag('property', name, content);

const tag = (key: string, name: string, content: string | number) =>
  `<meta ${key}="${name}" content="${escapeHtml(String(content))}"/>`;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** As React escapes texts and attributes. */
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
