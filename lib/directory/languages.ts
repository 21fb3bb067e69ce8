/** The languages a visitor can ask for, with their Danish names. */

/** ISO 639-1, those that are spoken most in Denmark; a clinic may state others, which its page shows. */
const codes = [
  'ar',
  'bs',
  'da',
  'de',
  'en',
  'es',
  'fa',
  'fo',
  'fr',
  'it',
  'kl',
  'ku',
  'lt',
  'nb',
  'pl',
  'ro',
  'ru',
  'so',
  'sv',
  'ta',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
];

const danish = new Intl.DisplayNames(['da'], { type: 'language' });

/** 'Engelsk' for `en`; the code itself for what has no Danish name. */
export function languageName(code: string): string {
  const name = danish.of(code) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Names by code, in Danish alphabetical order. */
export const languageNames: ReadonlyMap<string, string> = new Map(
  codes
    .map((code) => [code, languageName(code)] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'da')),
);
