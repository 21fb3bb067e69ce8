/** The towns whose names a reader needs to find the way on a map: the largest that there is room for. */
import type { Mark } from './spread.ts';
import { toUtmKm } from './utm.ts';
import { type MapView, type Spot, spotOf } from './view.ts';

/** Where the name stands beside the dot of its town. */
export type Side = 'above' | 'below' | 'right' | 'left';

export interface TownLabel extends Spot {
  name: string;
  side: Side;
}

interface NamedTown {
  name: string;
  point: { lat: number; lon: number };
  population: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const most = 8;
/** Only these largest towns of the view are tried: a village is no landmark where the city's name has no room. */
const tried = 16;
/** Of the letters, in pixels; a little more than they are. */
const letter = { width: 6.6, height: 14 };
/** Clear of the dot, in pixels. */
const off = 5;
const sides: readonly Side[] = ['above', 'below', 'right', 'left'];

function boxOf(name: string, x: number, y: number, side: Side): Box {
  const width = name.length * letter.width;
  const left = side === 'right' ? x + off : side === 'left' ? x - off - width : x - width / 2;
  const top = side === 'above' ? y - off - letter.height : side === 'below' ? y + off : y - letter.height / 2;
  return { left, right: left + width, top, bottom: top + letter.height };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
const around = ({ x, y, radius }: Mark): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/**
 * At most eight names, none on top of another or of a mark, none cut off.
 * @param towns in any order
 * @param marks what stands on the drawing already, in pixels
 * @param width of the drawing in pixels, and its height
 */
export function townLabels(
  view: MapView,
  towns: readonly NamedTown[],
  marks: readonly Mark[],
  { width, height }: { width: number; height: number },
): TownLabel[] {
  const taken = marks.map(around);
  const labels: TownLabel[] = [];
  const seen = towns
    .flatMap(({ name, point, population }) => {
      const spot = spotOf(view, toUtmKm(point));
      return spot ? [{ name, population, spot }] : [];
    })
    .sort((a, b) => b.population - a.population);
  for (const { name, spot } of seen.slice(0, tried)) {
    if (labels.length === most) break;
    const [x, y] = [(spot.x * width) / 100, (spot.y * height) / 100];
    const side = sides.find((each) => {
      const box = boxOf(name, x, y, each);
      const isCut = box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > height - 2;
      return !isCut && !taken.some((other) => overlap(box, other));
    });
    if (!side) continue;
    taken.push(boxOf(name, x, y, side), around({ x, y, radius: off }));
    labels.push({ name, ...spot, side });
  }
  return labels;
}
