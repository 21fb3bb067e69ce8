import type { MapPin, ResultsMap } from '#lib/directory/results-map.ts';
import { coastAttribution } from '#lib/geography/attribution.ts';
import { draw } from '#lib/geography/draw.ts';
import { placeExtent } from '#lib/geography/place-extent.ts';
import { townLabels } from '#lib/geography/town-labels.ts';
import { unitsHigh, unitsWide, viewOf } from '#lib/geography/view.ts';
import { findPlace } from '#lib/places/find.ts';
import { regionsOn } from '#lib/places/regions.ts';
import { towns } from '#lib/places/towns.ts';

/** The day it is drawn for, so that its picture stays the same. */
const day = '2026-12-01';

/** The narrowest the map is drawn, in pixels. */
const width = 326;

const pin = (number: number, x: number, y: number, more: Partial<MapPin> = {}): MapPin => ({
  number,
  name: `Eksempelklinikken ${number}`,
  href: '#klinikkort',
  spot: { x, y },
  anchor: { x, y },
  byFerry: false,
  isRough: false,
  ...more,
});

/** A real piece of the country with marks that stand for no clinic: every kind of mark there is. */
export function exampleMap(): ResultsMap {
  const found = findPlace('samsoe', day);
  if (found?.kind !== 'place') throw new Error('the island is not among the places');
  const view = viewOf(placeExtent(found.place));
  return {
    drawing: draw(view, regionsOn(day)),
    pins: [
      pin(1, 35, 40),
      pin(2, 52, 66, { anchor: { x: 46, y: 72 }, isRough: true }),
      pin(3, 80, 25, { byFerry: true }),
    ],
    bubbles: [
      {
        count: 12,
        href: '#klinikkort',
        label: '12 klinikker mere, vis et eksempel',
        spot: { x: 62, y: 40 },
        radius: 15,
      },
    ],
    towns: townLabels(view, towns(), [], { width, height: (width * unitsHigh(view)) / unitsWide }),
    circle: null,
    notes: ['Ringen er en omtrentlig placering.'],
    attribution: coastAttribution,
  };
}
