/** A page of results as a map: the page's clinics as numbered pins, the others as clusters that lead inward. */
import { and, inArray, ne } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics } from '#lib/db/tables.ts';
import { borderNote, coastAttribution } from '#lib/geography/attribution.ts';
import { type Drawing, draw } from '#lib/geography/draw.ts';
import { circleExtent, placeExtent } from '#lib/geography/place-extent.ts';
import { type Mark, spread } from '#lib/geography/spread.ts';
import { type TownLabel, townLabels } from '#lib/geography/town-labels.ts';
import { type PlanePoint, toUtmKm } from '#lib/geography/utm.ts';
import {
  kmPerUnit,
  type MapView,
  type Spot,
  spotOf,
  unitsHigh,
  unitsWide,
  viewOf,
} from '#lib/geography/view.ts';
import type { Region } from '#lib/places/regions.ts';
import { towns } from '#lib/places/towns.ts';
import type { ClinicCard } from './clinic-card.ts';
import { type DirectoryQuery, isArea } from './directory-query.ts';
import { type Cluster, mapClusters } from './map-clusters.ts';
import { writeQuery } from './query.ts';
import { clinicsWords } from './running-text.ts';

export interface MapPin {
  /** As in the list. */
  number: number;
  name: string;
  /** Of its card in the list on the same page. */
  href: string;
  /** Where the pin stands, and where the clinic lies. */
  spot: Spot;
  anchor: Spot;
  /** Reached by ferry from where the search looks, as its card says. */
  byFerry: boolean;
  /** Only its town or street is known. */
  isRough: boolean;
}

export interface MapBubble {
  count: number;
  /** Null where there is no smaller place to go to. */
  href: string | null;
  /** '34 klinikker, vis Silkeborg Kommune'. */
  label: string;
  spot: Spot;
  /** Pixels. */
  radius: number;
}

export interface ResultsMap {
  drawing: Drawing;
  pins: MapPin[];
  bubbles: MapBubble[];
  towns: TownLabel[];
  /** The chosen radius, in units of the drawing; null without one. */
  circle: { x: number; y: number; radius: number } | null;
  /** What a reader has to know of the map, as sentences. */
  notes: string[];
  attribution: { text: string; href: string };
}

/** The narrowest a map is drawn, in pixels: what does not overlap there overlaps nowhere. */
const narrow = 326;
const pinRadius = 13;
const bubbleRadius = (count: number) => 13 + Math.min(5, Math.floor(Math.log10(count) * 2.5));

/** The address of a card in the list of the same page. */
export const cardId = (number: number): string => `klinik-${number}`;

function centreOf({ place, near, radius }: DirectoryQuery) {
  return radius > 0 ? (near ?? place.point) : null;
}

function viewFor(query: DirectoryQuery, found: readonly PlanePoint[]): MapView {
  const centre = centreOf(query);
  const circle = centre ? circleExtent(centre, query.radius) : [];
  const own = !centre || (isArea(query.place) && !query.near) ? placeExtent(query.place) : [];
  return viewOf([...circle, ...own, ...found]);
}

async function roughIds(db: Db, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: clinics.id })
    .from(clinics)
    .where(and(inArray(clinics.id, [...ids]), ne(clinics.precision, 'address')));
  return new Set(rows.map(({ id }) => id));
}

interface Placed {
  anchor: Spot;
  radius: number;
}

const narrowSize = (view: MapView) => ({ width: narrow, height: (narrow * unitsHigh(view)) / unitsWide });

/** Marks in pixels, once they have made room for each other. */
function standing(view: MapView, placed: readonly Placed[]): Mark[] {
  const { width, height } = narrowSize(view);
  const marks = placed.map(({ anchor, radius }) => ({
    x: (anchor.x * width) / 100,
    y: (anchor.y * height) / 100,
    radius,
  }));
  return spread(marks, width, height);
}

function bubbleLabel({ count, inward }: Cluster): string {
  const words = clinicsWords(count);
  return inward ? `${words} mere, vis ${inward.place.name}` : `${words} mere på de næste sider`;
}

