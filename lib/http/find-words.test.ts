import { expect, test } from 'vitest';
import { placeMeanings } from '#lib/places/find.ts';
import { searchTerms } from '#lib/specialties/search-terms.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { findWords } from './find-words.ts';
import type { WordDeps } from './resolve-deps.ts';

const words = await vocabulary();
const deps: WordDeps = {
  placeMeanings: (typed) => placeMeanings(typed, '2026-11-22'),
  searchTerms: (typed) => searchTerms(words, typed),
  clinicsNamed: async (typed) => (typed === 'Ryg og Ro' ? [{ slug: 'ryg-og-ro', name: 'Ryg og Ro' }] : []),
};

test.each([
  ['', '', null, null],
  ['iskias', '', 'iskias', null],
  ['iskias', 'Aarhus', 'iskias', 'aarhus'],
  ['', '8000', null, 'aarhus-c'],
  ['iskias aarhus', '', 'iskias', 'aarhus'],
  ['aarhus iskias', '', 'iskias', 'aarhus'],
  ['iskias i 8000 Aarhus C', '', 'iskias', 'aarhus-c'],
  ['fysioterapeut', '', null, null],
  ['fysioterapeut på Bornholm', '', null, 'bornholm'],
  ['fysioterapi mod iskias nær Aalborg', '', 'iskias', 'aalborg'],
  ['frossen skulder i København', '', 'frossen-skulder', 'koebenhavn'],
  ['iskias online', '', 'iskias', 'online'],
  ['iskias', 'aarhsu', 'iskias', 'aarhus'],
])('"%s" and "%s" mean %s in %s', async (what, where, term, place) => {
  const meaning = await findWords(what, where, deps);
  expect(meaning).toMatchObject({ kind: 'finder', term });
  expect(meaning.kind === 'finder' && (meaning.place?.slug ?? null)).toBe(place);
});

test('a name of several towns is a choice between them', async () => {
  const meaning = await findWords('iskias', 'Nykøbing', deps);
  if (meaning.kind !== 'choice') throw new Error(meaning.kind);
  expect(meaning.choices.length).toBeGreaterThan(2);
  expect(meaning.choices.every(({ term }) => term?.slug === 'iskias')).toBe(true);
});

test('a medical word with a slip is never corrected without asking', async () => {
  const meaning = await findWords('iskiss', 'Aarhus', deps);
  expect(meaning).toMatchObject({ kind: 'choice', choices: [{ term: { slug: 'iskias' }, corrected: true }] });
});

test("a clinic's name leads to the clinic", async () => {
  expect(await findWords('Ryg og Ro', '', deps)).toEqual({ kind: 'clinic', slug: 'ryg-og-ro' });
});

test('what was understood of two fields is offered when the other is not', async () => {
  const meaning = await findWords('qqqq', 'Aarhus', deps);
  expect(meaning).toMatchObject({ kind: 'nothing', choices: [{ term: null, place: { slug: 'aarhus' } }] });
});

test.each(['qqqq', 'é'.repeat(300), '%', "'; drop table clinics"])(
  '"%.20s" means nothing and breaks nothing',
  async (typed) => {
    expect((await findWords(typed, '', deps)).kind).toBe('nothing');
  },
);
