import { expect, test } from 'vitest';
import { z } from 'zod';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { apiCondition, apiPlace, conditionsAnswer, placesAnswer } from './api-words.ts';

const date = '2026-11-22';
const words = await vocabulary();

test('a place answers with exactly the fields of the contract', () => {
  expect(placesAnswer('Læsø', date)[0]).toEqual({
    slug: 'laesoe',
    kind: 'island',
    name: 'Læsø',
    municipalityCode: '0825',
    postalCodes: ['9940'],
    reason: 'exact',
  });
});

test.each([
  ['Aarhus', 'aarhus', '0751'],
  ['8000', 'aarhus-c', '0751'],
  ['Aarhus Kommune', 'aarhus-kommune', '0751'],
  ['Region Syddanmark', 'region-syddanmark', null],
  ['Danmark', 'danmark', null],
  ['Fyn', 'fyn', null],
])('%s is %s in municipality %s', (typed, slug, code) => {
  expect(placesAnswer(typed, date)[0]).toMatchObject({ slug, municipalityCode: code });
});

test('a condition names its parent and the specialty to look for; a specialty is its own', () => {
  expect(conditionsAnswer('iskias', words)[0]).toEqual({
    slug: 'iskias',
    kind: 'condition',
    name: 'Iskias',
    parent: 'ryg',
    specialty: 'ryg',
    reason: 'exact',
  });
  expect(conditionsAnswer('ryg', words).find(({ slug }) => slug === 'ryg')).toMatchObject({
    kind: 'specialty',
    parent: null,
    specialty: 'ryg',
  });
});

test.each(['', ' ', 'xqzwv', 'a'.repeat(9000), "'; drop table clinics; --", '\ud800', '💥'])(
  'what nobody understands (%#) gives an empty list',
  (typed) => {
    expect(placesAnswer(typed, date)).toEqual([]);
    expect(conditionsAnswer(typed, words)).toEqual([]);
  },
);

test('there are never more than eight, and all of them fit the schema', () => {
  for (const typed of ['a', 'so', 'sko', 'nykøbing', 'ryg', 'smerter']) {
    const [places, conditions] = [placesAnswer(typed, date), conditionsAnswer(typed, words)];
    expect(places.length).toBeLessThanOrEqual(8);
    expect(conditions.length).toBeLessThanOrEqual(8);
    expect(z.array(apiPlace.strict()).safeParse(places).success).toBe(true);
    expect(z.array(apiCondition.strict()).safeParse(conditions).success).toBe(true);
  }
});
