/** Moves marks that lie on top of each other apart, so that each can be read and touched. */

/** A mark on a drawing, in its pixels. */
export interface Mark {
  x: number;
  y: number;
  /** Half its width. */
  radius: number;
}

/** Rounds in which each mark is also drawn back to where it belongs, and rounds of pushing alone at most. */
const rounds = { drawn: 50, pushed: 200 };
const drawnBack = 0.08;
const gap = 2;
/** Steps of this angle never come back to where they have been. */
const golden = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves two marks apart, each half of what is missing. A loop within loops: it makes no objects.
 * @param angle to part in when they stand on one spot
 * @returns whether they overlapped
 */
function part(a: Mark, b: Mark, angle: number): boolean {
  const least = a.radius + b.radius + gap;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  if (dx > least || dx < -least || dy > least || dy < -least) return false;
  const apart = Math.sqrt(dx * dx + dy * dy);
  const missing = least - apart;
  if (missing <= 0.1) return false;
  const isOne = apart < 0.01;
  const moveX = ((isOne ? Math.cos(angle) : dx / apart) * missing) / 2;
  const moveY = ((isOne ? Math.sin(angle) : dy / apart) * missing) / 2;
  a.x -= moveX;
  a.y -= moveY;
  b.x += moveX;
  b.y += moveY;
  return true;
}

/**
 * Where marks stand so that no two of them overlap, each as near to its own spot as the others allow.
 * @param marks where each belongs
 * @param width of the drawing; no mark leaves it
 * @param height of the drawing
 * @returns in the order of `marks`
 */
export function spread(marks: readonly Mark[], width: number, height: number): Mark[] {
  const within = (value: number, radius: number, end: number) =>
    Math.min(Math.max(value, radius), end - radius);
  const homes = marks.map(({ x, y, radius }) => ({
    x: within(x, radius, width),
    y: within(y, radius, height),
    radius,
  }));
  const at = homes.map((home) => ({ ...home }));
  for (let round = 0, moved = true; moved && round < rounds.drawn + rounds.pushed; round++) {
    moved = false;
    for (let i = 0; i < at.length; i++) {
      for (let k = i + 1; k < at.length; k++) {
        if (part(at[i] as Mark, at[k] as Mark, (i + k + round) * golden)) moved = true;
      }
    }
    at.forEach((mark, i) => {
      const home = homes[i] as Mark;
      const back = moved && round < rounds.drawn ? drawnBack : 0;
      mark.x = within(mark.x + (home.x - mark.x) * back, mark.radius, width);
      mark.y = within(mark.y + (home.y - mark.y) * back, mark.radius, height);
    });
  }
  return at;
}
