import { expect, test } from 'vitest';
import { WordTree } from './word-tree.ts';

const words = ['odense', 'oddesund', 'esbjerg', 'ry', 'rynkeby', 'svendborg', 'aarhus'];
const tree = new WordTree(words.map((word) => [word, word.toUpperCase()] as const));
const near = (typed: string, limit = 2) =>
  tree
    .near(typed, limit)
    .map(({ value, slips }) => `${value} ${slips}`)
    .sort();

test.each([
  ['odense', 'ODENSE 0'],
  ['odnse', 'ODENSE 1'],
  ['oddense', 'ODENSE 1'],
  ['ofense', 'ODENSE 1'],
  ['odesne', 'ODENSE 1'],
  ['esbejrg', 'ESBJERG 1'],
  ['svenborgg', 'SVENDBORG 2'],
  ['aahrus', 'AARHUS 1'],
])('%s is near %s', (typed, found) => {
  expect(near(typed)).toEqual([found]);
});

test('a slip more than allowed finds nothing, nor do no letters or too many', () => {
  expect(near('svenborgg', 1)).toEqual([]);
  expect(near('xyz')).toEqual(['RY 2']);
  expect(near('', 1)).toEqual([]);
  expect(near('o'.repeat(10_000))).toEqual([]);
});

test('words begin with the letters typed so far', () => {
  const begin = (start: string) =>
    tree
      .beginningWith(start)
      .map(({ word }) => word)
      .sort();
  expect(begin('o')).toEqual(['oddesund', 'odense']);
  expect(begin('ry')).toEqual(['ry', 'rynkeby']);
  expect(begin('x')).toEqual([]);
  expect(begin('')).toEqual([]);
});

test('several values may hang on one word', () => {
  const twice = new WordTree([
    ['hasle', 'Bornholm'],
    ['hasle', 'Aarhus'],
  ]);
  expect(twice.near('hasle', 0).map(({ value }) => value)).toEqual(['Bornholm', 'Aarhus']);
});
