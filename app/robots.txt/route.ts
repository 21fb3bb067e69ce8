import { absolute } from '#lib/metadata/absolute.ts';
import { textResponse } from '#lib/metadata/text-response.ts';

export const dynamic = 'force-dynamic';

/** Demonstration pages say `noindex` themselves: a crawler must be let in to read it. */
const rules = [
  'User-agent: *',
  'Disallow: /find?',
  'Disallow: /min-klinik',
  'Disallow: /moderation',
  'Disallow: /api/',
];

export function GET() {
  return textResponse([...rules, '', `Sitemap: ${absolute('/sitemap.xml')}`, ''].join('\n'), 'text/plain');
}
