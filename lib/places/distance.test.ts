import { expect, test } from 'vitest';
import { distanceKm } from './distance.ts';

const koebenhavn = { lat: 55.6761, lon: 12.5683 };
const aarhus = { lat: 56.1572, lon: 10.2107 };

test('København and Aarhus are about 156 km apart, in both directions', () => {
  expect(distanceKm(koebenhavn, aarhus)).toBeCloseTo(156.4, 0);
  expect(distanceKm(aarhus, koebenhavn)).toBe(distanceKm(koebenhavn, aarhus));
});

test('a place is 0 km from itself', () => {
  expect(distanceKm(aarhus, aarhus)).toBe(0);
});

test('a degree of latitude is 111.2 km', () => {
  expect(distanceKm({ lat: 55, lon: 10 }, { lat: 56, lon: 10 })).toBeCloseTo(111.2, 1);
});
