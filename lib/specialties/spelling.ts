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
