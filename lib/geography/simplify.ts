/** Which points of an outline can go first: M. Visvalingam and J. D. Whyatt, 'Line generalisation by repeated elimination of points' (1993). */
import type { PlanePoint } from './utm.ts';

const triangle = (a: PlanePoint, b: PlanePoint, c: PlanePoint) =>
  Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;

/**
 * The weight of every point of a ring: the area of the triangle that goes when the point goes, after all lighter
 * ones have gone. Keeping the points above a threshold gives the ring for that scale.
 * @param ring closed by itself: the first point is not repeated at the end
 * @returns square kilometres, in the order of the ring; the last three points weigh without end
 */
export function pointWeights(ring: readonly PlanePoint[]): number[] {
  const count = ring.length;
  const weights = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  const before = ring.map((_, i) => (i + count - 1) % count);
  const after = ring.map((_, i) => (i + 1) % count);
  const at = (list: readonly number[], i: number) => list[i] as number;
  const areaAt = (i: number) =>
    triangle(ring[at(before, i)] as PlanePoint, ring[i] as PlanePoint, ring[at(after, i)] as PlanePoint);
  const areas = ring.map((_, i) => areaAt(i));
  let heaviest = 0;
  for (let left = count; left > 3; left--) {
    let lightest = -1;
    for (let i = 0; i < count; i++) {
      if (at(areas, i) < (lightest < 0 ? Number.POSITIVE_INFINITY : at(areas, lightest))) lightest = i;
    }
    if (lightest < 0) break;
    // A point never weighs less than one that had to go before it.
    heaviest = Math.max(heaviest, at(areas, lightest));
    weights[lightest] = heaviest;
    areas[lightest] = Number.POSITIVE_INFINITY;
    const [from, to] = [at(before, lightest), at(after, lightest)];
    after[from] = to;
    before[to] = from;
    areas[from] = areaAt(from);
    areas[to] = areaAt(to);
  }
  return weights;
}
