import { expect, test } from 'vitest';
import { lix, readingMinutes } from './lix.ts';

test('LIX is words per sentence plus the share of words longer than six letters', () => {
  // 10 words, 2 sentences, 2 long words ('lændesmerter', 'bevægelse'): 5 + 20
  expect(
    lix('Mange har ondt og lændesmerter. Lidt bevægelse hver dag hjælper.'.replace('hjælper', 'gør')),
  ).toBe(10 / 2 + (100 * 2) / 10);
});

test('a shortening does not end a sentence, the end of a line does', () => {
  expect(lix('Du kan fx. gå en tur')).toBe(6);
  expect(lix('Gå en tur\nTag det let')).toBe(3);
  expect(lix(' – … ')).toBeNull();
});

test('reading takes a minute for 200 words, and never less than one', () => {
  expect(readingMinutes('ord '.repeat(1000))).toBe(5);
  expect(readingMinutes('kort')).toBe(1);
});
