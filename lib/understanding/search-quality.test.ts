import { expect, test } from 'vitest';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { isRight, measureSearch, sharesOf } from './search-quality.ts';
import { slipped } from './slipped.ts';

const bar = 0.97;

test('at least 97 of 100 searches are understood, on the open list, the one held back and the fresh one', async () => {
  const asked = await measureSearch(await vocabulary(), '2026-11-22');
  expect(asked.length).toBeGreaterThan(1_000);
  const whole = sharesOf(asked).filter(({ kind }) => kind === 'all' || kind === 'the list');
  expect(whole).toHaveLength(2);
  for (const { kind, open, held, fresh } of whole) {
    expect(open.right / open.asked, `${kind}, open`).toBeGreaterThanOrEqual(bar);
    expect(held.right / held.asked, `${kind}, held back`).toBeGreaterThanOrEqual(bar);
    expect(fresh.right / fresh.asked, `${kind}, fresh`).toBeGreaterThanOrEqual(bar);
  }
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
