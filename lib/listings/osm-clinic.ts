/** A thing from OpenStreetMap as a clinic, or the reason why it is none. */
import { z } from 'zod';
import type { FactSlug } from '#lib/db/tables.ts';
import { readOsmHours } from '#lib/hours/read-osm.ts';
import { opensEvenings, opensWeekends } from '#lib/hours/week.ts';
import { distanceKm } from '#lib/places/distance.ts';
import { districtOf } from '#lib/places/districts.ts';
import { municipalityAt, nearestTown, placeOfPostalCode } from '#lib/places/find.ts';
import type { Place, Point } from '#lib/places/place.ts';
import { slugify } from '#lib/places/slug.ts';
import { liesInDenmark } from './border.ts';
import type { ClinicEntry } from './clinic-entry.ts';
import { readPhone, readWebsite } from './contact.ts';
import type { OsmThing } from './osm-file.ts';

export type ReadClinic = { ok: true; entry: ClinicEntry } | { ok: false; reason: string };

/** A postal district is never wider than this; a clinic further from its middle has one of the two wrong. */
const farthestFromDistrictKm = 40;

const text = (longest: number) =>
  z
    .string()
    // Control characters, the zero byte among them, are never part of a name; PostgreSQL refuses the latter.
    .transform((value) =>
      value
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .pipe(z.string().max(longest, `is longer than ${longest} characters`));

const row = z.object({
  name: text(200).pipe(z.string().min(1, 'is missing')),
  'addr:street': text(120).optional(),
  'addr:place': text(120).optional(),
  'addr:housenumber': text(20).optional(),
  'addr:floor': text(20).optional(),
  'addr:postcode': text(10).optional(),
  'addr:city': text(80).optional(),
  'addr:country': text(20).optional(),
  phone: z.string().optional(),
  'contact:phone': z.string().optional(),
  website: z.string().optional(),
  'contact:website': z.string().optional(),
  opening_hours: z.string().optional(),
  wheelchair: z.string().optional(),
  check_date: z.string().optional(),
});
type Row = z.output<typeof row>;

const isoDay = (value: string | undefined): string | null => z.iso.date().safeParse(value).data ?? null;

function isPhysiotherapist(tags: Record<string, string>): boolean {
  const values = `${tags.healthcare ?? ''};${tags['healthcare:speciality'] ?? ''}`.split(';');
  return values.some((value) => /^(physiotherap(ist|y))$/.test(value.trim()));
}

/**
 * Reads a thing as a clinic.
 * @param day `YYYY-MM-DD`: when the facts were true at the latest, if the thing itself does not say
 */
export function readOsmClinic(thing: OsmThing, day: string): ReadClinic {
  const refuse = (reason: string) => ({ ok: false as const, reason });
  const { id, point } = thing;
  if (!id) return refuse('no readable id (node/…, way/… or relation/…)');
  if (!isPhysiotherapist(thing.tags)) return refuse('not a physiotherapist');
  const read = row.safeParse(thing.tags);
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = String(issue?.path[0] ?? 'row');
    return refuse(
      field === 'name' && thing.tags.name === undefined ? 'name is missing' : `${field} ${issue?.message}`,
    );
  }
  const tags = read.data;
  if (!point) return refuse('no position');
  if (!liesInDenmark(point) || !/^(DK|)$/i.test(tags['addr:country'] ?? '')) return refuse('not in Denmark');
  const code = tags['addr:postcode']?.replace(/^DK[- ]?/i, '') || null;
  const district = code === null ? null : districtOf(code);
  if (code !== null && !district) return refuse(`${code} is not a Danish postal code`);
  const place = code === null ? null : placeOfPostalCode(code);
  const away = place?.point ? distanceKm(place.point, point) : 0;
  if (away > farthestFromDistrictKm) {
    return refuse(`the postal code ${code} and the position are ${Math.round(away)} km apart`);
  }
  return {
    ok: true,
    entry: entryOf(
      id,
      point,
      tags,
      { code, place, postalName: district?.postalName ?? null },
      thing.editedOn ?? day,
    ),
  };
}

interface Address {
  code: string | null;
  place: Place | null;
  postalName: string | null;
}

function entryOf(
  id: string,
  point: Point,
  tags: Row,
  { code, place, postalName }: Address,
  day: string,
): ClinicEntry {
  const hours = readOsmHours(tags.opening_hours ?? '') ?? [];
  const street = tags['addr:street'] ?? tags['addr:place'];
  const number = [tags['addr:housenumber'], tags['addr:floor'] && `${tags['addr:floor']}. sal`]
    .filter(Boolean)
    .join(', ');
  const nearby = municipalityAt(point);
  const codes = place?.municipalityCodes ?? [];
  const town = place?.name ?? nearestTown(point).name;
  const name = slugify(tags.name);
  const confirmedOn = isoDay(tags.check_date);
  return {
    // Made unique when it is written; a name of letters that have no Latin form still needs an address.
    slug: name.includes(slugify(town)) ? name : slugify(`${tags.name} ${town}`),
    name: tags.name,
    source: 'osm',
    sourceId: id,
    street: street ? [street, number].filter(Boolean).join(' ') : null,
    postalCode: code,
    postalName: postalName ?? tags['addr:city'] ?? null,
    // A postal code can span municipalities: the position decides among them.
    municipalityCode: codes.length === 0 || codes.includes(nearby) ? nearby : (codes[0] ?? nearby),
    point: { lat: Number(point.lat.toFixed(6)), lon: Number(point.lon.toFixed(6)) },
    precision: 'address',
    phone: readPhone(tags.phone ?? tags['contact:phone'] ?? ''),
    website: readWebsite(tags.website ?? tags['contact:website'] ?? ''),
    interests: [],
    facts: [
      ...stated('wheelchair', tags.wheelchair === 'yes' ? true : tags.wheelchair === 'no' ? false : null),
      ...stated('evenings', opensEvenings(hours)),
      ...stated('weekend', opensWeekends(hours)),
    ].map((fact) => ({ ...fact, confirmedOn: confirmedOn ?? day })),
    hours,
    waitSubsidised: null,
    waitPrivate: null,
    confirmedOn,
  };
}

const stated = (fact: FactSlug, value: boolean | null) => (value === null ? [] : [{ fact, value }]);
