import { expect, test } from 'vitest';
import { foldWords } from './spelling.ts';

test.each([
  ['Hælspore', 'haelspore'],
  ['Lændesmerter', 'laendesmerter'],
  ['Løberknæ', 'loberknae'],
  ['Hold i nakken', 'holdinakken'],
  ['Diskus-prolaps', 'diskusprolaps'],
  ['Ménière', 'meniere'],
])('%s and %s are the same word to a search', (written, typed) => {
  expect(foldWords(typed)).toBe(foldWords(written));
});
