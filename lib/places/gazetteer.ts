/**
 * All places in one list, each address once: country, regions, landscapes, municipalities, cities, towns, districts,
 * quarters and islands, with what leads to them. Where a town and its postal district are the same thing
 * they are one place. Built at the first question, kept once a process.
 */
import { aliasRows } from './aliases.data.ts';
import { areaRows, islandDistricts, saidWithIn, saidWithOn } from './areas.data.ts';
import { districtOf, expandCodes, type PostalDistrict, postalDistricts } from './districts.ts';
import { landscapeRows } from './landscapes.data.ts';
import { type Municipality, municipalities } from './municipalities.ts';
import type { Place, PlaceKind, Point } from './place.ts';
import { type Region, regions } from './regions.ts';
import { slugify } from './slug.ts';
import { type Town, towns } from './towns.ts';

export interface Entry {
  place: Place;
  /** Other names that lead here, beside `place.name`. */
  aliases: readonly string[];
  /** People, roughly; 0 when not known. */
  population: number;
  /** Slug of the city or town that this is a part of. */
  parent: string | null;
  /** Whether a postal district of its own belongs to it (a village at another town's post has none). */
  ownsDistrict: boolean;
  /** Only for a region. */
  region: Region | null;
}

export interface Gazetteer {
  entries: readonly Entry[];
  bySlug: ReadonlyMap<string, Entry>;
  /** The place that a postal district is. */
  byDistrict: ReadonlyMap<PostalDistrict, Entry>;
}

const kinds = { city: 'city', town: 'town', quarter: 'quarter', island: 'island' } as const;
type AreaKind = keyof typeof kinds;
const isAreaKind = (text: string): text is AreaKind => Object.hasOwn(kinds, text);

const lists = new Map(
  aliasRows
    .trim()
    .split('\n')
    .map((row) => row.split('|'))
    .map(([slug = '', names = '']) => [slug, names.split(',').map((name) => name.trim())]),
);

function preposition(slug: string, kind: PlaceKind): 'i' | 'på' {
  if (saidWithOn.has(slug)) return 'på';
  return (kind === 'island' || kind === 'quarter') && !saidWithIn.has(slug) ? 'på' : 'i';
}

function entry(place: Omit<Place, 'preposition'>, more: Partial<Omit<Entry, 'place'>> = {}): Entry {
  const aliases = new Set([...(more.aliases ?? []), ...(lists.get(place.slug) ?? [])]);
  aliases.delete(place.name);
  return {
    place: { ...place, preposition: preposition(place.slug, place.kind) },
    population: more.population ?? 0,
    parent: more.parent ?? null,
    ownsDistrict: more.ownsDistrict ?? false,
    region: more.region ?? null,
    aliases: [...aliases],
  };
}

const anywhere = (): Entry[] => [
  entry({
    slug: 'danmark',
    kind: 'country',
    name: 'Danmark',
    municipalityCodes: [],
    postalCodes: [],
    point: null,
  }),
  entry({
    slug: 'online',
    kind: 'online',
    name: 'Online',
    municipalityCodes: [],
    postalCodes: [],
    point: null,
  }),
];

function regionEntry(region: Region): Entry {
  const { slug, name, municipalityCodes, point } = region;
  const aliases = [name.replace('Region ', '')];
  return entry(
    { slug, kind: 'region', name, municipalityCodes, postalCodes: [], point },
    { region, aliases },
  );
}

function municipalityEntry({ code, slug, name, shortName, point }: Municipality): Entry {
  // 'Nordfyns' and 'Vesthimmerlands' are what they call themselves; people leave the s out, or add one elsewhere.
  const stem = shortName.replace(/(?<=fyn|land)s$/, '');
  const aliases = [
    shortName,
    stem,
    `${shortName} Kommune`,
    `${stem} Kommune`,
    `${stem}s Kommune`,
    `Kommune ${stem}`,
  ];
  return entry(
    { slug, kind: 'municipality', name, municipalityCodes: [code], postalCodes: [], point },
    { aliases },
  );
}

function landscapeEntry(row: string): Entry {
  const [slug = '', name = '', members = '', others = ''] = row.split('|');
  const covered = members.split(',').map((shortName) => {
    const found = municipalities.find((each) => each.shortName === shortName);
    if (!found) throw new Error(`${name} holds ${shortName}, which is no municipality`);
    return found;
  });
  const middle = (of: (point: Point) => number) =>
    covered.reduce((sum, { point }) => sum + of(point), 0) / covered.length;
  return entry(
    {
      slug,
      kind: 'landscape',
      name,
      municipalityCodes: covered.map(({ code }) => code),
      postalCodes: [],
      point: { lat: middle(({ lat }) => lat), lon: middle(({ lon }) => lon) },
    },
    {
      aliases: others
        .split(',')
        .map((alias) => alias.trim())
        .filter(Boolean),
    },
  );
}

