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
 */
export function loose(slug: string): string {
  return slug.replaceAll('-', '').replaceAll('aa', 'a').replaceAll('ae', 'a').replaceAll('oe', 'o');
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

/**
 * The number of typing errors between two words: a letter too many, missing, wrong, or two neighbours swapped
 * (Damerau–Levenshtein, optimal string alignment).
 * @returns the number, or `limit + 1` as soon as it is certain to be more than `limit`
 */
export function typingErrors(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let errors = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        errors = Math.min(errors, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(errors);
      best = Math.min(best, errors);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}
