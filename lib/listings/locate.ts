/** Where a row of a list lies: position, postal code and town must tell the same story. */
import { distanceKm } from '#lib/places/distance.ts';
import { districtOf } from '#lib/places/districts.ts';
import { municipalityAt, nearestTown, placeOfPostalCode, searchPlaces } from '#lib/places/find.ts';
import type { Place, Point } from '#lib/places/place.ts';
import { slugify } from '#lib/places/slug.ts';
import { liesInDenmark } from './border.ts';
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
/** No land in Denmark is further from the middle of the nearest town or district. */
const farthestFromTownKm = 12;
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
  if (point && !liesInDenmark(point)) {
    const exchanged = { lat: point.lon, lon: point.lat };
    if (!liesInDenmark(exchanged)) return refuse('not in Denmark');
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
  if (away > farthestFromDistrictKm)
    return refuse(`the postal code ${postalCode} and the position are ${Math.round(away)} km apart`);
  const [only, another] = place?.municipalityCodes ?? [];
  // The nearest town is looked for among all of them: not for the many rows that need no more than their district.
  const isPlain = place?.point && away <= farthestFromTownKm && only !== undefined && another === undefined;
  if (!isPlain) {
    const nearest = nearestTown(point);
    const land = nearest.point ? distanceKm(nearest.point, point) : 0;
    // In a city the nearest is the whole city, whose districts reach further.
    if (land > farthestFromTownKm && nearest.kind !== 'city')
      return refuse(
        `the position lies at sea: the nearest town, ${nearest.name}, is ${Math.round(land)} km away`,
      );
  }
  return {
    ok: true,
    located: {
      point: { lat: Number(point.lat.toFixed(6)), lon: Number(point.lon.toFixed(6)) },
      precision: 'address',
      postalCode,
      postalName: district?.postalName ?? town,
      municipalityCode: isPlain ? only : municipalityOf(point, place),
      town: place?.name ?? nearestTown(point).name,
      warnings,
    },
  };
}

/** A postal code can span municipalities: the position decides among them. */
function municipalityOf(point: Point, place: Place | null): string {
  const nearby = municipalityAt(point);
  const codes = place?.municipalityCodes ?? [];
  return codes.length === 0 || codes.includes(nearby) ? nearby : (codes[0] ?? nearby);
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
  return slug.includes(slugify(town)) ? slug : slugify(`${name} ${town}`);
}
