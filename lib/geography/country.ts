/** The map of the whole country with its regions, as small as an overview needs. */
import { findPlace } from '#lib/places/find.ts';
import { regionsOn } from '#lib/places/regions.ts';
import { coastAttribution } from './attribution.ts';
import { type AreaPath, type Drawing, draw, drawArea } from './draw.ts';
import { placeExtent } from './place-extent.ts';
import { toUtmKm } from './utm.ts';
import { type Spot, spotOf, viewOf } from './view.ts';

export interface RegionShape {
  slug: string;
  /** Without 'Region', as there is room for it on the map. */
  shortName: string;
  area: AreaPath;
  /** About its middle. */
  label: Spot;
}

export interface CountryMap {
  drawing: Drawing;
  regions: RegionShape[];
  attribution: { text: string; href: string };
}

// The same for everybody until the regions change: drawn once a process and day.
const shared = globalThis as { portalCountryMap?: { date: string; map: CountryMap } };

/** Denmark as a small drawing is wide: finer than this is not seen. */
const leastUnits = 3.5;

/** The map of the regions there are on a day (ISO date): five until 2026-12-31, four from 2027-01-01. */
export function countryMap(date: string): CountryMap {
  if (shared.portalCountryMap?.date !== date) shared.portalCountryMap = { date, map: drawn(date) };
  return shared.portalCountryMap.map;
}

function drawn(date: string): CountryMap {
  const country = findPlace('danmark', date);
  if (country?.kind !== 'place') throw new Error('the country is not among the places');
  const view = viewOf(placeExtent(country.place));
  return {
    drawing: { ...draw(view, [], leastUnits), borders: '' },
    regions: regionsOn(date).map(({ slug, name, municipalityCodes, point }) => ({
      slug,
      shortName: name.replace('Region ', ''),
      area: drawArea(view, municipalityCodes),
      label: spotOf(view, toUtmKm(point)) ?? { x: 50, y: 50 },
    })),
    attribution: coastAttribution,
  };
}
