/** How far outside an area a clinic lies, as SQL, as well as its border is known (decision 0014). */
import { type SQL, sql } from 'drizzle-orm';
import { makePgArray } from 'drizzle-orm/pg-core';
import { clinics } from '#lib/db/tables.ts';
import { municipalityRings } from '#lib/geography/borders.ts';
import { type PlanePoint, toUtmKm } from '#lib/geography/utm.ts';
import { postalDistricts } from '#lib/places/districts.ts';
import { districtPoint } from '#lib/places/gazetteer.ts';
import { isWholeMunicipalities, type Place } from '#lib/places/place.ts';

/** What lies outside is outside, though a reckoned border may take it in: in kilometres. */
const leastOutside = 0.1;

const written = ({ x, y }: PlanePoint) => `(${x},${y})`;

/** The outlines of the municipalities, as reckoned for the maps; none for a place of postal districts. */
const outlines = (place: Place): (readonly PlanePoint[])[] =>
  isWholeMunicipalities(place) ? place.municipalityCodes.flatMap((code) => [...municipalityRings(code)]) : [];

/** The middles of a place's own postal districts, for want of their borders. */
function middles(place: Place): PlanePoint[] {
  const codes = new Set(place.postalCodes);
  const points = postalDistricts()
    .filter((district) => district.codes.some((code) => codes.has(code)))
    .map(districtPoint);
  return (points.length > 0 ? points : [place.point ?? []].flat()).map((point) => toUtmKm(point));
}

/** Kilometres from the border of an area, for a clinic that is not in it. */
export function distanceToBorder(place: Place): SQL<number> {
  const rings = outlines(place).map((ring) => `(${ring.map(written).join(',')})`);
  const [shapes, type] = rings.length > 0 ? [rings, 'polygon'] : [middles(place).map(written), 'point'];
  const all = sql`${makePgArray(shapes)}::${sql.raw(type)}[]`;
  return sql<number>`(select greatest(${leastOutside}::float8, min(${clinics.position} <-> shape)) from unnest(${all}) shape)`;
}

/** Within so many kilometres of the border: in its frame, which an index answers, and then near enough. */
export function withinBorder(place: Place, km: number): SQL {
  const rings = outlines(place);
  const points = rings.length > 0 ? rings.flat() : middles(place);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const corner = (pick: typeof Math.min, by: number) =>
    sql`point(${pick(...xs) + by}::float8, ${pick(...ys) + by}::float8)`;
  const frame = sql`box(${corner(Math.min, -km)}, ${corner(Math.max, km)})`;
  return sql`(${clinics.position} <@ ${frame} and ${distanceToBorder(place)} <= ${km}::float8)`;
}
