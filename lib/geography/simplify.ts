/** Which points of an outline can go first: M. Visvalingam and J. D. Whyatt, 'Line generalisation by repeated elimination of points' (1993). */
import type { PlanePoint } from './utm.ts';

interface Node {
  point: PlanePoint;
  /** Of the triangle with its present neighbours. */
  area: number;
  weight: number;
  before: Node;
  after: Node;
}

function measure(node: Node): void {
  const [a, b, c] = [node.before.point, node.point, node.after.point];
  node.area = Math.abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

function linked(ring: readonly PlanePoint[]): Node[] {
  const nodes = ring.map((point) => ({ point, area: 0, weight: Number.POSITIVE_INFINITY }) as Node);
  nodes.forEach((node, i) => {
    node.before = nodes.at(i - 1) as Node;
    node.before.after = node;
  });
  nodes.forEach(measure);
  return nodes;
}

/**
 * The weight of every point of a ring: the area of the triangle that goes when the point goes, after all lighter
 * ones have gone. Keeping the points above a threshold gives the ring for that scale.
 * @param ring closed by itself: the first point is not repeated at the end
 * @returns square kilometres, in the order of the ring; the last three points weigh without end
 */
export function pointWeights(ring: readonly PlanePoint[]): number[] {
  const nodes = linked(ring);
  let heaviest = 0;
  let start = nodes[0];
  for (let left = ring.length; start && left > 3; left--) {
    let lightest = start;
    for (let node = start.after; node !== start; node = node.after) {
      if (node.area < lightest.area) lightest = node;
    }
    // A point never weighs less than one that had to go before it.
    heaviest = Math.max(heaviest, lightest.area);
    lightest.weight = heaviest;
    const { before, after } = lightest;
    before.after = after;
    after.before = before;
    measure(before);
    measure(after);
    start = after;
  }
  return nodes.map(({ weight }) => weight);
}
