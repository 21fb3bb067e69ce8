import { expect, test } from 'vitest';
import { leastTold, sumOfTold, toldDay, toldMonth } from './told.ts';

test('a day below five is not told, whether it was four or none', () => {
  expect([0, 1, 4, 5, 6].map(toldDay)).toEqual([null, null, null, 5, 6]);
});

test('a month of small days is told together, and one that is small itself is not', () => {
  const month = (...days: number[]) => [...days, ...Array.from({ length: 30 - days.length }, () => 0)];
  expect(toldMonth(month(2, 3, 1, 4))).toBe(10);
  expect(toldMonth(month(2, 2))).toBeNull();
  expect(toldMonth(month(20, 4))).toBe(20);
  expect(toldMonth(month(20, 4, 4))).toBe(28);
  expect(toldMonth([])).toBeNull();
});

test('one untold day is never what is missing in the sum of a month', () => {
  expect(toldMonth([9, 9, 9, 3])).toBe(27);
  expect(toldMonth([9, 4, 4, 4])).toBe(9 + 8);
});

/** Every way in which some days may have had none to six. */
function* months(length: number): Generator<number[]> {
  if (length === 0) yield [];
  else for (const days of months(length - 1)) for (let count = 0; count <= 6; count++) yield [...days, count];
}

test('from all that is told, no untold day can be reckoned: each may still be anything from none to four', () => {
  for (let length = 1; length <= 5; length++) {
    /** For each thing that can be seen, what each day may have been. */
    const seen = new Map<string, Set<number>[]>();
    for (const days of months(length)) {
      const told = days.map(toldDay);
      const view = JSON.stringify([told, toldMonth(days), sumOfTold(told)]);
      const possible = seen.get(view) ?? days.map(() => new Set<number>());
      days.forEach((count, day) => void possible[day]?.add(count));
      seen.set(view, possible);
    }
    for (const [view, possible] of seen) {
      const untold = possible.filter((counts) => [...counts].some((count) => count < leastTold));
      for (const counts of untold) expect(counts, view).toEqual(new Set([0, 1, 2, 3, 4]));
    }
  }
});
