import { expect, test } from 'vitest';
import { foldWords, slipsBetween } from './spelling.ts';

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

test.each([
  ['iskias', 'iskias', 0],
  ['iskias', 'iskas', 1],
  ['iskias', 'iskiass', 1],
  ['iskias', 'iskies', 1],
  ['iskias', 'iskais', 1],
  ['iskias', 'siksai', 3],
])('between %s and %s there are %i slips, 3 meaning too many', (a, b, slips) => {
  expect(slipsBetween(a, b, 2)).toBe(slips);
  expect(slipsBetween(b, a, 2)).toBe(slips);
});
