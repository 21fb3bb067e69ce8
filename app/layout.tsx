import type { Viewport } from 'next';
import localFont from 'next/font/local';
import type { ReactNode } from 'react';
import { KeptPiece } from '#app/in-one-piece.tsx';
import { DemoBanner } from '#components/ui/demo-banner.tsx';
import { LinkHints } from '#components/ui/link-hints.tsx';
import { SiteFooter } from '#components/ui/site-footer.tsx';
import { SiteHeader } from '#components/ui/site-header.tsx';
import { connect } from '#lib/db/connection.ts';
import { attributions } from '#lib/directory/attributions.ts';
import { hasDemoData } from '#lib/directory/demo.ts';
import { mark } from '#lib/metadata/mark.ts';
import { dark, light } from '#lib/metadata/palette.ts';
import { site } from '#lib/metadata/site.ts';
import { siteMetadata } from '#lib/metadata/site-metadata.ts';
import { placesAttribution } from '#lib/places/towns.ts';
import './globals.css';

export const dynamic = 'force-dynamic';

/**
 * One family, from our own address. `optional`: words that stand never move for a font that comes late; the next page
 * has it. Next asks for it at once, so that on most lines it is there for the first.
 */
const figtree = localFont({
  src: '../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  weight: '300 900',
  display: 'optional',
  variable: '--font-figtree',
  adjustFontFallback: 'Arial',
});

export const generateMetadata = siteMetadata;

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: light.paper },
    { media: '(prefers-color-scheme: dark)', color: dark.paper },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  const db = await connect();
  const [demo, licences] = await Promise.all([hasDemoData(db), attributions(db)]);
  const sources = [`${placesAttribution.text}, ${placesAttribution.licence}`, ...licences];
  return (
    <html lang={site.language} className={figtree.variable}>
      <body>
        <KeptPiece name="head" version={`${demo}`}>
          <SiteHeader name={site.name} mark={mark} />
          {demo && <DemoBanner />}
        </KeptPiece>
        <main id="hovedindhold" tabIndex={-1} className="page pt-6 outline-none">
          {children}
        </main>
        <KeptPiece name="foot" version={sources.join()}>
          <SiteFooter name={site.name} attributions={sources} />
          <LinkHints />
        </KeptPiece>
      </body>
    </html>
  );
}
