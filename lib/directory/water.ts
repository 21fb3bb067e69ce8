/** Which clinics one needs a boat to come to, as SQL: a ferry is not near, however short the line on the map. */
import { type SQL, sql } from 'drizzle-orm';
import { makePgArray } from 'drizzle-orm/pg-core';
import { clinics } from '#lib/db/tables.ts';
import { toUtmKm } from '#lib/geography/utm.ts';
import { distanceKm } from '#lib/places/distance.ts';
import { districtOf } from '#lib/places/districts.ts';
import { nearestTown } from '#lib/places/find.ts';
import { districtPoint } from '#lib/places/gazetteer.ts';
import { type Extent, extents, type LandMass, landMassOf } from '#lib/places/land-masses.ts';
import type { Point } from '#lib/places/place.ts';
import { type DirectoryQuery, isArea } from './directory-query.ts';

/** How far the land of an area may reach from its middle, and that of a postal district from its own. */
const areaReachKm = 60;
const districtReachKm = 15;

/** The land that a query looks from; null where it looks from several or from none. */
export function shoreOf({ place, near }: Pick<DirectoryQuery, 'place' | 'near'>): LandMass | null {
  if (!near) return landMassOf(place);
  return landMassOf({ postalCode: null, point: near }) ?? landMassOf(nearestTown(near));
}

/**
 * The condition on a clinic that the way to it needs a boat.
 * @returns null where no clinic in reach can need one
 */
export function needsBoat(query: DirectoryQuery): SQL<boolean> | null {
  const centre = query.near ?? query.place.point;
  const reach = query.radius + (isArea(query.place) && !query.near ? areaReachKm : 0);
  return centre && boatFrom(shoreOf(query), centre, reach);
}

/** @param reach kilometres from `centre` that are looked at; islands further away are left out */
export function boatFrom(shore: LandMass | null, centre: Point, reach: number): SQL<boolean> | null {
  if (!shore) return null;
  const others = extents().filter(({ mass }) => mass.access === 'ferry' && mass.slug !== shore.slug);
  if (shore.access === 'ferry') {
    const own = extents().filter(({ mass }) => mass.slug === shore.slug);
    return sql<boolean>`not ${liesOn(own)}`;
  }
  const near = others.filter((extent) => isInReach(extent, centre, reach));
  return near.length > 0 ? liesOn(near) : null;
}

function isInReach({ circles, ranges }: Extent, centre: Point, reach: number): boolean {
  const middles = ranges.flatMap(([first]) => {
    const district = districtOf(first);
    return district ? [districtPoint(district)] : [];
  });
  return (
    circles.some((circle) => distanceKm(centre, circle.centre) <= reach + circle.km) ||
    middles.some((middle) => distanceKm(centre, middle) <= reach + districtReachKm)
  );
}

/**
 * On one of these lands: by position, by postal code, or by municipality where no code is known. However many lands, the
 * text is the same: it is part of prepared statements.
 */
function liesOn(lands: readonly Extent[]): SQL<boolean> {
  const circles = lands.flatMap((land) =>
    land.circles.map(({ centre, km }) => {
      const { x, y } = toUtmKm(centre);
      return `<(${x},${y}),${km}>`;
    }),
  );
  const codes = lands.flatMap(({ ranges }) => ranges.map(([first, last]) => `[${first},${last}]`));
  const whole = lands.flatMap(({ municipalityCodes }) => municipalityCodes);
  return sql<boolean>`coalesce(${clinics.position} <@ any(${makePgArray(circles)}::circle[])
    or ${clinics.postalCode}::int <@ ${`{${codes.join(',')}}`}::int4multirange
    or (${clinics.postalCode} is null and ${clinics.municipalityCode} = any(${makePgArray(whole)}::text[])), false)`;
}
