/** Addresses of headings: `#hvad-er-iskias`. */
import GithubSlugger, { slug } from 'github-slugger';
import { spellOut } from '#lib/places/slug.ts';

/** Ids that the page around the text uses itself. */
export const pageIds: readonly string[] = ['indhold', 'kildeliste', 'faresignaler', 'klinikker'];

/**
 * Gives headings their ids, in order. GitHub's rules with Danish letters spelled out (æ→ae ø→oe å→aa) and no
 * hyphen at either end; a repeated one gets `-1`, `-2`. The same texts always get the same ids.
 */
export function headingIds(texts: readonly string[]): string[] {
  const slugger = new GithubSlugger();
  for (const id of pageIds) slugger.slug(id);
  return texts.map((text) => slugger.slug(plainSlug(text) || 'afsnit'));
}

function plainSlug(text: string): string {
  const spelled = spellOut(text)
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return slug(spelled).replace(/^-+|-+$/g, '');
}
