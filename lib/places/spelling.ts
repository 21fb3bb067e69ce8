/** How the words of a search and the names of places are brought together. */

/** Everyday abbreviations of a whole word, compared after `slugify`. */
const abbreviations: Record<string, string> = {
  sdr: 'soender',
  sndr: 'soender',
  nr: 'noerre',
  ndr: 'noerre',
  vstr: 'vester',
  kgs: 'kongens',
  ll: 'lille',
  gl: 'gammel',
  nyk: 'nykoebing',
  kbh: 'koebenhavn',
  kbhvn: 'koebenhavn',
  frb: 'frederiksberg',
};

/** Abbreviations that are something else at the end of a name: 'Lem St', 'Odense V'. */
const atTheStart: Record<string, string> = {
  st: 'store',
  kr: 'kirke',
  v: 'vester',
  oe: 'oester',
  n: 'noerre',
  s: 'soender',
};

/** 'sdr-omme' → 'soender-omme': a slug with its abbreviated words written out. */
export function writeOut(slug: string): string {
  const words = slug.split('-');
  return words
    .map((word, index) => {
      const isFirstOfMany = index === 0 && words.length > 1;
      return abbreviations[word] ?? (isFirstOfMany ? atTheStart[word] : undefined) ?? word;
    })
    .join('-');
}

/**
 * What is left of a slug when spellings no longer count: æ, ae and a are alike, ø, oe and o, å, aa and a,
 * and hyphens do not matter. 'koebenhavn', 'kobenhavn' → 'kobenhavn'; 'aarhus', 'arhus' → 'arhus'.
 * Only the point of the compass at the end stays apart: 'aarhus-v' is no spelling of anything else.
 */
export function loose(slug: string): string {
  return slug
    .replaceAll('aa', 'a')
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replace(/-(?!.{1,2}$)/g, '');
}

/** Words around a place that say nothing of which place: 'tæt på', 'i nærheden af', 'hele'. */
const before =
  /^(?:i[\s-]+nærheden[\s-]+af|i[\s-]+området[\s-]+omkring|i[\s-]+omegnen[\s-]+af|tæt[\s-]+(?:på|ved)|taet[\s-]+paa|nær[\s-]+ved|rundt[\s-]+om(?:kring)?|uden[\s-]+for|lige[\s-]+ved|i|på|paa|ved|nær|naer|omkring|hele|fra|til|byen|området)[\s-]+/i;
const after = /[\s-]+(?:by|c|centrum|midtby|midtbyen|city|området|omr|(?:og|\+|&)[\s-]+omegn|omegn)\.?$/i;

/** 'i Vejle', 'tæt på Vejle', 'hele Fyn', 'Vejle centrum', 'vejle-c' → the place itself. */
export function withoutCompany(text: string): string {
  let plain = text;
  for (let last = ''; last !== plain; ) {
    last = plain;
    plain = plain.replace(before, '').replace(after, '');
  }
  return plain;
}

/** 'Vejles', 'Vejle's' → 'Vejle'; anything that ends otherwise stays. */
export function withoutGenitive(text: string): string {
  return text.length > 3 ? text.replace(/(?:['’]s|(?<=[^s])s)$/i, '') : text;
}
