import { expect, test } from 'vitest';
import { headingIds } from './heading-ids.ts';

test('headings get addresses with Danish letters spelled out, no hyphen at an end, and no two alike', () => {
  expect(
    headingIds([
      'Hvad er iskias?',
      'Når åen løber æstetisk',
      'Symptomer –',
      '– Symptomer',
      'Symptomer',
      '???',
      '\u00AD\u200Dej',
      'Indhold',
    ]),
  ).toEqual([
    'hvad-er-iskias',
    'naar-aaen-loeber-aestetisk',
    'symptomer',
    'symptomer-1',
    'symptomer-2',
    'afsnit',
    'ej',
    'indhold-1',
  ]);
});
