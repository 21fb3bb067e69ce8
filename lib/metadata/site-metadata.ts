/** What the head of every page says of the site. */
import type { Metadata } from 'next';
import { env } from '#lib/env.ts';
import { site } from './site.ts';

export const siteManifest = '/manifest.webmanifest';

export const siteIcons: readonly { rel: string; url: string; sizes?: string; type?: string }[] = [
  { rel: 'icon', url: '/favicon.ico', sizes: '32x32' },
  { rel: 'icon', url: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', url: '/apple-touch-icon.png' },
];

/** What a telephone shall not make links of by itself. */
export const unlinked = { telephone: false, address: false, email: false } as const;

/** For the layout; each page adds its own (`page.ts`). */
export function siteMetadata(): Metadata {
  const [apple] = siteIcons.filter(({ rel }) => rel === 'apple-touch-icon');
  return {
    metadataBase: new URL(env().siteUrl),
    title: { default: site.name, template: `%s – ${site.name}` },
    description: site.promise,
    applicationName: site.name,
    formatDetection: unlinked,
    manifest: siteManifest,
    icons: { icon: siteIcons.filter(({ rel }) => rel === 'icon'), apple },
    openGraph: { siteName: site.name, locale: site.locale, type: 'website' },
    twitter: { card: 'summary_large_image' },
  };
}
