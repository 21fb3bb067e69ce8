import { expect, test } from 'vitest';
import { openState, openWords } from './open-now.ts';
import type { Interval } from './week.ts';

const hours: Interval[] = [
  { weekday: 1, opens: 480, closes: 720 },
  { weekday: 1, opens: 780, closes: 1050 },
  { weekday: 2, opens: 480, closes: 1440 },
  { weekday: 3, opens: null, closes: null },
  { weekday: 5, opens: 480, closes: 960 },
];

// Winter: Denmark is one hour ahead of UTC. 2026-11-23 is a Monday.
test.each([
  ['2026-11-23T07:30:00Z', 'Åben nu til kl. 12'],
  ['2026-11-23T11:30:00Z', 'Lukket nu. Åbner i dag kl. 13'],
  ['2026-11-23T16:29:00Z', 'Åben nu til kl. 17.30'],
  ['2026-11-23T16:30:00Z', 'Lukket nu. Åbner i morgen kl. 8'],
  ['2026-11-24T20:00:00Z', 'Åben nu til midnat'],
  ['2026-11-25T10:00:00Z', 'Lukket nu. Åbner fredag kl. 8'],
  ['2026-11-26T10:00:00Z', 'Åbningstid ikke oplyst'],
  ['2026-12-25T10:00:00Z', 'Helligdag i dag (juledag). Ring først'],
  // Summer: two hours ahead. Wednesday; Friday 5 June is an ordinary day by law.
  ['2026-06-03T10:00:00Z', 'Lukket nu. Åbner fredag kl. 8'],
])('at %s the card says %s', (moment, words) => {
  expect(openWords(openState(hours, new Date(moment)))).toBe(words);
});

test('no hours at all are not a closed door', () => {
  expect(openState([], new Date())).toEqual({ state: 'unknown' });
});
