import { expect, test } from 'vitest';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { isRight, measureSearch, sharesOf } from './search-quality.ts';
import { slipped } from './slipped.ts';

const bar = 0.97;

test('at least 97 of 100 searches are understood, on every list', async () => {
  const asked = await measureSearch(await vocabulary(), '2026-11-22');
  expect(asked.length).toBeGreaterThan(1_000);
  const whole = sharesOf(asked).filter(({ kind }) => kind === 'all' || kind === 'the list');
  expect(whole).toHaveLength(2);
  for (const { kind, of } of whole)
    for (const [part, { right, asked: all }] of Object.entries(of))
      expect(right / all, `${kind}, ${part}`).toBeGreaterThanOrEqual(bar);
  const typos = asked.filter(({ kind }) => kind.startsWith('place') && kind !== 'place');
  expect(typos.filter(isRight).length / typos.length).toBeGreaterThanOrEqual(bar);
});

test('the same seed gives the same slips, another seed others', () => {
  const words = [{ word: 'Odense', answer: 'odense' }];
  const of = (seed: number) => slipped(words, { seed, count: 20 }).map(({ typed }) => typed);
  expect(of(1)).toEqual(of(1));
  expect(of(1)).not.toEqual(of(2));
  expect(of(1)).not.toContain('odense');
});
