/** What a page's head says: title, description, canonical address, sharing image. */
import type { Metadata } from 'next';
import { type Card, cardVersion, fixedCard } from '#lib/og/cards.ts';
import { ogAddress } from './og-address.ts';
import { shorten } from './shorten.ts';
import { site } from './site.ts';

export interface PageWords {
  /** The canonical address without query; `/` for the home page. */
  path: string;
  /** Without the site's name, which is put behind it. */
  title: string;
  description: string;
  /** What the sharing image says; default: what it says for a page that is always there. */
  card?: Card | null;
  /** False keeps the page out of search engines; its links are followed. */
  index?: boolean;
  /** `article` with its ISO dates. */
  article?: { published: string | null; updated: string | null };
}

/** Of a page that is no article. */
export type PlainPageWords = Omit<PageWords, 'article'>;

/** The title with the site's name: before it on the home page, else behind it. */
export const spokenTitle = ({ path, title }: PageWords): string =>
  path === '/' ? `${site.name} – ${title}` : `${title} – ${site.name}`;

/** The sharing image; its address is a path. */
export function imageOf({ path, title, card = fixedCard(path) }: PageWords) {
  const url = ogAddress(path, card ? cardVersion(card) : undefined);
  return { url, width: 1200, height: 630, alt: title };
}

/** @returns metadata as Next renders it; the layout gives the origin and what is the site's (`site-metadata.ts`) */
export function pageMetadata(words: PageWords): Metadata {
  const { path, title, description, index = true, article } = words;
  const short = shorten(description);
  const images = [imageOf(words)];
  return {
    title: { absolute: spokenTitle(words) },
    description: short,
    alternates: { canonical: path },
    ...(!index && { robots: { index: false, follow: true } }),
    openGraph: {
      title,
      description: short,
      url: path,
      siteName: site.name,
      locale: site.locale,
      images,
      ...(article
        ? {
            type: 'article',
            ...(article.published && { publishedTime: article.published }),
            ...(article.updated && { modifiedTime: article.updated }),
          }
        : { type: 'website' }),
    },
    twitter: { card: 'summary_large_image', title, description: short, images },
  };
}
