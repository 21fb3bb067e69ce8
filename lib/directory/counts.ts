/** Numbers of clinics for overviews, and the ways on when there are no results. */
import { and } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { keptAnswer } from '#lib/db/kept-answer.ts';
import { prepared } from '#lib/db/prepared.ts';
import { clinics } from '#lib/db/tables.ts';
import type { LandMass } from '#lib/places/land-masses.ts';
import type { Place, Point } from '#lib/places/place.ts';
import { type Region, regionsOn } from '#lib/places/regions.ts';
import { areaOf, distanceTo } from './area.ts';
import { countBits, countByMunicipality } from './bits.ts';
import { type ClinicCard, cardColumns, toCard } from './clinic-card.ts';
import { demandsOf, whereOf } from './demands.ts';
import { changed, type DirectoryQuery, radiiFor, startQuery } from './directory-query.ts';
import { chosen } from './facets.ts';
import { basis, countEach, filtersOf } from './filters.ts';
import { isListed, keysOf, type Marks, marks } from './marks.ts';
import { answering, declares, type Sum, slugsOf, stepsOf, unconfirmedOn, wantedOf } from './ranking.ts';
import { boatFrom } from './water.ts';

/** Where no change is heard, one by another process is seen after this long. */
const longestMs = 10_000;

/**
 * Listed clinics with any of these marks by municipality (official code); one without clinics is absent. Every page of
 * results asks it, and few ask something else: it is kept.
 */
const byMunicipality = (db: Db, wanted: Marks) =>
  keptAnswer(
    db,
    `municipalities ${keysOf(wanted).join(' ')}`,
    longestMs,
    async () => new Map(await countByMunicipality(prepared(db), wanted)),
  );

/**
 * How many clinics the page of each region shows, in the order of `regionsOn`.
 * @param specialty what the page asks for; null: nothing
 * @returns `declaring`: of `count`, those that declare it or the specialty it belongs to
 */
export async function countsByRegion(
  db: Db,
  date: string,
  specialty: string | null,
): Promise<{ region: Region; count: number; declaring: number }[]> {
  const wanted = await wantedOf(specialty);
  const [shown, declaring] = await Promise.all([
    byMunicipality(db, wanted ? answering(wanted) : marks('listed')),
    wanted && byMunicipality(db, marks('term', ...slugsOf(wanted))),
  ]);
  const sum = (counts: ReadonlyMap<string, number>, region: Region) =>
    region.municipalityCodes.reduce((total, code) => total + (counts.get(code) ?? 0), 0);
  return regionsOn(date).map((region) => ({
    region,
    count: sum(shown, region),
    declaring: sum(declaring ?? shown, region),
  }));
}

/** How many clinics the bare address of a place (and specialty) shows. It chooses nothing that depends on the hour. */
export const countFor = (db: Db, place: Place, specialty: string | null): Promise<number> =>
  countHits(db, startQuery(place, specialty), new Date(0));

/**
 * How many clinics a query finds, on all its pages.
 * @param now for 'open now'
 */
export async function countHits(db: Db, query: DirectoryQuery, now: Date): Promise<number> {
  const base = demandsOf(query, await wantedOf(query.specialty), now);
  const { bases } = await countBits(prepared(db), whereOf(query), [base], []);
  return bases[0] ?? 0;
}

/** So many are looked at to find those that need no boat: an index gives them in the order of distance. */
const nearestTried = 100;

/**
 * The clinics nearest to a point, however far; those that need no boat from there come first.
 * @param shore the land that the point is looked from (`shoreOf`); null: no boat is thought of
 * @param date today, `YYYY-MM-DD`
 */
export async function nearest(
  db: Db,
  { point, shore }: { point: Point; shore: LandMass | null },
  specialty: string | null,
  n: number,
  date: string,
): Promise<ClinicCard[]> {
  const wanted = await wantedOf(specialty);
  const distance = distanceTo(point);
  const sum: Omit<Sum, 'effectiveKm'> = {
    distanceKm: distance,
    ferry: boatFrom(shore, point, Number.POSITIVE_INFINITY),
    steps: stepsOf(wanted),
    unconfirmed: unconfirmedOn(date),
  };
  const rows = await db
    .select(cardColumns(sum, distance))
    .from(clinics)
    .where(and(isListed, wanted ? declares(wanted) : undefined))
    .orderBy(distance, clinics.id)
    .limit(nearestTried);
  return rows
    .map((row) => toCard(row, wanted))
    .sort((a, b) => Number(a.why.ferry) - Number(b.why.ferry))
    .slice(0, n);
}

/** Another query and how many clinics it has. */
export interface WayOn {
  label: string;
  query: DirectoryQuery;
  count: number;
}

/** Every wider radius with its number of clinics, narrowest first; `[]` where a radius says nothing. */
export async function widerRadii(db: Db, query: DirectoryQuery, now: Date): Promise<WayOn[]> {
  const centre = query.near ?? query.place.point;
  const radii = radiiFor(query.place, query.near).filter((radius) => radius > query.radius);
  const widest = radii.at(-1);
  if (!centre || widest === undefined) return [];
  const wanted = await wantedOf(query.specialty);
  const wide = radii.map((radius) => changed(query, { radius }));
  const base = and(basis(changed(query, { radius: widest }), wanted), ...filtersOf(query, wanted, now));
  const numbers = await countEach(
    db,
    base,
    wide.map((each) => areaOf(each) ?? undefined),
  );
  return radii.map((radius, i) => ({
    label: `Inden for ${radius} km`,
    query: changed(query, { radius }),
    count: numbers[i] ?? 0,
  }));
}

/** Each chosen filter given up, with the number of clinics then; the one that helps most first. */
export async function withoutEach(db: Db, query: DirectoryQuery, now: Date): Promise<WayOn[]> {
  const wanted = await wantedOf(query.specialty);
  const narrowing = chosen(query).filter((facet) => facet.match?.(query, now, wanted));
  const freed = narrowing.map((facet) => demandsOf(query, wanted, now, facet));
  const { bases: numbers } = await countBits(prepared(db), whereOf(query), freed, []);
  const ways = narrowing.map((facet, i) => ({
    label:
      facet
        .chips(query)
        .map(({ label }) => label)
        .join(', ') || facet.label,
    query: changed(query, facet.clear(query)),
    count: numbers[i] ?? 0,
  }));
  return ways.sort((a, b) => b.count - a.count);
}
