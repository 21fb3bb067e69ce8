/** Which piece of land a place lies on, and whether one needs a boat to come there: distance knows water. */
import { distanceKm } from './distance.ts';
import { districtOf, postalDistricts } from './districts.ts';
import { landMassRows } from './land-masses.data.ts';
import { municipalities } from './municipalities.ts';
import type { Place, Point } from './place.ts';

export interface LandMass {
  /** `fyn`, `aeroe`; that of the island's own place where it has one. */
  slug: string;
  name: string;
  /** `road`: bridges join it to the rest of the country. `ferry`: only a boat, or a track at low tide. */
  access: 'road' | 'ferry';
}

/** Somewhere exact, such as a clinic. */
export interface Spot {
  postalCode: string | null;
  point: Point;
}

/** How a land mass is told from the others, one row of the table. */
interface Row {
  mass: LandMass;
  ranges: readonly (readonly [first: string, last: string])[];
  circles: readonly { centre: Point; km: number }[];
}

function readRow(row: string): Row {
  const [slug = '', name = '', way, codes = '', circles = ''] = row.split('|');
  if (way !== 'road' && way !== 'ferry') throw new Error(`${slug} is reached by ${way}`);
  return {
    mass: { slug, name, access: way },
    ranges: codes
      .split(',')
      .filter(Boolean)
      .map((range) => range.split('-'))
      .map(([first = '', last = first]) => [first, last]),
    circles: circles
      .split(';')
      .filter(Boolean)
      .map((circle) => circle.split(',').map(Number))
      .map(([lat = 0, lon = 0, km = 0]) => ({ centre: { lat, lon }, km })),
  };
}

const rows = landMassRows.trim().split('\n').map(readRow);

/** Every land mass, each once, those that share a postal code first. */
export const landMasses: readonly LandMass[] = [
  ...new Map(rows.map(({ mass }) => [mass.slug, mass])).values(),
];

const covers = (row: Row, point: Point) =>
  row.circles.some(({ centre, km }) => distanceKm(centre, point) <= km);
const holds = (row: Row, code: string) => row.ranges.some(([first, last]) => code >= first && code <= last);

function ofCode(code: string): LandMass | null {
  return districtOf(code) ? (rows.find((row) => holds(row, code))?.mass ?? null) : null;
}

const byCircle = (point: Point) => rows.find((row) => covers(row, point))?.mass ?? null;

const ofSpot = ({ postalCode, point }: Spot) =>
  byCircle(point) ?? (postalCode === null ? null : ofCode(postalCode));

/** The one that most of these codes lie on. */
function ofMost(codes: readonly string[]): LandMass | null {
  const counts = new Map<LandMass, number>();
  for (const mass of codes.flatMap((code) => ofCode(code) ?? [])) {
    counts.set(mass, (counts.get(mass) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** The only one that a municipality's postal districts lie on; null when they lie on several. */
function ofMunicipality(code: string): LandMass | null {
  const codes = postalDistricts()
    .filter(({ municipalityCodes }) => municipalityCodes[0] === code)
    .flatMap((district) => district.codes);
  const found = new Set(codes.flatMap((each) => ofCode(each) ?? []));
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function ofPlace(place: Place): LandMass | null {
  switch (place.kind) {
    case 'country':
    case 'online':
    case 'region':
    case 'landscape':
      return null;
    case 'municipality':
      return ofMunicipality(place.municipalityCodes[0] ?? '');
    case 'city':
    case 'island':
      // A wide place's middle says less than where most of it lies.
      return landMasses.find(({ slug }) => slug === place.slug) ?? ofMost(place.postalCodes);
    default:
      return (place.point && byCircle(place.point)) ?? ofMost(place.postalCodes);
  }
}

/**
 * The land mass of a postal code, a place, or an exact spot.
 * @param where a code of four digits answers for the greatest land with that code; a spot is looked up by its
 *   position first, so that a clinic on Drejø does not count to Svendborg whose code it shares
 * @returns null for an unknown code, and for a place on several land masses (the country, regions, some
 *   municipalities)
 */
export function landMassOf(where: string | Place | Spot): LandMass | null {
  if (typeof where === 'string') return ofCode(where);
  return 'kind' in where ? ofPlace(where) : ofSpot(where);
}

/** Whether the way from one to the other needs a boat. */
export function needsFerry(from: LandMass, to: LandMass): boolean {
  return from.slug !== to.slug && (from.access === 'ferry' || to.access === 'ferry');
}

/** Everything that says of a spot that it lies on a land mass. */
export interface Extent extends Row {
  /** Municipalities that lie wholly on it. */
  municipalityCodes: readonly string[];
}

let known: readonly Extent[] | null = null;

/** The extents of all land masses, in the order of the table. */
export function extents(): readonly Extent[] {
  known ??= rows.map((row) => ({
    ...row,
    municipalityCodes: municipalities
      .map(({ code }) => code)
      .filter((code) => ofMunicipality(code)?.slug === row.mass.slug),
  }));
  return known;
}
