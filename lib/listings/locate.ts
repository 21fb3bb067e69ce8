/** Where a row of a list lies: position, postal code and town must tell the same story. */
import { groundAt } from '#lib/geography/ground.ts';
import { distanceKm } from '#lib/places/distance.ts';
import { districtOf } from '#lib/places/districts.ts';
import {
  municipalityAt,
  nearestPlace,
  nearestTown,
  placeOfPostalCode,
  searchPlaces,
} from '#lib/places/find.ts';
import type { Place, Point } from '#lib/places/place.ts';
import { slugify } from '#lib/places/slug.ts';
import type { ClinicEntry } from './clinic-entry.ts';

/** As the row states it. */
export interface StatedPlace {
  point: Point | null;
  postalCode: string | null;
  town: string | null;
}

export interface Located
  extends Pick<ClinicEntry, 'point' | 'precision' | 'postalCode' | 'postalName' | 'municipalityCode'> {
  /** For the address: 'Aarhus C'. */
  town: string;
  warnings: string[];
}

/** A postal district is never wider than this; a clinic further from its middle has one of the two wrong. */
const farthestFromDistrictKm = 40;
/** Beyond this, a position by the middle of another place contradicts its postal code. */
const plainlyAwayKm = 15;
/** From here on the same is worth a word: districts of cities are small and their middles close. */
const doubtfullyAwayKm = 5;
/** So near to its middle a position lies in a town. */
const inTownKm = 2.5;
/** A village that writes its own name on a letter lies no further from the middle of its postal district. */
const farthestVillageKm = 20;

/**
 * Places a row.
 * @param date ISO date: names of places come and go
 * @returns refused when there is nothing to go by, when it lies at sea or abroad, or when its parts contradict
 * each other. Exchanged latitude and longitude are put right with a warning: no place in Denmark is like that.
 */
export function locate(
  stated: StatedPlace,
  date: string,
): { ok: true; located: Located } | { ok: false; reason: string } {
  const refuse = (reason: string) => ({ ok: false as const, reason });
  const warnings: string[] = [];
  const { postalCode, town } = stated;
  const district = postalCode === null ? null : districtOf(postalCode);
  if (postalCode !== null && !district) return refuse(`${postalCode} is not a Danish postal code`);
  const place = postalCode === null ? null : placeOfPostalCode(postalCode);
  if (postalCode !== null && town !== null && !agree(postalCode, town, date))
    return refuse(`the postal code ${postalCode} is ${district?.postalName}, not ${town}`);

  let point = stated.point;
  if (point && groundAt(point) === 'abroad') {
    const exchanged = { lat: point.lon, lon: point.lat };
    if (groundAt(exchanged) === 'abroad') return refuse('not in Denmark');
    warnings.push('latitude and longitude were exchanged: put right');
    point = exchanged;
  }
  if (!point) {
    if (!place?.point)
      return refuse(postalCode === null ? 'no position' : `no position is known for ${postalCode}`);
    return {
      ok: true,
      located: {
        point: place.point,
        precision: 'town',
        postalCode,
        postalName: district?.postalName ?? null,
        municipalityCode: place.municipalityCodes[0] ?? '',
        town: place.name,
        warnings,
      },
    };
  }
  const away = place?.point ? distanceKm(place.point, point) : 0;
  const near = nearestPlace(point);
  const nearKm = near.point ? distanceKm(near.point, point) : 0;
  const elsewhere = postalCode !== null && !near.postalCodes.includes(postalCode);
  if (away > farthestFromDistrictKm || (elsewhere && away > plainlyAwayKm && nearKm < away / 3))
    return refuse(
      `the postal code ${postalCode} and the position are ${Math.round(away)} km apart: it lies by ${near.name}`,
    );
  if (elsewhere && away > doubtfullyAwayKm && nearKm < away / 3)
    warnings.push(`the position lies nearer to ${near.name} than to ${place?.name}: believed`);
  if (postalCode === null && town !== null && !liesBy(town, point, date))
    return refuse(`the position lies by ${near.name}, not in ${town}`);
  if (groundAt(point) === 'sea')
    return refuse(
      `the position lies at sea: the nearest town, ${near.name}, is ${Math.round(nearKm)} km away`,
    );
  return {
    ok: true,
    located: {
      point: { lat: Number(point.lat.toFixed(6)), lon: Number(point.lon.toFixed(6)) },
      precision: 'address',
      postalCode,
      postalName: district?.postalName ?? town,
      municipalityCode: municipalityOf(point, place, { near, nearKm, away }),
      town: place?.name ?? nearestTown(point).name,
      warnings,
    },
  };
}

/** A postal code can span municipalities: the position decides among them, and the nearest town where it is plain. */
function municipalityOf(
  point: Point,
  place: Place | null,
  { near, nearKm, away }: { near: Place; nearKm: number; away: number },
): string {
  const nearby = municipalityAt(point);
  const [main, ...others] = place?.municipalityCodes ?? [];
  if (main === undefined || others.includes(nearby)) return nearby;
  const isInTown = near.kind !== 'district' && nearKm < inTownKm && nearKm < away / 3;
  return isInTown ? nearby : main;
}

/** Whether a town of that name is near; one that nobody knows is believed. */
function liesBy(town: string, point: Point, date: string): boolean {
  const slug = slugify(town);
  const meant = searchPlaces(town, date, 12).filter(({ place }) => slugify(place.name) === slug);
  return (
    meant.length === 0 ||
    meant.some(({ place }) => !place.point || distanceKm(place.point, point) <= farthestVillageKm)
  );
}

/** Lists repeat their postal codes: each pair is thought about once. Bounded, for a list of nonsense. */
const thought = new Map<string, boolean>();
const mostThoughts = 20_000;

/** Whether a letter to that code in that town would arrive. A town nobody knows is believed. */
function agree(code: string, town: string, date: string): boolean {
  const key = `${code} ${town.toLowerCase()}`;
  const known = thought.get(key);
  if (known !== undefined) return known;
  if (thought.size >= mostThoughts) thought.clear();
  const answer = compareTown(code, town, date);
  thought.set(key, answer);
  return answer;
}

function compareTown(code: string, town: string, date: string): boolean {
  const district = districtOf(code);
  if (!district) return false;
  const bare = slugify(town.replace(/^\d{4}\s+/, ''));
  if ([district.postalName, district.name, district.bareName].some((name) => slugify(name) === bare))
    return true;
  const meant = searchPlaces(town, date, 12).filter(
    ({ reason, place }) => reason !== 'corrected' && (slugify(place.name) === bare || reason !== 'folded'),
  );
  const middle = placeOfPostalCode(code)?.point ?? null;
  const near = ({ place }: { place: Place }) =>
    place.postalCodes.includes(code) ||
    !place.point ||
    !middle ||
    distanceKm(place.point, middle) <= farthestVillageKm;
  return meant.length === 0 || meant.some(near);
}

/** The address a clinic wishes for: its name, and its town when the name does not hold it. */
export function wishedSlug(name: string, town: string): string {
  // A name of letters that have no Latin form still needs an address.
  const slug = slugify(name);
  return `-${slug}-`.includes(`-${slugify(town)}-`) ? slug : slugify(`${name} ${town}`);
}
