/** How one way to understand a search is told: its address, its name, and what tells it from others of that name. */
import { today } from '#lib/hours/clock.ts';
import { municipality } from '#lib/places/municipalities.ts';
import type { Place } from '#lib/places/place.ts';
import { regionOf } from '#lib/places/regions.ts';
import type { Choice } from '#lib/understanding/find-words.ts';

/** The finder address of a choice. */
export function hrefOf({ term, place }: Choice): string {
  return `/find/fysioterapeut/${place?.slug ?? 'danmark'}${term ? `/${term.slug}` : ''}`;
}

/** 'Iskias i Aarhus', 'Iskias', 'Aarhus', 'hele Danmark'. */
export function labelOf({ term, place }: Choice): string {
  if (!place || place.kind === 'country') return term?.name ?? 'hele Danmark';
  if (!term) return place.name;
  return place.kind === 'online' ? `${term.name} online` : `${term.name} ${place.preposition} ${place.name}`;
}

const kinds: Readonly<Record<Place['kind'], string>> = {
  country: 'Land',
  online: 'Online',
  region: 'Region',
  landscape: 'Landsdel',
  municipality: 'Kommune',
  city: 'By',
  town: 'By',
  district: 'Postdistrikt',
  quarter: 'Bydel',
  island: 'Ø',
};

/** 'By i Guldborgsund Kommune, Region Sjælland': what tells places of one name apart. */
export function whereabouts(place: Place): string {
  const code = place.municipalityCodes[0];
  if (!code || ['region', 'landscape', 'country'].includes(place.kind)) return kinds[place.kind];
  const region = regionOf(code, today()).name;
  const inMunicipality = place.kind === 'municipality' ? '' : ` i ${municipality(code)?.name ?? ''},`;
  return `${kinds[place.kind]}${inMunicipality} ${region}`;
}
