/** The questions that the rest of the portal asks about places. */
import { districtOf } from './districts.ts';
import { type Entry, gazetteer } from './gazetteer.ts';
import { lexicon } from './lexicon.ts';
import { municipalities } from './municipalities.ts';
import { isWholeMunicipalities, type Place, type Point } from './place.ts';
import { isInForce, type Region, regionInPlaceOf, regionOf, regionsOn } from './regions.ts';
import { slugify } from './slug.ts';
import { loose, withoutCompany, writeOut } from './spelling.ts';

// Searching is a file of its own only for its length: other rooms ask everything here.
export { placeMeanings, searchPlaces } from './search.ts';

/** What an address says: a place, a better address for it, a region that has not begun, or nothing (null). */
export type PlaceAnswer =
  | { kind: 'place'; place: Place }
  | { kind: 'moved'; slug: string }
  | { kind: 'future'; region: Region }
  | null;

const danishOrder = new Intl.Collator('da');
const byName = (a: Place, b: Place) => danishOrder.compare(a.name, b.name);

/** The only place among these, or null when there are several or none. A municipality yields to its town. */
function onlyOne(entries: Iterable<Entry>): Entry | null {
  const different = [...new Set(entries)];
  const towns = different.filter(({ place }) => !isWholeMunicipalities(place));
  const candidates = towns.length ? towns : different;
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** 'bornholms-kommune', 'kommune-bornholm', 'bornholms-regionskommune' → 'bornholm-kommune'. */
function municipalityForm(slug: string): string | null {
  const stem = /^(.+?)-(?:regions)?kommune$/.exec(slug)?.[1] ?? /^kommune-(.+)$/.exec(slug)?.[1];
  return stem ? `${stem}-kommune` : null;
}

/** The place that another spelling, an old name or a postal code leads to. */
function misspelled(slug: string): Entry | null {
  const { bySlug } = gazetteer();
  const code = /^\d{4}(?=-|$)/.exec(slug)?.[0];
  if (code) return placeEntryOf(code);
  const full = writeOut(slug);
  const form = municipalityForm(full);
  const direct =
    bySlug.get(full) ?? bySlug.get(withoutCompany(full)) ?? (form ? bySlug.get(form) : undefined);
  if (direct) return direct;
  const { spelled, loose: folded } = lexicon();
  const entriesOf = (words: readonly { entry: Entry }[] | undefined) =>
    (words ?? []).map(({ entry }) => entry);
  return (
    onlyOne(entriesOf(spelled.get(full))) ??
    onlyOne(entriesOf(folded.get(loose(full)))) ??
    (form ? onlyOne(entriesOf(folded.get(loose(form)))) : null)
  );
}

function placeEntryOf(code: string): Entry | null {
  const district = districtOf(code);
  return (district && gazetteer().byDistrict.get(district)) ?? null;
}

/**
 * The place of an address part such as `aarhus-c`.
 * @param slug one path segment, decoded or not; anything is answered
 * @param date ISO date: regions come and go
 */
export function findPlace(slug: string, date: string): PlaceAnswer {
  const { bySlug } = gazetteer();
  const own = bySlug.get(slug);
  // Looked up once more as text: what arrives may be percent-encoded, upper case or an old spelling.
  const found = own ?? (slug.length <= 80 ? misspelled(slugify(decoded(slug))) : null) ?? null;
  if (!found) return null;
  const target = found.region ? regionInPlaceOf(found.region, date).slug : found.place.slug;
  if (!own || target !== slug) return { kind: 'moved', slug: target };
  if (found.region && !isInForce(found.region, date)) return { kind: 'future', region: found.region };
  return { kind: 'place', place: found.place };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The place with exactly this slug, whatever the day. */
function placeOf(slug: string): Place[] {
  const found = gazetteer().bySlug.get(slug);
  return found ? [found.place] : [];
}

const municipalitySlugs = new Map(municipalities.map(({ code, slug }) => [code, slug]));
const municipalityPlace = (code: string) => placeOf(municipalitySlugs.get(code) ?? '');

/**
 * The way down to a place: danmark → region → municipality → town → district, as far as it applies and
 * ending with the place itself. An island across municipalities has none of them in its trail.
 * @param date ISO date
 */
export function trail(place: Place, date: string): Place[] {
  const country = placeOf('danmark');
  if (place.kind === 'country') return country;
  if (place.kind === 'online' || place.kind === 'region' || place.kind === 'landscape')
    return [...country, place];
  const [code = ''] = place.municipalityCodes;
  const region = placeOf(regionOf(code, date).slug);
  if (place.kind === 'municipality') return [...country, ...region, place];
  const isWide = place.kind === 'island' && place.municipalityCodes.length > 1;
  const parent = gazetteer().bySlug.get(place.slug)?.parent;
  return [
    ...country,
    ...region,
    ...(isWide ? [] : municipalityPlace(code)),
    ...(parent ? placeOf(parent) : []),
    place,
  ];
}

/** Whether it is a town of its own: not a part of a city, and not an island of several districts. */
function isSettlement({ place, parent, ownsDistrict }: Entry): boolean {
  if (place.kind === 'island') return ownsDistrict;
  return parent === null && (place.kind === 'city' || place.kind === 'town');
}

/**
 * The places one level down, in Danish order: country → regions, region → municipalities,
 * municipality and island → towns, city → districts; [] below that.
 * @param date ISO date
 */
export function placesInside(place: Place, date: string): Place[] {
  const { entries } = gazetteer();
  const chosen = (isInside: (entry: Entry) => boolean) =>
    entries
      .filter(isInside)
      .map((entry) => entry.place)
      .sort(byName);
  if (place.kind === 'country')
    return regionsOn(date)
      .flatMap(({ slug }) => placeOf(slug))
      .sort(byName);
  if (place.kind === 'region' || place.kind === 'landscape')
    return place.municipalityCodes.flatMap(municipalityPlace).sort(byName);
  if (place.kind === 'municipality') {
    const [code] = place.municipalityCodes;
    return chosen((entry) => isSettlement(entry) && entry.place.municipalityCodes[0] === code);
  }
  if (place.kind === 'island') {
    const codes = new Set(place.postalCodes);
    return chosen(
      (entry) =>
        isSettlement(entry) && entry.place.slug !== place.slug && codes.has(entry.place.postalCodes[0] ?? ''),
    );
  }
  return chosen((entry) => entry.place.kind === 'district' && entry.parent === place.slug);
}

/** Every place that has a page on a day: countries, regions in force, municipalities, towns, districts, quarters, islands. */
export function everyPlace(date: string): Place[] {
  return gazetteer().entries.flatMap(({ place: { slug } }) => {
    const found = findPlace(slug, date);
    return found?.kind === 'place' && found.place.slug === slug ? [found.place] : [];
  });
}

interface Middle {
  entry: Entry;
  lat: number;
  lon: number;
}

/** Middles of towns, islands and districts; a long list asks for the nearest once a row. */
const shared = globalThis as { placeMiddles?: readonly Middle[] };

function middles(): readonly Middle[] {
  shared.placeMiddles ??= gazetteer().entries.flatMap((entry) =>
    entry.place.point && (isSettlement(entry) || entry.place.kind === 'district')
      ? [{ entry, ...entry.place.point }]
      : [],
  );
  return shared.placeMiddles;
}

/** The town, island or district whose middle is nearest. On a map as small as Denmark a plane will do. */
function nearestEntry({ lat, lon }: Point): Entry {
  const narrowing = Math.cos((lat * Math.PI) / 180) ** 2;
  let nearest: Entry | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const middle of middles()) {
    const squared = (middle.lat - lat) ** 2 + (middle.lon - lon) ** 2 * narrowing;
    if (squared >= least) continue;
    least = squared;
    nearest = middle.entry;
  }
  if (!nearest) throw new Error('there are no towns');
  return nearest;
}

/** The town, island or postal district whose middle is nearest to a position. */
export function nearestPlace(point: Point): Place {
  return nearestEntry(point).place;
}

/** The town nearest to a position (its middle); in a city, the city. */
export function nearestTown(point: Point): Place {
  const { place, parent } = nearestEntry(point);
  return (parent ? gazetteer().bySlug.get(parent)?.place : undefined) ?? place;
}

/** The code of the municipality that the nearest town or district lies in: a good guess, not a survey. */
export function municipalityAt(point: Point): string {
  return nearestEntry(point).place.municipalityCodes[0] ?? '';
}

/** The place that a four-digit postal code belongs to, or null: '8000' is Aarhus C. */
export function placeOfPostalCode(code: string): Place | null {
  return placeEntryOf(code)?.place ?? null;
}

/** The place that a municipality is, by its official code, or null. */
export function placeOfMunicipality(code: string): Place | null {
  return municipalityPlace(code)[0] ?? null;
}
