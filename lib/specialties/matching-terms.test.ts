import { expect, test } from 'vitest';
import { matchingTerms } from './matching-terms.ts';
import { vocabulary } from './vocabulary.ts';

const words = await vocabulary();
const slugsOf = (typed: string) => [...matchingTerms(words, typed).slugs];

test.each(['ryg', 'Ondt i ryggen', '"ryg"'])('%s lists what a back can have, and no lungs', (typed) => {
  const slugs = slugsOf(typed);
  expect(slugs).toEqual(expect.arrayContaining(['iskias', 'discusprolaps-i-ryggen', 'skoliose']));
  expect(slugs).not.toContain('kol');
});

test('the beginning of a word lists what begins so', () => {
  expect(slugsOf('rygerl')).toEqual(['kol']);
  expect(slugsOf('iski')).toContain('iskias');
});

test('a slip is told, and nothing is corrected in quotation marks', () => {
  expect([...matchingTerms(words, 'iskais').corrected]).toEqual(['iskias']);
  expect(matchingTerms(words, '"iskais"')).toMatchObject({ slugs: new Set(), asked: 'iskais' });
  expect(slugsOf('qwerty')).toEqual([]);
});
