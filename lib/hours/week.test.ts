import { expect, test } from 'vitest';
import { readOsmHours } from './read-osm.ts';
import { type Interval, opensEvenings, opensWeekends, writeWeek } from './week.ts';

const written = (raw: string) => {
  const week = readOsmHours(raw);
  return (
    week &&
    writeWeek(week)
      .map((row) => `${row.days} ${row.hours}`)
      .join(', ')
  );
};

test.each([
  ['Mo-Fr 08:00-16:00', 'Man–fre 8–16, Lør–søn lukket'],
  ['Mo-Th 07:30-17:30; Fr 07:30-14:00; Sa,Su,PH off', 'Man–tors 7.30–17.30, Fre 7.30–14, Lør–søn lukket'],
  [
    'Mo,We 07:00-19:00; Tu 12:00-18:00; Fr "efter aftale"',
    'Man 7–19, Tirs 12–18, Ons 7–19, Tors lukket, Fre ikke oplyst, Lør–søn lukket',
  ],
  ['Mo-Fr 08:00-12:00,13:00-17:00; PH off', 'Man–fre 8–12 og 13–17, Lør–søn lukket'],
  ['24/7', 'Man–søn 0–24'],
  ['Ma-Fr 8-16', 'Man–fre 8–16, Lør–søn lukket'],
  ['man-fre 08:00-16:00', 'Man–fre 8–16, Lør–søn lukket'],
  ['Mo-Fr 8.00-16.00', 'Man–fre 8–16, Lør–søn lukket'],
  ['Mo-Fr 08:00-16:00; Dec 24-Jan 1 off', 'Man–fre 8–16, Lør–søn lukket'],
  ['Fr 20:00-02:00', 'Man–tors lukket, Fre 20–24, Lør 0–2, Søn lukket'],
  ['08:00-19:00', 'Man–søn 8–19'],
  ['Lukket', 'Man–søn lukket'],
])('%s is read as %s', (raw, week) => {
  expect(written(raw)).toBe(week);
});

test.each([
  '"efter aftale"',
  'Efter aftale',
  '-',
  '',
  'ring og hør',
  'Jun-Aug Mo-Fr 08:00-12:00',
  'x'.repeat(10_000),
])('nothing certain is read from %j', (raw) => {
  expect(readOsmHours(raw)).toBeNull();
});

test('a week tells whether it has evenings and weekends, and keeps silent when it does not say', () => {
  const lateMonday: Interval[] = [{ weekday: 1, opens: 600, closes: 1080 }];
  expect([opensEvenings(lateMonday), opensWeekends(lateMonday)]).toEqual([true, null]);
  const closedSaturday: Interval[] = [{ weekday: 6, opens: null, closes: null }];
  expect([opensEvenings(closedSaturday), opensWeekends(closedSaturday)]).toEqual([false, false]);
  expect(opensEvenings([])).toBeNull();
});
