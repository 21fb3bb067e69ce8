import { expect, test } from 'vitest';
import { postalDistricts } from '#lib/places/districts.ts';
import { districtPoint } from '#lib/places/gazetteer.ts';
import { towns } from '#lib/places/towns.ts';
import { groundAt } from './ground.ts';

test('every Danish town and postal district stands on Danish land', () => {
  const places = [
    ...towns().map(({ name, point }) => ({ name, point })),
    ...postalDistricts().map((district) => ({ name: district.name, point: districtPoint(district) })),
  ];
  expect(places.filter(({ point }) => groundAt(point) !== 'denmark').map(({ name }) => name)).toEqual([]);
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
])('%s is abroad', (_name, lat, lon) => {
  expect(groundAt({ lat, lon })).toBe('abroad');
});

test.each([
  ['the bay of Aarhus', 56.12, 10.36],
  ['the sea off Rønne', 55.05, 14.5],
  ['the middle of the Kattegat', 56.7, 11.9],
  ['the water beside Anholt', 56.86, 11.75],
])('%s is sea', (_name, lat, lon) => {
  expect(groundAt({ lat, lon })).toBe('sea');
});
