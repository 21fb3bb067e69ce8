import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findPlace } from '#lib/places/find.ts';
import type { Place } from '#lib/places/place.ts';
import { regionsOn } from '#lib/places/regions.ts';
import { draw } from './draw.ts';
import { circleExtent, placeExtent } from './place-extent.ts';
import { spread } from './spread.ts';
import { townLabels } from './town-labels.ts';
import { toUtmKm } from './utm.ts';
import { isOnBornholm, spotOf, unitsHigh, unitsWide, viewOf } from './view.ts';

const date = '2026-11-22';
const regions = regionsOn(date);

function place(slug: string): Place {
  const found = findPlace(slug, date);
  if (found?.kind !== 'place') throw new Error(`${slug} is no place`);
  return found.place;
}

const slugs = ['danmark', 'online', ...regions.map(({ slug }) => slug)].concat(
  ['aarhus-kommune', 'frederikshavn-kommune', 'bornholm-kommune', 'aarhus', 'koebenhavn', 'anholt', 'aeroe'],
  ['fyn', 'noerrebro', 'skagen'],
);
const viewOfPlace = (slug: string) => viewOf(placeExtent(place(slug)));

describe('a view', () => {
  test.each(slugs)('of %s shows the middle of the place', (slug) => {
    const { point } = place(slug);
    if (point) expect(spotOf(viewOfPlace(slug), toUtmKm(point))).not.toBeNull();
  });

  test.each(slugs)('of %s is neither a strip nor a column', (slug) => {
    const ratio = unitsHigh(viewOfPlace(slug)) / unitsWide;
    expect(ratio).toBeGreaterThanOrEqual(0.71);
    expect(ratio).toBeLessThanOrEqual(1.21);
  });

  test('north is up and east is right', () => {
    const view = viewOfPlace('danmark');
    const [skagen, gedser] = [
      spotOf(view, toUtmKm({ lat: 57.72, lon: 10.58 })),
      spotOf(view, toUtmKm({ lat: 54.57, lon: 11.93 })),
    ];
    expect(skagen?.y).toBeLessThan(gedser?.y ?? 0);
    expect(skagen?.x).toBeLessThan(gedser?.x ?? 0);
  });

  test('Bornholm stands in a box where it would be far off, and where it lies on its own map', () => {
    const roenne = toUtmKm({ lat: 55.1, lon: 14.71 });
    expect(isOnBornholm(roenne)).toBe(true);
    for (const slug of ['danmark', 'region-hovedstaden']) {
      const view = viewOfPlace(slug);
      expect(view.inset).not.toBeNull();
      const spot = spotOf(view, roenne);
      expect(spot?.x).toBeGreaterThan(70);
      expect(spot?.y).toBeLessThan(40);
    }
    expect(viewOfPlace('bornholm-kommune').inset).toBeNull();
  });

  test('what lies outside has no place on the drawing', () => {
    expect(spotOf(viewOfPlace('aarhus'), toUtmKm({ lat: 55.68, lon: 12.57 }))).toBeNull();
  });
});

describe('the bytes of a drawing', () => {
  const radii = [2, 10, 50].flatMap((km) =>
    ['aarhus-c', 'koebenhavn-k', 'svendborg', 'thisted'].map(
      (slug) => [`${slug} and ${km} km`, slug, km] as const,
    ),
  );
  const compressed = (view: ReturnType<typeof viewOf>) =>
    gzipSync(JSON.stringify(draw(view, regions))).length;

  test.each(slugs)('%s fits in 20 KB compressed, half of what a view may weigh', (slug) => {
    expect(compressed(viewOfPlace(slug))).toBeLessThan(20_000);
  });

  test.each(radii)('%s fits in 20 KB compressed', (_title, slug, km) => {
    const { point } = place(slug);
    if (!point) throw new Error(`${slug} has no point`);
    expect(compressed(viewOf(circleExtent(point, km)))).toBeLessThan(20_000);
  });
});

describe('marks in one spot', () => {
  const crowd = Array.from({ length: 20 }, () => ({ x: 100, y: 100, radius: 13 }));

  test('make room: none overlaps another, and each finds room beside the edge', () => {
    for (const marks of [crowd, crowd.map((mark) => ({ ...mark, x: 0, y: 0 }))]) {
      const stands = spread(marks, 326, 300);
      stands.forEach((a, i) => {
        expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(13);
        for (const b of stands.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(24);
      });
    }
  });

  test('stand where they belong when nothing is in the way, and the same way every time', () => {
    const [alone] = spread([{ x: 50, y: 60, radius: 13 }], 326, 300);
    expect(alone?.x).toBeCloseTo(50, 0);
    expect(alone?.y).toBeCloseTo(60, 0);
    expect(spread(crowd, 326, 300)).toEqual(spread(crowd, 326, 300));
  });
});

describe('the names on a map', () => {
  const towns = [
    { name: 'Stor', point: { lat: 56, lon: 10 }, population: 3 },
    { name: 'Fjern', point: { lat: 55.4, lon: 10.4 }, population: 1 },
    { name: 'Udenfor', point: { lat: 60, lon: 10 }, population: 9 },
  ];
  const view = viewOfPlace('danmark');
  const size = { width: 326, height: (326 * unitsHigh(view)) / unitsWide };

  test('are those of its largest towns', () => {
    const labels = townLabels(view, towns, [], size);
    expect(labels.map(({ name, side }) => [name, side])).toEqual([
      ['Stor', 'above'],
      ['Fjern', 'above'],
    ]);
  });

  test('step aside for a mark, and are left out where they have no room', () => {
    const spot = spotOf(view, toUtmKm({ lat: 56, lon: 10 }));
    const [x, y] = [((spot?.x ?? 0) * size.width) / 100, ((spot?.y ?? 0) * size.height) / 100];
    const [beside] = townLabels(view, towns, [{ x, y: y - 14, radius: 8 }], size);
    expect(beside).toMatchObject({ name: 'Stor', side: 'below' });
    const crowded = townLabels(view, towns, [{ x, y, radius: 30 }], size);
    expect(crowded.map(({ name }) => name)).toEqual(['Fjern']);
  });
});
