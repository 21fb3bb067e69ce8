import { describe, expect, test } from 'vitest';
import { municipality } from '#lib/places/municipalities.ts';
import { regionsOn } from '#lib/places/regions.ts';
import { borderRows } from './borders.data.ts';
import { municipalityRings, regionRings } from './borders.ts';
import { borderRows as builtBorders, knownSpots } from './build-borders.ts';
import { coastRows as builtCoast } from './build-coast.ts';
import { clipRing } from './clip.ts';
import { coastRows } from './coast.data.ts';
import { contains, lands } from './coast.ts';
import { dissolve } from './dissolve.ts';
import { hesseloe } from './fixtures/hesseloe.ts';
import { readRing, writeRing } from './rings.ts';
import { pointWeights } from './simplify.ts';
import { toUtmKm } from './utm.ts';

const square = (x: number, y: number, side = 1) => [
  { x, y },
  { x: x + side, y },
  { x: x + side, y: y + side },
  { x, y: y + side },
];

test('an outline survives its notation to the decametre', () => {
  const ring = [
    { x: 460.12, y: 6133.77 },
    { x: 460.09, y: 6133.89 },
    { x: 460.5, y: 6133.4 },
  ];
  expect(writeRing(ring)).toBe('46012,613377 -3,12 41,-49');
  expect(readRing(writeRing(ring))).toEqual(ring);
});

test('the point that changes an outline least goes first, and three always stay', () => {
  const weights = pointWeights([
    { x: 0, y: 0 },
    { x: 1, y: 0.01 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
    { x: 0, y: 2 },
  ]);
  expect(weights.indexOf(Math.min(...weights))).toBe(1);
  expect(weights.filter((weight) => weight === Number.POSITIVE_INFINITY)).toHaveLength(3);
});

test('a square over the corner of a frame leaves its quarter', () => {
  const inside = clipRing(square(1, 1, 2), { west: 0, east: 2, south: 0, north: 2 });
  expect(Math.max(...inside.map(({ x }) => x))).toBe(2);
  expect(Math.min(...inside.map(({ y }) => y))).toBe(1);
  expect(clipRing(square(5, 5), { west: 0, east: 2, south: 0, north: 2 })).toEqual([]);
});

test('two cells side by side become one outline without the line between them', () => {
  const [ring = [], ...more] = dissolve([square(0, 0), square(1, 0)]);
  expect(more).toEqual([]);
  expect(ring).toHaveLength(6);
  expect(dissolve([square(0, 0), square(5, 0)])).toHaveLength(2);
});

describe('what the build wrote', () => {
  test('the borders are those that the places give (else: node lib/geography/build-borders.ts)', () => {
    expect(borderRows.trim().split('\n')).toEqual(builtBorders());
  });

  test('the coast of an island is what its shape in the package gives', () => {
    const [row = ''] = builtCoast([{ code: 'DNK', polygons: [[hesseloe]] }]);
    expect(row).toMatch(/^DNK\|/);
    expect(coastRows.split('\n')).toContain(row);
    expect(builtCoast([{ code: 'NOR', polygons: [[hesseloe]] }])).toEqual([]);
  });
});

describe('the map of Denmark', () => {
  const danish = lands().filter(({ isDanish }) => isDanish);
  const islands = {
    Læsø: { lat: 57.27, lon: 11.05 },
    Anholt: { lat: 56.71, lon: 11.56 },
    Samsø: { lat: 55.83, lon: 10.6 },
    Ærø: { lat: 54.87, lon: 10.37 },
    Bornholm: { lat: 55.13, lon: 14.92 },
    Fanø: { lat: 55.41, lon: 8.42 },
    Sejerø: { lat: 55.88, lon: 11.15 },
  };

  test.each(Object.entries(islands))('%s is land, on a piece of its own', (_name, point) => {
    const spot = toUtmKm(point);
    const [own, ...more] = danish.filter(({ ring }) => contains(ring, spot));
    expect(own).toBeDefined();
    expect(more).toEqual([]);
    expect(contains(own?.ring ?? [], toUtmKm({ lat: 56.16, lon: 10.0 }))).toBe(false);
  });

  test('Kattegat and Øresund are water', () => {
    for (const point of [
      { lat: 56.9, lon: 11.3 },
      { lat: 55.75, lon: 12.68 },
    ]) {
      expect(lands().some(({ ring }) => contains(ring, toUtmKm(point)))).toBe(false);
    }
  });

  test('every town lies in its own municipality', () => {
    const strangers = knownSpots().filter(
      (spot) => !municipalityRings(spot.municipalityCode).some((ring) => contains(ring, spot)),
    );
    expect(strangers.map((spot) => municipality(spot.municipalityCode)?.name)).toEqual([]);
  });

  test('the regions of the day cover the country once, five before 2027 and four after', () => {
    for (const [date, count] of [
      ['2026-12-31', 5],
      ['2027-01-01', 4],
    ] as const) {
      const outlines = regionsOn(date).map(regionRings);
      expect(outlines).toHaveLength(count);
      for (const spot of knownSpots()) {
        // Odd: inside the region's outline and no hole of it.
        const around = outlines.filter(
          (rings) => rings.filter((ring) => contains(ring, spot)).length % 2 === 1,
        );
        expect(around).toHaveLength(1);
      }
    }
  });
});
