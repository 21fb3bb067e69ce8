import { expect, test } from 'vitest';
import { bagOfStems } from './word-forms.ts';

test.each([
  ['menisken', 'menisk'],
  ['Jeg har ondt i ryggen', 'smerter i ryg'],
  ['knæet gør ondt', 'ondt i knæ'],
  ['slidgigt i hofterne', 'hofte slidgigt'],
  ['frosne skuldre', 'frosne skuldre'],
  ['ondt i mine fødder', 'ondt fødder'],
])('%s and %s carry the same words', (one, other) => {
  expect(bagOfStems(one)).toBe(bagOfStems(other));
});

test.each([
  ['hold i nakken', 'hold i ryggen'],
  ['knæ', 'kno'],
  ['nake', 'nakke'],
])('%s and %s do not', (one, other) => {
  expect(bagOfStems(one)).not.toBe(bagOfStems(other));
});

test('small words alone carry nothing', () => {
  expect(bagOfStems('jeg har i')).toBe('');
});
