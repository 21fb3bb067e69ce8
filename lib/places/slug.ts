/** Danish text as the last part of an address, and as a key for comparing. */

const letters: Record<string, string> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'u',
  ß: 'ss',
};

/**
 * Lower case without letters that are not in the Latin alphabet: æ→ae, ø→oe, å→aa, accents dropped.
 * Everything else stays as it is.
 */
export function spellOut(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøåäöüß]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/**
 * Text as a slug: lower case, æ→ae ø→oe å→aa, everything that is neither letter nor digit one hyphen.
 * Text without any letter or digit gives the empty string.
 */
export function slugify(text: string): string {
  return spellOut(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
