/** What a position stands on: Danish land, the sea, or somewhere else. */
import type { Point } from '#lib/places/place.ts';
import { contains, type Land, lands } from './coast.ts';
import { type PlanePoint, toUtmKm } from './utm.ts';

export type Ground = 'denmark' | 'sea' | 'abroad';

/** Piers and quays stand outside the outline, which leaves small corners out as well. */
const shoreKm = 0.5;
/** Further from Danish land than this nobody means Denmark. */
const farKm = 60;
/** Degrees around everything that the outlines hold; the projection means nothing far from it. */
const degrees = { south: 54.2, north: 58, west: 7.5, east: 15.6 };

const reaches = ({ bounds }: Land, { x, y }: PlanePoint, km: number) =>
  x > bounds.west - km && x < bounds.east + km && y > bounds.south - km && y < bounds.north + km;

/** Kilometres from a point to the straight line between two others. */
function kmToStretch(point: PlanePoint, a: PlanePoint, b: PlanePoint): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length ? ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length : 0;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - a.x - at * (b.x - a.x), point.y - a.y - at * (b.y - a.y));
}

function lies(point: PlanePoint, km: number): boolean {
  return lands().some(
    (land) =>
      land.isDanish &&
      reaches(land, point, km) &&
      land.ring.some((b, i) => kmToStretch(point, land.ring.at(i - 1) ?? b, b) <= km),
  );
}

/**
 * Judged by the coasts of coast.data.ts (OpenStreetMap), which are good to some tens of metres in Denmark and a few
 * hundred at its neighbours' shores.
 * @returns `sea` up to 60 km from a Danish shore; beyond, and on a neighbour's land, `abroad`
 */
export function groundAt({ lat, lon }: Point): Ground {
  if (!(lat > degrees.south && lat < degrees.north && lon > degrees.west && lon < degrees.east))
    return 'abroad';
  const point = toUtmKm({ lat, lon });
  const under = lands().find((land) => reaches(land, point, 0) && contains(land.ring, point));
  if (under) return under.isDanish ? 'denmark' : 'abroad';
  if (lies(point, shoreKm)) return 'denmark';
  return lies(point, farKm) ? 'sea' : 'abroad';
}
