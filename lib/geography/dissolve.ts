/** One outline of many cells that touch: what every two of them share falls away. */
import type { PlanePoint } from './utm.ts';

const keyOf = ({ x, y }: PlanePoint) => `${x},${y}`;

/**
 * The outlines of neighbouring cells taken together.
 * @param cells rings, all wound the same way, that share whole edges with exactly the same ends
 * @returns the rings of the whole; holes are rings too, wound the other way
 */
export function dissolve(cells: readonly (readonly PlanePoint[])[]): PlanePoint[][] {
  const edges = new Map<string, { from: PlanePoint; to: PlanePoint }>();
  for (const cell of cells) {
    cell.forEach((to, i) => {
      const from = cell.at(i - 1) as PlanePoint;
      if (keyOf(from) === keyOf(to)) return;
      if (!edges.delete(`${keyOf(to)} ${keyOf(from)}`))
        edges.set(`${keyOf(from)} ${keyOf(to)}`, { from, to });
    });
  }
  const leaving = new Map<string, PlanePoint[]>();
  for (const { from, to } of edges.values())
    leaving.set(keyOf(from), [...(leaving.get(keyOf(from)) ?? []), to]);
  const rings: PlanePoint[][] = [];
  for (const { from } of edges.values()) {
    const ring: PlanePoint[] = [];
    for (let next = leaving.get(keyOf(from))?.pop(); next; next = leaving.get(keyOf(next))?.pop())
      ring.push(next);
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}
