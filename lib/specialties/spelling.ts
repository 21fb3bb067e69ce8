/** How words are compared when people write them as they like. */

/**
 * Lower case, one form of each letter, punctuation as spaces: 'Diskus-prolaps ' → 'diskus prolaps'.
 * æ ø å and accents stay; only notation is evened out.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The same without the letters that people leave out or spell out: æ and ae, ø, oe and o, å, aa and a, é and e
 * are each one. 'hælspore', 'haelspore' and 'halspore' fold to the same text.
 */
export function foldWords(text: string): string {
  return plainWords(text)
    .replace(/æ|ae|ä/g, 'a')
    .replace(/ø|oe|ö/g, 'o')
    .replace(/å|aa/g, 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ /g, '');
}

/** How many slips a word of this length may hold and still be recognised. */
export function allowedSlips(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Slips between two words: a letter too many, missing, wrong, or two neighbours swapped, each counting 1
 * (Damerau 1964, in the restricted form that never edits a part twice).
 * @returns the count, or `limit + 1` as soon as it is clear that there are more than `limit`
 */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
