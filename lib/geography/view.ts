/** What a map shows of the plane, and where on the drawing a position lies. */
import type { Frame } from './clip.ts';
import { boundsOf } from './coast.ts';
import type { PlanePoint } from './utm.ts';

export interface MapView {
  /** What is shown, in kilometres. */
  frame: Frame;
  /** Where Bornholm is drawn when it stands in a box of its own, far from where it lies; null: where it lies. */
  inset: Frame | null;
}

/** A place on the drawing, in hundredths of its width and height from the upper left corner. */
export interface Spot {
  x: number;
  y: number;
}

/** Units of the drawing from its left edge to its right. */
export const unitsWide = 1000;

/** Bornholm and Christiansø with some water around. */
export const bornholm: Frame = { west: 858, east: 900, south: 6098, north: 6150 };

const liesIn = ({ x, y }: PlanePoint, { west, east, south, north }: Frame) =>
  x >= west && x <= east && y >= south && y <= north;
const widthOf = ({ west, east }: Frame) => east - west;
const lengthOf = ({ south, north }: Frame) => north - south;

/** Whether a position is one that an inset moves. */
export const isOnBornholm = (point: PlanePoint): boolean => liesIn(point, bornholm);

/** The frame with so many kilometres more on every side. */
export const grown = (frame: Frame, km: number): Frame => ({
  west: frame.west - km,
  east: frame.east + km,
  south: frame.south - km,
  north: frame.north + km,
});

/** Neither a strip nor a column: height by width. */
const shapes = { flattest: 0.72, tallest: 1.2 };

function shaped(frame: Frame): Frame {
  const [width, length] = [widthOf(frame), lengthOf(frame)];
  const toWidth = Math.max(0, length / shapes.tallest - width) / 2;
  const toLength = Math.max(0, width * shapes.flattest - length) / 2;
  return {
    west: frame.west - toWidth,
    east: frame.east + toWidth,
    south: frame.south - toLength,
    north: frame.north + toLength,
  };
}

/**
 * The view in which all of some positions are seen, with a margin.
 * @param points at least one; where they lie on Bornholm and elsewhere too, Bornholm moves into a box
 * @param leastKm so much is shown even around a single position
 */
export function viewOf(points: readonly PlanePoint[], leastKm = 6): MapView {
  const elsewhere = points.filter((point) => !isOnBornholm(point));
  const isSplit = elsewhere.length > 0 && elsewhere.length < points.length;
  const bounds = boundsOf(isSplit ? elsewhere : points);
  const missing = Math.max(0, leastKm - Math.max(widthOf(bounds), lengthOf(bounds))) / 2;
  const span = Math.max(widthOf(bounds), lengthOf(bounds), leastKm);
  const main = shaped(grown(bounds, missing + span * 0.05));
  if (!isSplit) return { frame: main, inset: null };
  // The whole country has open sea in its upper right corner; a smaller piece gets more room on its right.
  const isWide = widthOf(main) > 200;
  const frame = isWide ? main : shaped({ ...main, east: main.east + widthOf(main) * 0.3 });
  const scale = isWide ? 1 : (widthOf(frame) * 0.22) / widthOf(bornholm);
  const [east, north] = [frame.east - widthOf(frame) * 0.015, frame.north - widthOf(frame) * 0.015];
  return {
    frame,
    inset: {
      west: east - scale * widthOf(bornholm),
      east,
      south: north - scale * lengthOf(bornholm),
      north,
    },
  };
}

/** Where a position is drawn, as a position: itself, unless it is on a Bornholm that has been moved. */
export function drawnAt({ inset }: MapView, point: PlanePoint): PlanePoint {
  if (!inset || !isOnBornholm(point)) return point;
  const scale = widthOf(inset) / widthOf(bornholm);
  return {
    x: inset.west + scale * (point.x - bornholm.west),
    y: inset.south + scale * (point.y - bornholm.south),
  };
}

/** Height of the drawing in its units. */
export const unitsHigh = ({ frame }: MapView): number =>
  Math.round((unitsWide * lengthOf(frame)) / widthOf(frame));

/** Kilometres that one unit of the drawing is. */
export const kmPerUnit = ({ frame }: MapView): number => widthOf(frame) / unitsWide;

/** Where a position stands on the drawing; null: outside it. */
export function spotOf(view: MapView, point: PlanePoint): Spot | null {
  const { frame } = view;
  const at = drawnAt(view, point);
  if (!liesIn(at, frame)) return null;
  return {
    x: (100 * (at.x - frame.west)) / widthOf(frame),
    y: (100 * (frame.north - at.y)) / lengthOf(frame),
  };
}
