/** How far a place reaches, as positions that a map of it must show. */
import { districtOf } from '#lib/places/districts.ts';
import { districtPoint } from '#lib/places/gazetteer.ts';
import { municipality } from '#lib/places/municipalities.ts';
import { isWholeMunicipalities, type Place, type Point } from '#lib/places/place.ts';
import { municipalityRings } from './borders.ts';
import type { Frame } from './clip.ts';
import { boundsOf, contains, lands } from './coast.ts';
import { type PlanePoint, toUtmKm } from './utm.ts';
import { isOnBornholm } from './view.ts';

const corners = ({ west, east, south, north }: Frame): PlanePoint[] => [
  { x: west, y: south },
  { x: east, y: north },
];

const around = (point: Point, km: number): PlanePoint[] => {
  const { x, y } = toUtmKm(point);
  return corners({ west: x - km, east: x + km, south: y - km, north: y + km });
};

// Reading the shore of every municipality takes a moment: kept once a process.
const shared = globalThis as { portalExtents?: Map<string, PlanePoint[]> };

/** A municipality reaches as far as the shore within its borders, and as far as these where they cross land. */
function municipalityExtent(code: string): PlanePoint[] {
  shared.portalExtents ??= new Map();
  const kept = shared.portalExtents.get(code);
  if (kept) return kept;
  const rings = municipalityRings(code);
  const danish = lands().filter(({ isDanish }) => isDanish);
  const isOwn = (point: PlanePoint) => rings.some((ring) => contains(ring, point));
  const shore = danish.flatMap(({ ring }) => ring.filter(isOwn));
  const inland = rings.flat().filter((point) => danish.some(({ ring }) => contains(ring, point)));
  const middle = municipality(code);
  const points = [...shore, ...inland, ...(middle ? [toUtmKm(middle.point)] : [])];
  const extent = points.length > 0 ? corners(boundsOf(points)) : [];
  shared.portalExtents.set(code, extent);
  return extent;
}

const wholeCountry = () =>
  lands()
    .filter(({ isDanish }) => isDanish)
    .flatMap(({ ring }) => {
      const elsewhere = ring.filter((point) => !isOnBornholm(point));
      return elsewhere.length > 0 ? corners(boundsOf(elsewhere)) : ring.slice(0, 1);
    });

/** Half of what an ordinary postal district measures across, in kilometres. */
const districtKm = 2;

/** How far a place reaches by itself; at least one position. */
export function placeExtent(place: Place): PlanePoint[] {
  if (place.kind === 'country' || place.kind === 'online') return wholeCountry();
  if (isWholeMunicipalities(place)) return place.municipalityCodes.flatMap(municipalityExtent);
  const districts = new Set(place.postalCodes.flatMap((code) => districtOf(code) ?? []));
  const own = place.point ? around(place.point, districtKm) : [];
  return [...own, ...[...districts].flatMap((district) => around(districtPoint(district), districtKm))];
}

/** Everything within a radius of a point. */
export const circleExtent = (centre: Point, km: number): PlanePoint[] => around(centre, km);
