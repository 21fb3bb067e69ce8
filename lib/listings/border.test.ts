import { expect, test } from 'vitest';
import { towns } from '#lib/places/towns.ts';
import { liesInDenmark } from './border.ts';

test('every Danish town lies in Denmark', () => {
  expect(
    towns()
      .filter(({ point }) => !liesInDenmark(point))
      .map(({ name }) => name),
  ).toEqual([]);
});

test.each([
  ['Malmö', 55.605, 13.0],
  ['Helsingborg', 56.046, 12.7],
  ['Landskrona', 55.871, 12.83],
  ['Flensburg', 54.783, 9.433],
  ['Niebüll', 54.786, 8.829],
  ['Kappeln', 54.661, 9.932],
  ['Oslo', 59.91, 10.75],
  ['swapped Aarhus', 10.21, 56.156],
  ['the zero island', 0, 0],
])('%s does not', (_name, lat, lon) => {
  expect(liesInDenmark({ lat, lon })).toBe(false);
});
