/** The land there is to draw, piece by piece. */

import type { Frame } from './clip.ts';
import { coastRows } from './coast.data.ts';
import { readRing } from './rings.ts';
import { pointWeights } from './simplify.ts';
import type { PlanePoint } from './utm.ts';

/** An island or a mainland: its outline, closed by itself. */
export interface Land {
  isDanish: boolean;
  ring: readonly PlanePoint[];
  /** How much each point of the outline counts; see `pointWeights`. */
  weights: readonly number[];
  bounds: Frame;
}

/** The smallest frame around some points. @throws RangeError without a point */
export function boundsOf(points: Iterable<PlanePoint>): Frame {
  const bounds = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const { x, y } of points) {
    bounds.west = Math.min(bounds.west, x);
    bounds.east = Math.max(bounds.east, x);
    bounds.south = Math.min(bounds.south, y);
    bounds.north = Math.max(bounds.north, y);
  }
  if (bounds.west > bounds.east) throw new RangeError('no point has no bounds');
  return bounds;
}

/** Whether a position lies inside an outline (even-odd rule). */
export function contains(ring: readonly PlanePoint[], { x, y }: PlanePoint): boolean {
  let inside = false;
  ring.forEach((b, i) => {
    const a = ring.at(i - 1) as PlanePoint;
    if (a.y > y !== b.y > y && x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)) inside = !inside;
  });
  return inside;
}

// Each copy of this module would read the rows again: they are kept once a process.
const shared = globalThis as { portalLands?: readonly Land[] };

/** Denmark's land and that of its neighbours within view. */
export function lands(): readonly Land[] {
  shared.portalLands ??= coastRows
    .trim()
    .split('\n')
    .map((row) => {
      const [country = '', text = ''] = row.split('|');
      const ring = readRing(text);
      return { isDanish: country === 'DNK', ring, weights: pointWeights(ring), bounds: boundsOf(ring) };
    });
  return shared.portalLands;
}
