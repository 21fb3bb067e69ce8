/** The postal districts as records. */
import { districtRows } from './districts.data.ts';
import type { Point } from './place.ts';

export interface PostalDistrict {
  /** Its codes, ascending; one for most, one a street in the inner city. */
  codes: readonly string[];
  /** As it stands on a letter: 'Nykøbing F'. */
  postalName: string;
  /** Spelled out: 'Nykøbing Falster'. */
  name: string;
  /** Without what only tells it from a namesake: 'Nykøbing'. The same as `name` for most. */
  bareName: string;
  /** Official codes, the main one first. */
  municipalityCodes: readonly string[];
  /** Null: that of the town of the same name. */
  point: Point | null;
  /** Rough number of people, 0 when not given: only for putting namesakes in order. */
  population: number;
}

/** What only tells a place from its namesakes. */
const qualifier =
  / (Jylland|Midtsjælland|Sjælland|Fyn|Sydfyn|Lolland|Falster|Mors|Stevns|Djurs|Thy|Ærø|Vestjylland|Stationsby|By)$/;

/**
 * A list of codes and ranges as single codes: '1050-1052,1092' → 1050, 1051, 1052, 1092.
 * @throws Error on anything else: the tables are our own
 */
export function expandCodes(list: string): string[] {
  return list.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-').map(Number);
    if (!first || !last || last < first || last > 9999)
      throw new Error(`not a postal code or range: ${part}`);
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  });
}

function readPoint(text: string): Point | null {
  const [lat, lon] = text.split(',').map(Number);
  return lat && lon ? { lat, lon } : null;
}

function readRow(row: string): PostalDistrict {
  const [codes = '', names = '', municipalityCodes = '', point = '', population = '0'] = row.split('|');
  const [postalName = '', written] = names.split('=');
  const name = written ?? postalName;
  return {
    codes: expandCodes(codes),
    postalName,
    name,
    bareName: name.replace(qualifier, ''),
    municipalityCodes: municipalityCodes.split(','),
    point: readPoint(point),
    population: Number(population),
  };
}

interface Districts {
  all: readonly PostalDistrict[];
  byCode: ReadonlyMap<string, PostalDistrict>;
}

// Each copy of this module would parse the rows again: they are kept once a process.
const shared = globalThis as { portalDistricts?: Districts };

function read(): Districts {
  const all = districtRows.trim().split('\n').map(readRow);
  return {
    all,
    byCode: new Map(all.flatMap((district) => district.codes.map((code) => [code, district] as const))),
  };
}

function districts(): Districts {
  shared.portalDistricts ??= read();
  return shared.portalDistricts;
}

/** Every geographic postal district, in the order of the codes. */
export function postalDistricts(): readonly PostalDistrict[] {
  return districts().all;
}

/**
 * The district of a code that no street of the inner city has (1000, 1499 …): large customers and reserve.
 * The ranges are the post's own: København K up to 1499, V up to 1799, Frederiksberg C up to 1999.
 */
function streetlessDistrict(code: string): PostalDistrict | null {
  if (!/^1\d{3}$/.test(code)) return null;
  const neighbour = code < '1500' ? '1050' : code < '1800' ? '1550' : '1800';
  return districts().byCode.get(neighbour) ?? null;
}

/** The postal district of a four-digit code, or null. */
export function districtOf(code: string): PostalDistrict | null {
  return districts().byCode.get(code) ?? streetlessDistrict(code);
}
