/** Outlines as one line of text each: whole decametres, the first point in full, each further one as its step. */
import type { PlanePoint } from './utm.ts';

const perKm = 100;
const whole = (km: number) => Math.round(km * perKm);

/** A ring (not closed by a repeated point) as text: `46012,613377 -3,12 8,0`. */
export function writeRing(ring: readonly PlanePoint[]): string {
  let [fromX, fromY] = [0, 0];
  return ring
    .map(({ x, y }) => {
      const step = `${whole(x) - fromX},${whole(y) - fromY}`;
      [fromX, fromY] = [whole(x), whole(y)];
      return step;
    })
    .join(' ');
}

/** The ring of such a text, in kilometres. */
export function readRing(text: string): PlanePoint[] {
  let [x, y] = [0, 0];
  return text.split(' ').map((step) => {
    const [dx = 0, dy = 0] = step.split(',').map(Number);
    x += dx;
    y += dy;
    return { x: x / perKm, y: y / perKm };
  });
}
