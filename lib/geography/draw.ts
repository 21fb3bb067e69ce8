/** A view as the paths of an SVG. */
import { municipalityRings, type Rings, regionRings } from './borders.ts';
import { clipRing, type Frame } from './clip.ts';
import { type Land, lands } from './coast.ts';
import { dissolve } from './dissolve.ts';
import type { PlanePoint } from './utm.ts';
import { bornholm, drawnAt, grown, kmPerUnit, type MapView, unitsHigh, unitsWide } from './view.ts';

/** Path data, each in the units of the view's own drawing; '' where there is nothing of the kind. */
export interface Drawing {
  viewBox: string;
  /** Sweden and Germany. */
  abroad: string;
  /** Denmark, without what stands in the box. */
  land: string;
  /** The box for Bornholm, and Bornholm; null where it is drawn where it lies. */
  inset: { box: string; land: string } | null;
  /** Lines between areas, to be cut off at the coast; '' in a view so near that they would mislead. */
  borders: string;
}

/** An area to be cut off at the coast: on the main land of the drawing, and in Bornholm's box. */
export interface AreaPath {
  main: string;
  inset: string;
}

type Line = (ring: readonly PlanePoint[], isRound?: boolean) => string;

const pair = (x: number, y: number) => (y < 0 ? `${x}${y}` : `${x} ${y}`);
const joined = (pairs: readonly string[]) => pairs.join(' ').replaceAll(' -', '-');

/** Straight from point to point, each as its step from the one before. */
function straight(points: readonly PlanePoint[]): string {
  const [first, ...rest] = points.map(({ x, y }, i) => {
    const from = i === 0 ? { x: 0, y: 0 } : (points[i - 1] as PlanePoint);
    return pair(x - from.x, y - from.y);
  });
  return `M${first}l${joined(rest)}z`;
}

/** A curve through the middle of every stretch, drawn towards the points between. */
function curved(points: readonly PlanePoint[]): string {
  const middles = points.map((b, i) => {
    const a = points.at(i - 1) as PlanePoint;
    return { x: Math.round((a.x + b.x) / 2), y: Math.round((a.y + b.y) / 2) };
  });
  const [start = { x: 0, y: 0 }] = middles;
  const steps = points.map((towards, i) => {
    const from = middles[i] as PlanePoint;
    const to = middles[(i + 1) % middles.length] as PlanePoint;
    return `${pair(towards.x - from.x, towards.y - from.y)} ${pair(to.x - from.x, to.y - from.y)}`;
  });
  return `M${pair(start.x, start.y)}q${joined(steps)}z`;
}

/** Writes rings in whole units. */
function lineIn(view: MapView): Line {
  const { frame } = view;
  const km = kmPerUnit(view);
  return (ring, isRound = false) => {
    const all = ring.map((point) => {
      const at = drawnAt(view, point);
      return { x: Math.round((at.x - frame.west) / km), y: Math.round((frame.north - at.y) / km) };
    });
    const points = all.filter(({ x, y }, i) => x !== all.at(i - 1)?.x || y !== all.at(i - 1)?.y);
    if (points.length < 3) return '';
    return isRound ? curved(points) : straight(points);
  };
}

/** A little more than is shown, so that no cut edge is seen. */
const around = (frame: Frame): Frame => grown(frame, (frame.east - frame.west) / 50);

const touches = (a: Frame, b: Frame) =>
  a.west < b.east && a.east > b.west && a.south < b.north && a.north > b.south;

function coastIn(
  view: MapView,
  window: Frame,
  leastUnits: number,
  isWanted: (land: Land) => boolean,
): string {
  const line = lineIn(view);
  // So near, the few points that the coast has would be seen as corners.
  const isNear = view.frame.east - view.frame.west < 90;
  // A curve also rounds the corners of what is cut off: they have to lie far outside.
  const cut = isNear ? grown(window, window.east - window.west) : window;
  const least = (leastUnits * kmPerUnit(view)) ** 2;
  return lands()
    .filter((land) => isWanted(land) && touches(land.bounds, window))
    .map(({ ring, weights }) => {
      const seen = ring.filter((_, i) => (weights[i] ?? 0) >= least);
      return line(clipRing(seen, cut), isNear);
    })
    .join('');
}

const ringsIn = (view: MapView, window: Frame, rings: Rings) => {
  const line = lineIn(view);
  return rings.map((ring) => line(clipRing(ring, window))).join('');
};

/** Wider than this a map shows regions, narrower than the other no borders at all, in kilometres. */
const widths = { regions: 180, none: 40 };

function bordersIn(view: MapView, regions: readonly Area[]): string {
  const width = view.frame.east - view.frame.west;
  if (width < widths.none) return '';
  const areas =
    width > widths.regions
      ? regions.flatMap(regionRings)
      : regions.flatMap(({ municipalityCodes }) => municipalityCodes).flatMap(municipalityRings);
  return ringsIn(view, around(view.frame), areas);
}

// Everybody who looks at a town sees the same land: kept once a process, some megabytes at most.
const shared = globalThis as { portalDrawings?: Map<string, Drawing> };
const mostKept = 200;

interface Area {
  municipalityCodes: readonly string[];
}

/**
 * Everything of a view that is not clinics.
 * @param regions those in force, for the borders
 * @param leastUnits the side of the smallest square that is drawn, in units: what is not seen only weighs
 */
export function draw(view: MapView, regions: readonly Area[], leastUnits = 1.5): Drawing {
  const key = JSON.stringify([
    view,
    leastUnits,
    regions.map(({ municipalityCodes }) => municipalityCodes.length),
  ]);
  shared.portalDrawings ??= new Map();
  const kept = shared.portalDrawings.get(key);
  if (kept) return kept;
  const drawing = drawn(view, regions, leastUnits);
  if (shared.portalDrawings.size >= mostKept) shared.portalDrawings.clear();
  shared.portalDrawings.set(key, drawing);
  return drawing;
}

function drawn(view: MapView, regions: readonly Area[], leastUnits: number): Drawing {
  const window = around(view.frame);
  const { inset } = view;
  const line = lineIn(view);
  return {
    viewBox: `0 0 ${unitsWide} ${unitsHigh(view)}`,
    abroad: coastIn(view, window, leastUnits, ({ isDanish }) => !isDanish),
    land: coastIn(
      view,
      window,
      leastUnits,
      ({ isDanish, bounds }) => isDanish && !(inset && touches(bounds, bornholm)),
    ),
    inset: inset && {
      box: line([
        { x: inset.west, y: inset.south },
        { x: inset.east, y: inset.south },
        { x: inset.east, y: inset.north },
        { x: inset.west, y: inset.north },
      ]),
      land: coastIn(view, bornholm, leastUnits, ({ isDanish }) => isDanish),
    },
    borders: bordersIn(view, regions),
  };
}

const isBornholms = (code: string): boolean => code === '0400';

/** The area of some municipalities in a view. */
export function drawArea(view: MapView, municipalityCodes: readonly string[]): AreaPath {
  const boxed = view.inset ? municipalityCodes.filter(isBornholms) : [];
  const main = municipalityCodes.filter((code) => !boxed.includes(code));
  return {
    main: ringsIn(view, around(view.frame), dissolve(main.flatMap(municipalityRings))),
    inset: ringsIn(view, bornholm, boxed.flatMap(municipalityRings)),
  };
}