/** The town that a postal district has its name from, if GeoNames knows it. */
function townOf(district: PostalDistrict): Town | null {
  return (
    towns().find(
      ({ name, municipalityCode, postalCode }) =>
        postalCode === null &&
        (name === district.name || name === district.bareName) &&
        district.municipalityCodes.includes(municipalityCode),
    ) ?? null
  );
}

/**
 * About the middle of a postal district: its own point, else its town's.
 * @throws Error when the tables give it neither
 */
export function districtPoint(district: PostalDistrict): Point {
  const point = district.point ?? townOf(district)?.point;
  if (!point) throw new Error(`${district.postalName} has no point`);
  return point;
}

const realCodes = (list: string) =>
  expandCodes(list).filter((code) => districtOf(code)?.codes.includes(code));

const municipalitiesOf = (codes: readonly string[]) => [
  ...new Set(codes.flatMap((code) => districtOf(code)?.municipalityCodes.slice(0, 1) ?? [])),
];

function areaEntry(row: string): Entry {
  const [slug = '', kind = '', name = '', list = '', at = '', people = '0'] = row.split('|');
  if (!isAreaKind(kind)) throw new Error(`${slug} is of no kind: ${kind}`);
  const postalCodes = realCodes(list);
  const [lat, lon] = at.split(',').map(Number);
  const point = lat && lon ? { lat, lon } : (towns().find((town) => town.slug === slug)?.point ?? null);
  return entry(
    { slug, kind, name, municipalityCodes: municipalitiesOf(postalCodes), postalCodes, point },
    { population: Number(people) },
  );
}

function districtEntry(district: PostalDistrict, wholes: readonly Entry[]): Entry {
  const { name, bareName, postalName, codes, municipalityCodes } = district;
  const whole = wholes.find(({ place }) => codes.every((code) => place.postalCodes.includes(code)));
  const isIsland = codes.some((code) => islandDistricts.has(code));
  return entry(
    {
      slug: slugify(name),
      kind: isIsland ? 'island' : whole ? 'district' : 'town',
      name,
      municipalityCodes,
      postalCodes: codes,
      point: districtPoint(district),
    },
    {
      aliases: [postalName, bareName, name.replace(/ Sjælland$/, ' Sj')],
      population: townOf(district)?.population ?? district.population,
      parent: whole?.place.slug ?? null,
      ownsDistrict: true,
    },
  );
}

function villageEntry(town: Town): Entry {
  const postalCodes = districtOf(town.postalCode ?? '')?.codes ?? [];
  const { slug, name, point, population, municipalityCode } = town;
  return entry(
    { slug, kind: 'town', name, municipalityCodes: [municipalityCode], postalCodes, point },
    { population },
  );
}

function build(): Gazetteer {
  const areas = areaRows.trim().split('\n').map(areaEntry);
  const wholes = areas.filter(({ place }) => place.kind === 'city' || place.kind === 'town');
  const quarters = areas.map((area) => {
    if (area.place.kind !== 'quarter') return area;
    const city = wholes.find((whole) =>
      area.place.postalCodes.every((code) => whole.place.postalCodes.includes(code)),
    );
    return { ...area, parent: city?.place.slug ?? null };
  });
  const bySlug = new Map<string, Entry>();
  const add = (one: Entry) => {
    if (bySlug.has(one.place.slug)) throw new Error(`two places have the address ${one.place.slug}`);
    bySlug.set(one.place.slug, one);
    return one;
  };
  const governed = [...regions.map(regionEntry), ...municipalities.map(municipalityEntry)];
  for (const one of [...anywhere(), ...governed, ...landscapeRows.trim().split('\n').map(landscapeEntry)])
    add(one);
  for (const one of quarters) add(one);
  const byDistrict = new Map<PostalDistrict, Entry>();
  for (const district of postalDistricts()) {
    // 6700 is called Esbjerg, and so is the whole town: one place, the whole.
    const whole = bySlug.get(slugify(district.name));
    byDistrict.set(district, whole ?? add(districtEntry(district, wholes)));
  }
  for (const town of towns()) if (town.postalCode && !bySlug.has(town.slug)) add(villageEntry(town));
  return { entries: [...bySlug.values()], bySlug, byDistrict };
}

// Front, proxy and pages each get their own copy of this module; the list is built once for all of them.
const shared = globalThis as { portalGazetteer?: Gazetteer };

/** All places of this process. */
export function gazetteer(): Gazetteer {
  shared.portalGazetteer ??= build();
  return shared.portalGazetteer;
}
