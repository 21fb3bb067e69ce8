import { site } from '#lib/metadata/site.ts';
import { textResponse } from '#lib/metadata/text-response.ts';

export const dynamic = 'force-dynamic';

export function GET() {
  const manifest = {
    name: site.name,
    short_name: site.name,
    description: site.promise,
    lang: site.language,
    start_url: '/',
    display: 'browser',
    background_color: '#fbf8f2',
    theme_color: '#0b5d5b',
    icons: [{ src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }],
  };
  return textResponse(JSON.stringify(manifest), 'application/manifest+json');
}
