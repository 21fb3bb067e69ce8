/** Where a query looks, as SQL: a place's own area, or everything within a radius. */
import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, makePgArray } from 'drizzle-orm/pg-core';
import { clinics } from '#lib/db/tables.ts';
import { toUtmKm } from '#lib/geography/utm.ts';
import { isWholeMunicipalities, type Place, type Point } from '#lib/places/place.ts';
import { distanceToBorder, withinBorder } from './border.ts';
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

/** One of these texts, as one parameter: however many there are, the statement is the same. */
const isOneOf = (column: AnyPgColumn, values: readonly string[]) =>
  sql`${column} = any(${makePgArray([...values])}::text[])`;

/** Inside the place itself; null: it has no bounds (`danmark`, `online`). */
function ownArea(place: Place): SQL | null {
  if (place.kind === 'country' || place.kind === 'online') return null;
  if (isWholeMunicipalities(place)) {
    return isOneOf(clinics.municipalityCode, place.municipalityCodes);
  }
  const near = place.point ? within(place.point, withoutPostalCodeKm) : sql`false`;
  if (place.postalCodes.length === 0) return near;
  return sql`(${isOneOf(clinics.postalCode, place.postalCodes)} or ${clinics.postalCode} is null and ${near})`;
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
