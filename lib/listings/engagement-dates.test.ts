import { expect, test } from 'vitest';
import { isDate, periodProblems } from './engagement-dates.ts';

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-31', false],
  ['2026-13-01', false],
  ['0000-01-01', false],
  ['9999-12-31', false],
  ['i går', false],
])('%s is a day of the calendar: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected);
});

const period = (name: string, from: string, until: string, who = 'eva') => ({
  fields: { from: `${name}-fra`, until: `${name}-til` },
  from,
  until,
  who,
});

test.each([
  ['one after the other', ['', '2020-01-01'], ['2020-01-01', ''], []],
  ['one within the other', ['2019-01-01', ''], ['2020-01-01', '2021-01-01'], ['b-fra']],
  ['two without dates', ['', ''], ['', ''], ['b-fra']],
  ['the end before the beginning', ['2020-01-01', '2019-01-01'], ['2021-01-01', ''], ['a-til']],
])('of one person at one clinic, %s', (_what, [from = '', until = ''], [later = '', end = ''], wrong) => {
  const problems = periodProblems([period('a', from, until), period('b', later, end)]);
  expect(problems.map(({ field }) => field)).toEqual(wrong);
});

test('two people may work at the same time', () => {
  expect(periodProblems([period('a', '', ''), period('b', '', '', 'bo')])).toEqual([]);
});
