import { expect, test } from 'vitest';
import { holidayName, holidaysOf } from './holidays.ts';

test.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter %i falls on %s', (year, date) => {
  expect(holidaysOf(year).get(date)).toBe('påskedag');
});

test.each([
  ['2026-12-26', '2. juledag'],
  ['2026-05-14', 'Kristi himmelfartsdag'],
  ['2026-05-25', '2. pinsedag'],
  ['2023-05-05', 'store bededag'],
  ['2024-04-26', null], // store bededag is gone
  ['2026-06-05', null], // Grundlovsdag is no holiday by law
  ['2026-12-24', null],
])('%s is %s', (date, name) => {
  expect(holidayName(date)).toBe(name);
});
