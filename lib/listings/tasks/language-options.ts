/** The languages a clinic or a person can state, with their Danish names, in Danish order. */

/** ISO 639-1, those that are spoken most in Denmark. */
const codes = 'ar bs da de en es fa fo fr it kl ku lt nb pl ro ru so sv ta tr uk ur vi zh'.split(' ');

const names = new Intl.DisplayNames(['da'], { type: 'language' });

export const languageOptions: readonly (readonly [code: string, name: string])[] = codes
  .map((code) => [code, names.of(code) ?? code] as const)
  .toSorted(([, a], [, b]) => a.localeCompare(b, 'da'));
