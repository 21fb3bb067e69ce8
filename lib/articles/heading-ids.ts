/** Addresses of headings: `#hvad-er-iskias`. */
import GithubSlugger, { slug } from 'github-slugger';

/** Ids that the page around the text uses itself. */
const taken = ['indhold', 'kildeliste', 'faresignaler', 'klinikker'];

/**
 * Gives headings their ids, in order. GitHub's rules with Danish letters spelled out (æ→ae ø→oe å→aa) and no
 * hyphen at either end; a repeated one gets `-1`, `-2`. The same texts always get the same ids.
 */
export function headingIds(texts: readonly string[]): string[] {
  const slugger = new GithubSlugger();
  for (const id of taken) slugger.slug(id);
  return texts.map((text) => slugger.slug(plainSlug(text) || 'afsnit'));
}

function plainSlug(text: string): string {
  const spelled = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return slug(spelled).replace(/^-+|-+$/g, '');
}
