/** Where a query looks, as SQL: a place's own area, or everything within a radius. */
import { inArray, type SQL, sql } from 'drizzle-orm';
import { makePgArray } from 'drizzle-orm/pg-core';
import { clinics } from '#lib/db/tables.ts';
import { toUtmKm } from '#lib/geography/utm.ts';
import { postalDistricts } from '#lib/places/districts.ts';
import { districtPoint } from '#lib/places/gazetteer.ts';
import { isWholeMunicipalities, type Place, type Point } from '#lib/places/place.ts';
import { type DirectoryQuery, isArea } from './directory-query.ts';
import { type Marks, marks } from './marks.ts';

/** A clinic without a postal code (some imports) counts to the places within this many kilometres. */
const withoutPostalCodeKm = 3;

/** Kilometres from a point to the clinic, in the plane of lib/geography/utm.ts. */
export function distanceTo(point: Point): SQL<number> {
  const { x, y } = toUtmKm(point);
  return sql<number>`(${clinics.position} <-> point(${x}::float8, ${y}::float8))`;
}

/** Within a radius of a point; the GiST index on the position answers it. */
export function within(point: Point, km: number): SQL {
  const { x, y } = toUtmKm(point);
  return sql`${clinics.position} <@ circle(point(${x}::float8, ${y}::float8), ${km}::float8)`;
}

/** Inside a place that is whole municipalities, as marks; null: where the query looks is something else. */
export function areaMarks({ place, near, radius }: DirectoryQuery): Marks | null {
  const isOwn = radius === 0 || (!near && !place.point);
  return isWholeMunicipalities(place) && isOwn ? marks('municipality', ...place.municipalityCodes) : null;
}

/**
 * The points that an area's distance is measured from: the middles of its postal districts. Where its border runs is not
 * known here, so that a clinic just outside counts as a little further away than it is (decision 0009).
 */
export function bordersOf(place: Place): Point[] {
  const codes = new Set(place.postalCodes);
  const districts = postalDistricts().filter((district) =>
    isWholeMunicipalities(place)
      ? place.municipalityCodes.includes(district.municipalityCodes[0] ?? '')
      : district.codes.some((code) => codes.has(code)),
  );
  const middles = districts.map(districtPoint);
  return middles.length > 0 ? middles : [place.point ?? []].flat();
}

/** Kilometres from the nearest of an area's postal districts. */
function distanceToBorder(place: Place): SQL<number> {
  return sql<number>`(select min(${clinics.position} <-> middle) from unnest(${planePoints(place)}) middle)`;
}

const planePoints = (place: Place) => {
  const points = bordersOf(place).map((point) => toUtmKm(point));
  return sql`${makePgArray(points.map(({ x, y }) => `(${x},${y})`))}::point[]`;
};

/** Within a radius of an area's border: in its frame, which an index answers, and then near enough. */
function withinBorder(place: Place, km: number): SQL {
  const points = bordersOf(place).map((point) => toUtmKm(point));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const corner = (pick: typeof Math.min, by: number) =>
    sql`point(${pick(...xs) + by}::float8, ${pick(...ys) + by}::float8)`;
  const frame = sql`box(${corner(Math.min, -km)}, ${corner(Math.max, km)})`;
  return sql`(${clinics.position} <@ ${frame} and ${distanceToBorder(place)} <= ${km}::float8)`;
}

/** Inside the place itself; null: it has no bounds (`danmark`, `online`). */
function ownArea(place: Place): SQL | null {
  if (place.kind === 'country' || place.kind === 'online') return null;
  if (isWholeMunicipalities(place)) {
    return inArray(clinics.municipalityCode, [...place.municipalityCodes]);
  }
  const near = place.point ? within(place.point, withoutPostalCodeKm) : sql`false`;
  if (place.postalCodes.length === 0) return near;
  return sql`(${inArray(clinics.postalCode, [...place.postalCodes])} or ${clinics.postalCode} is null and ${near})`;
}

/** Where the query looks; null: everywhere. */
export function areaOf(query: DirectoryQuery): SQL | null {
  const { place, near, radius } = query;
  if (radius === 0) return ownArea(place);
  if (near) return within(near, radius);
  if (!place.point) return null;
  return isArea(place)
    ? sql`(${ownArea(place)} or ${withinBorder(place, radius)})`
    : within(place.point, radius);
}

/**
 * The distance that counts in the order: 0 inside a place that is an area, else from its border, or from the point of a
 * place that is none; null in a place without a point.
 */
export function countedDistance(query: DirectoryQuery): SQL<number> | null {
  const { place, near } = query;
  if (near) return distanceTo(near);
  if (!place.point) return null;
  if (!isArea(place)) return distanceTo(place.point);
  if (query.radius === 0) return sql<number>`0::float8`;
  return sql<number>`case when ${ownArea(place)} then 0::float8 else ${distanceToBorder(place)} end`;
}
