/** What an article is called when its author did not say. */

/** The part of a search engine's title that names the thing: 'Iskias – Hvad er iskias? …' → 'Iskias'. */
export function firstPart(metaTitle: string): string {
  return metaTitle.split(/\s+[–—-]\s+|\s*\|\s*|:\s+/)[0]?.trim() ?? '';
}

/** The last resort: 'hold-i-nakken' → 'Hold i nakken'. */
export function titleFromSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toLocaleUpperCase('da') + words.slice(1);
}
