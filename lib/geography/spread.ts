/** Moves marks that lie on top of each other apart, so that each can be read and touched. */

/** A mark on a drawing, in its pixels. */
export interface Mark {
  x: number;
  y: number;
  /** Half its width. */
  radius: number;
}

/** Rounds in which each mark is also drawn back to where it belongs, and rounds of pushing alone at most. */
const rounds = { drawn: 60, pushed: 300 };
const drawnBack = 0.08;
const gap = 2;
/** Steps of this angle never come back to where they have been. */
const golden = Math.PI * (3 - Math.sqrt(5));

/**
 * Where marks stand so that no two of them overlap, each as near to its own spot as the others allow.
 * @param marks where each belongs
 * @param width of the drawing; no mark leaves it
 * @param height of the drawing
 * @returns in the order of `marks`
 */
export function spread(marks: readonly Mark[], width: number, height: number): { x: number; y: number }[] {
  const within = (value: number, radius: number, end: number) =>
    Math.min(Math.max(value, radius), end - radius);
  const homes = marks.map(({ x, y, radius }) => ({
    x: within(x, radius, width),
    y: within(y, radius, height),
  }));
  const at = homes.map((home) => ({ ...home }));
  for (let round = 0, moved = true; moved && round < rounds.drawn + rounds.pushed; round++) {
    moved = false;
    at.forEach((a, i) => {
      const { radius } = marks[i] as Mark;
      at.slice(i + 1).forEach((b, k) => {
        const apart = Math.hypot(b.x - a.x, b.y - a.y);
        const missing = radius + (marks[i + 1 + k] as Mark).radius + gap - apart;
        if (missing <= 0.1) return;
        moved = true;
        // Two marks on one spot have no direction to part in: they try another one each time.
        const angle = apart > 0.01 ? Math.atan2(b.y - a.y, b.x - a.x) : (i + k + round) * golden;
        const [dx, dy] = [(Math.cos(angle) * missing) / 2, (Math.sin(angle) * missing) / 2];
        a.x -= dx;
        a.y -= dy;
        b.x += dx;
        b.y += dy;
      });
    });
    at.forEach((a, i) => {
      const { radius } = marks[i] as Mark;
      const home = homes[i] as { x: number; y: number };
      if (moved && round < rounds.drawn) {
        a.x += (home.x - a.x) * drawnBack;
        a.y += (home.y - a.y) * drawnBack;
      }
      a.x = within(a.x, radius, width);
      a.y = within(a.y, radius, height);
    });
  }
  return at;
}
