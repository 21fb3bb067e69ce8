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

/** 'i Vejle', 'hele Fyn', 'Vejle centrum', 'vejle-c' → the place itself. */
export function withoutCompany(text: string): string {
  return text
    .replace(/^(?:i|på|paa|ved|nær|omkring|hele)[\s-]+/i, '')
    .replace(/[\s-]+(?:by|c|centrum|midtby|midtbyen|og[\s-]omegn)\.?$/i, '');
}

/** How many typing errors a word of this length may have: none in three letters, two from seven on. */
export function tolerance(length: number): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/** Longest words that are compared letter by letter. */
const longest = 96;

// Three rows of the table are enough, and the same three serve every comparison: this runs a thousand times a search.
let beforeLast = new Uint8Array(longest + 1);
let last = new Uint8Array(longest + 1);
let row = new Uint8Array(longest + 1);

/**
 * The number of typing errors between two words: a letter too many, missing, wrong, or two neighbours swapped
 * (Damerau–Levenshtein, optimal string alignment).
 * @returns the number, or `limit + 1` as soon as it is certain to be more than `limit`, and for words over 96 letters
 */
export function typingErrors(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > longest) return limit + 1;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let errors = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        errors = Math.min(errors, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = errors;
      best = Math.min(best, errors);
    }
    if (best > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}
