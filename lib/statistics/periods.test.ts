import { expect, test } from 'vitest';
import { firstKeptDay, periodOf, spansOf } from './periods.ts';

test('thirty days end with yesterday, over the change of the clock too', () => {
  const days = spansOf('30-dage', '2026-11-10').map(({ from }) => from);
  expect(days).toHaveLength(30);
  expect([days[0], days[14], days[15], days.at(-1)]).toEqual([
    '2026-10-11',
    '2026-10-25',
    '2026-10-26',
    '2026-11-09',
  ]);
});

test('twelve months end with the last whole one, each with all its days', () => {
  const months = spansOf('12-maaneder', '2028-03-01');
  expect(months.map(({ from }) => from)).toEqual(
    ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
      .map((month) => `2027-${month}-01`)
      .concat('2028-01-01', '2028-02-01'),
  );
  expect(months.at(-1)?.days).toHaveLength(29);
  expect(months.at(-1)?.days.at(-1)).toBe('2028-02-29');
});

test.each(['2026-01-31', '2026-03-01', '2028-02-29', '2026-12-31'])(
  'on %s nothing is deleted that is shown, and nothing is kept that is not',
  (date) => {
    const first = [...spansOf('30-dage', date), ...spansOf('12-maaneder', date)].map(({ from }) => from);
    expect(first.toSorted()[0]).toBe(firstKeptDay(date));
  },
);

test.each([
  ['12-maaneder', '12-maaneder'],
  ['30-dage', '30-dage'],
  ['', '30-dage'],
  ['altid', '30-dage'],
  ['__proto__', '30-dage'],
  [null, '30-dage'],
])('%j in the address asks for %s', (asked, period) => {
  expect(periodOf(asked)).toBe(period);
});
