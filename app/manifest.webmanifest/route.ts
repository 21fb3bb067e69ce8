import { light } from '#lib/metadata/palette.ts';
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
    background_color: light.paper,
    theme_color: light.accent,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-full-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  };
  return textResponse(JSON.stringify(manifest), 'application/manifest+json');
}