/**
 * The map of one page of results.
 * @param rows the page's clinics, in the order of the list
 * @param first number of the first of them
 * @param regions those in force today
 */
export async function resultsMap(
  db: Db,
  query: DirectoryQuery,
  {
    rows,
    first,
    now,
    regions,
  }: { rows: readonly ClinicCard[]; first: number; now: Date; regions: readonly Region[] },
): Promise<ResultsMap> {
  const ids = rows.map(({ id }) => id);
  const view = viewFor(
    query,
    rows.map(({ point }) => toUtmKm(point)),
  );
  const [clusters, rough] = await Promise.all([
    mapClusters(db, query, now, ids, kmPerUnit(view) * unitsWide),
    roughIds(db, ids),
  ]);
  const pinned = rows.flatMap((card, i) => {
    const anchor = spotOf(view, toUtmKm(card.point));
    return anchor ? [{ card, number: first + i, anchor, radius: pinRadius }] : [];
  });
  const bubbled = clusters.flatMap((cluster) => {
    const anchor = spotOf(view, cluster.at);
    return anchor ? [{ cluster, anchor, radius: bubbleRadius(cluster.count) }] : [];
  });
  const marks = standing(view, [...pinned, ...bubbled]);
  const { width, height } = narrowSize(view);
  const spotAt = (i: number, anchor: Spot): Spot => {
    const mark = marks[i];
    return mark ? { x: (100 * mark.x) / width, y: (100 * mark.y) / height } : anchor;
  };
  const pins = pinned.map(({ card, number, anchor }, i) => ({
    number,
    name: card.name,
    href: `#${cardId(number)}`,
    anchor,
    spot: spotAt(i, anchor),
    byFerry: card.why.ferry,
    isRough: rough.has(card.id),
  }));
  const bubbles = bubbled.map(({ cluster, anchor, radius }, i) => ({
    count: cluster.count,
    href: cluster.inward && writeQuery(cluster.inward),
    label: bubbleLabel(cluster),
    spot: spotAt(pinned.length + i, anchor),
    radius,
  }));
  const drawing = draw(view, regions);
  return {
    drawing,
    pins,
    bubbles,
    towns: townLabels(view, towns(), marks, { width, height }),
    circle: circleIn(view, query),
    notes: notesOf(pins, bubbles, drawing),
    attribution: coastAttribution,
  };
}

function circleIn(view: MapView, query: DirectoryQuery): ResultsMap['circle'] {
  const centre = centreOf(query);
  const spot = centre && spotOf(view, toUtmKm(centre));
  if (!spot) return null;
  const whole = (value: number) => Math.round(value);
  return {
    x: whole((spot.x / 100) * unitsWide),
    y: whole((spot.y / 100) * unitsHigh(view)),
    radius: whole(query.radius / kmPerUnit(view)),
  };
}

function notesOf(pins: readonly MapPin[], bubbles: readonly MapBubble[], drawing: Drawing): string[] {
  const rough = pins.filter(({ isRough }) => isRough).map(({ number }) => number);
  const ferry = pins.filter(({ byFerry }) => byFerry).map(({ number }) => number);
  return [
    pins.length > 0 ? 'Tallene er de samme som i listen herunder.' : '',
    bubbles.length > 0 ? 'En boble viser, hvor mange klinikker der er flere af.' : '',
    ferry.length > 0 ? `Nummer ${numbersWords(ferry)} ligger på den anden side af en færge.` : '',
    roughWords(rough, pins.length),
    drawing.borders ? `${borderNote}.` : '',
  ].filter(Boolean);
}

function roughWords(rough: readonly number[], all: number): string {
  if (rough.length === 0) return '';
  const which = rough.length === all ? 'Klinikkerne' : `Nummer ${numbersWords(rough)}`;
  return `${which} er vist omtrentligt, for vi kender ikke den præcise adresse.`;
}

const inWords = new Intl.ListFormat('da', { type: 'conjunction' });
const numbersWords = (numbers: readonly number[]) => inWords.format(numbers.map(String));
