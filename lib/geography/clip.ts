/** Cuts outlines at a frame: I. E. Sutherland and G. W. Hodgman, 'Reentrant polygon clipping' (1974). */
import type { PlanePoint } from './utm.ts';

/** A piece of the plane, in kilometres east and north. */
export interface Frame {
  west: number;
  east: number;
  south: number;
  north: number;
}

interface Edge {
  isInside(point: PlanePoint): boolean;
  /** Where the line from `a` to `b` crosses it. */
  crossing(a: PlanePoint, b: PlanePoint): PlanePoint;
}

const upright = (x: number, isInside: Edge['isInside']): Edge => ({
  isInside,
  crossing: (a, b) => ({ x, y: a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x) }),
});

const level = (y: number, isInside: Edge['isInside']): Edge => ({
  isInside,
  crossing: (a, b) => ({ x: a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y), y }),
});

function cutAt(ring: readonly PlanePoint[], { isInside, crossing }: Edge): PlanePoint[] {
  return ring.flatMap((to, i) => {
    const from = ring.at(i - 1) as PlanePoint;
    const crosses = isInside(from) === isInside(to) ? [] : [crossing(from, to)];
    return isInside(to) ? [...crosses, to] : crosses;
  });
}

/**
 * The part of a ring inside a frame; [] when none of it is. Pieces that the frame cuts apart stay joined along
 * its edge: give it more room than what is shown.
 */
export function clipRing(ring: readonly PlanePoint[], frame: Frame): PlanePoint[] {
  const edges = [
    upright(frame.west, ({ x }) => x >= frame.west),
    upright(frame.east, ({ x }) => x <= frame.east),
    level(frame.south, ({ y }) => y >= frame.south),
    level(frame.north, ({ y }) => y <= frame.north),
  ];
  return edges.reduce<PlanePoint[]>((rest, edge) => cutAt(rest, edge), [...ring]);
}
