import { expect, test } from 'vitest';
import { openWords } from '#lib/hours/open-now.ts';
import type { Interval } from '#lib/hours/week.ts';
import { daysAhead, dayWords, stateNow } from './profile-hours.ts';
import type { HoursException } from './profile-parts.ts';

const workday = (weekday: Interval['weekday']): Interval => ({ weekday, opens: 480, closes: 960 });
const hours: Interval[] = [
  ...([1, 2, 3, 4, 5] as const).map(workday),
  { weekday: 6, opens: null, closes: null },
];
const closed = (date: string, note: string | null = null): HoursException => ({
  date,
  opens: null,
  closes: null,
  note,
});

const week = (moment: string, exceptions: HoursException[] = [], ordinary = hours) =>
  daysAhead(ordinary, exceptions, new Date(moment), 8).map((day, i) => {
    const { day: name, on, hours: open, special } = dayWords(day, i === 0);
    return [name, on, open, special].filter(Boolean).join(' | ');
  });
const open = (moment: string, exceptions: HoursException[] = []) =>
  openWords(stateNow(daysAhead(hours, exceptions, new Date(moment), 8), new Date(moment)));

test('the list begins today and runs through a weekend that is closed and not stated', () => {
  expect(week('2026-11-26T10:00:00Z').slice(0, 5)).toEqual([
    'I dag, torsdag | 26. nov. | 8–16',
    'Fredag | 27. nov. | 8–16',
    'Lørdag | 28. nov. | lukket',
    'Søndag | 29. nov. | ikke oplyst',
    'Mandag | 30. nov. | 8–16',
  ]);
});

test('what the clinic said of a date goes before the week and before a holiday, with its own words', () => {
  const days = week('2026-12-23T10:00:00Z', [
    closed('2026-12-24', 'Juleferie'),
    { date: '2026-12-26', opens: 600, closes: 720, note: null },
    { date: '2026-12-28', opens: 780, closes: 840, note: null },
    { date: '2026-12-28', opens: 540, closes: 720, note: 'Kort dag' },
  ]);
  expect(days.slice(1, 6)).toEqual([
    'Torsdag | 24. dec. | lukket | Juleferie',
    'Fredag | 25. dec. | ring først | Juledag',
    'Lørdag | 26. dec. | 10–12 | 2. juledag',
    'Søndag | 27. dec. | ikke oplyst',
    'Mandag | 28. dec. | 9–12 og 13–14 | Kort dag',
  ]);
});

test.each([
  ['2026-11-26T10:00:00Z', [], 'Åben nu til kl. 16'],
  ['2026-11-26T10:00:00Z', [closed('2026-11-26')], 'Lukket nu. Åbner i morgen kl. 8'],
  ['2026-11-27T17:00:00Z', [closed('2026-11-30')], 'Lukket nu. Åbner tirsdag kl. 8'],
  ['2026-12-25T10:00:00Z', [], 'Helligdag i dag (juledag). Ring først'],
  ['2026-12-25T10:00:00Z', [closed('2026-12-25')], 'Lukket nu. Åbner mandag kl. 8'],
  [
    '2026-12-25T10:00:00Z',
    [{ date: '2026-12-25', opens: 600, closes: 720, note: null }],
    'Åben nu til kl. 12',
  ],
  ['2026-11-29T10:00:00Z', [], 'Åbningstid ikke oplyst'],
])('at %s with %j: %s', (moment, exceptions, words) => {
  expect(open(moment, exceptions)).toBe(words);
});

test('a clinic without stated hours has no holiday either: nothing is known', () => {
  expect(week('2026-12-25T10:00:00Z', [], [])[0]).toBe('I dag, fredag | 25. dec. | ikke oplyst | Juledag');
});

test('the week follows the calendar when the clocks change', () => {
  expect(week('2026-10-24T22:30:00Z').slice(0, 2)).toEqual([
    'I dag, søndag | 25. okt. | ikke oplyst',
    'Mandag | 26. okt. | 8–16',
  ]);
});

const broken: Interval[] = [
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
  // Summer: two hours ahead. Wednesday; Friday 5 June is an ordinary day by law.
  ['2026-06-03T10:00:00Z', 'Lukket nu. Åbner fredag kl. 8'],
])('at %s a week with breaks says %s', (moment, words) => {
  const at = new Date(moment);
  expect(openWords(stateNow(daysAhead(broken, [], at, 8), at))).toBe(words);
});

test('no hours at all are not a closed door', () => {
  const at = new Date('2026-12-25T10:00:00Z');
  expect(stateNow(daysAhead([], [], at, 8), at)).toEqual({ state: 'unknown' });
});
