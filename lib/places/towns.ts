/** The towns as records, from GeoNames. */
import type { Point } from './place.ts';
import { townRows } from './towns.data.ts';

export interface Town {
  name: string;
  slug: string;
  /** Official code of the municipality it lies in. */
  municipalityCode: string;
  point: Point;
  /** People, roughly. */
  population: number;
  /** The postal code it is reached at; null when it gives its own postal district (or several) the name. */
  postalCode: string | null;
}

/** What the licence of the towns' source asks to be shown where they are used. */
export const placesAttribution = {
  text: 'Byernes navne og placering bygger på GeoNames',
  source: 'GeoNames',
  url: 'https://www.geonames.org',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

function readRow(row: string): Town {
  const [name = '', slug = '', municipalityCode = '', lat, lon, population, postalCode] = row.split('|');
  return {
    name,
    slug,
    municipalityCode,
    point: { lat: Number(lat), lon: Number(lon) },
    population: Number(population),
    postalCode: postalCode || null,
  };
}

// Each copy of this module would parse the rows again: they are kept once a process.
const shared = globalThis as { portalTowns?: readonly Town[] };

/** Towns of about 500 people or more, in the order of their municipalities' codes. */
export function towns(): readonly Town[] {
  shared.portalTowns ??= townRows.trim().split('\n').map(readRow);
  return shared.portalTowns;
}
