/**
 * Writes borders.data.ts: about where one municipality ends and the next begins, reckoned from the portal's own
 * table of places. Every spot counts to the municipality of the nearest town or postal district on the same land.
 * The true borders are in no package with a licence that can be shown; these are for overviews, and the maps say so.
 * Run after a change of the places: node lib/geography/build-borders.ts
 */
import { writeFile } from 'node:fs/promises';
import { Delaunay } from 'd3-delaunay';
import { postalDistricts } from '#lib/places/districts.ts';
import { districtPoint } from '#lib/places/gazetteer.ts';
import { municipalities } from '#lib/places/municipalities.ts';
import { towns } from '#lib/places/towns.ts';
import { contains, lands } from './coast.ts';
import { dissolve } from './dissolve.ts';
import { readRing, writeRing } from './rings.ts';
import { type PlanePoint, toUtmKm } from './utm.ts';

export interface KnownSpot extends PlanePoint {
  municipalityCode: string;
}

/** Every town and postal district, each position once. */
export function knownSpots(): KnownSpot[] {
  const all = [
    ...towns().map(({ point, municipalityCode }) => ({ point, municipalityCode })),
    ...postalDistricts().map((district) => ({
      point: districtPoint(district),
      municipalityCode: district.municipalityCodes[0] ?? '',
    })),
    ...municipalities.map(({ point, code }) => ({ point, municipalityCode: code })),
  ].map(({ point, municipalityCode }) => ({ ...toUtmKm(point), municipalityCode }));
  return [...new Map(all.map((spot) => [`${spot.x.toFixed(1)},${spot.y.toFixed(1)}`, spot])).values()];
}

const squared = (a: PlanePoint, b: PlanePoint) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;

const nearest = (point: PlanePoint, spots: readonly KnownSpot[]): KnownSpot =>
  spots.reduce((best, spot) => (squared(spot, point) < squared(best, point) ? spot : best));

/**
 * Points of the shore that would fall to a town across the water, as spots of their own: the tip of Langeland is
 * nearer to Nyborg than to any town of Langeland.
 */
function shoreSpots(spots: readonly KnownSpot[]): KnownSpot[] {
  const shores = lands()
    .filter(({ isDanish }) => isDanish)
    .map(({ ring }) => ({ ring, own: spots.filter((spot) => contains(ring, spot)) }))
    .filter(({ own }) => own.length > 0);
  const claimed: KnownSpot[] = [];
  // A claim on one shore can take from the opposite one: again until nothing is left to claim.
  for (let before = -1; before !== claimed.length; ) {
    before = claimed.length;
    for (const { ring, own } of shores) {
      for (const { x, y } of ring) {
        const { municipalityCode } = nearest({ x, y }, own);
        if (nearest({ x, y }, [...spots, ...claimed]).municipalityCode === municipalityCode) continue;
        claimed.push({ x, y, municipalityCode });
      }
    }
  }
  return claimed;
}

/** Land beyond the outermost towns belongs to them. */
const bounds: [number, number, number, number] = [410, 6010, 920, 6420];

/** The rows of borders.data.ts: `0751|ring`, by municipality. */
export function borderRows(): string[] {
  const known = knownSpots();
  const spots = [...known, ...shoreSpots(known)];
  const voronoi = Delaunay.from(
    spots,
    ({ x }) => x,
    ({ y }) => y,
  ).voronoi(bounds);
  const cells = spots.map(({ municipalityCode }, i) => {
    const ring = (voronoi.cellPolygon(i) ?? []).slice(1).map(([x = 0, y = 0]) => ({ x, y }));
    // Rounded before they are put together, so that neighbours go on sharing their corners.
    return { municipalityCode, ring: readRing(writeRing(ring)) };
  });
  return municipalities.flatMap(({ code }) =>
    dissolve(cells.filter((cell) => cell.municipalityCode === code).map(({ ring }) => ring)).map(
      (ring) => `${code}|${writeRing(ring)}`,
    ),
  );
}

if (import.meta.main) {
  await writeFile(
    new URL('borders.data.ts', import.meta.url),
    `/**
 * About where the municipalities end, sea included: official code | outline, in the form of rings.ts.
 * Reckoned by build-borders.ts from the portal's places, whose points come from GeoNames (https://www.geonames.org,
 * CC BY 4.0). Not the official borders. Do not edit by hand.
 */
export const borderRows = \`
${borderRows().join('\n')}
\`;
`,
  );
}
