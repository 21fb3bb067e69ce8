import { expect, test } from 'vitest';
import type { Point } from '#lib/places/place.ts';
import { fromUtmKm, toUtmKm } from './utm.ts';

const corners: Point[] = [
  { lat: 57.75, lon: 10.6 }, // Skagen
  { lat: 54.56, lon: 11.97 }, // Gedser
  { lat: 55.56, lon: 8.08 }, // Blåvand
  { lat: 55.1, lon: 14.7 }, // Rønne
  { lat: 55.68, lon: 12.57 }, // København
  { lat: 56.16, lon: 10.2 }, // Aarhus
];

/** Great circle on a sphere of the mean radius of curvature at 56° N (6,386 km on GRS 80). */
function haversineKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6386 * Math.asin(Math.sqrt(h));
}

test('a position on the central meridian is 500 km east and its meridian arc times 0.9996 north', () => {
  const { x, y } = toUtmKm({ lat: 56, lon: 9 });
  expect(x).toBeCloseTo(500, 9);
  expect(y).toBeCloseTo(6206.079, 2);
});

test('the register’s pair of UTM metres and degrees is one place in Aarhus', () => {
  const { x, y } = toUtmKm({ lat: 56.15674, lon: 10.21076 });
  expect(x).toBeCloseTo(575.20443, 2);
  expect(y).toBeCloseTo(6224.18455, 2);
});

test('there and back is the same position to a millionth of a degree', () => {
  for (const point of corners) {
    const back = fromUtmKm(toUtmKm(point));
    expect(back.lat).toBeCloseTo(point.lat, 8);
    expect(back.lon).toBeCloseTo(point.lon, 8);
  }
});

test('a straight line in the plane is within 0.4 % of the great circle anywhere in Denmark', () => {
  for (const from of corners) {
    for (const to of [
      ...corners,
      { lat: from.lat + 0.05, lon: from.lon },
      { lat: from.lat, lon: from.lon + 0.1 },
    ]) {
      if (to === from) continue;
      const [a, b] = [toUtmKm(from), toUtmKm(to)];
      const plane = Math.hypot(a.x - b.x, a.y - b.y);
      expect(Math.abs(plane / haversineKm(from, to) - 1)).toBeLessThan(0.004);
    }
  }
});
