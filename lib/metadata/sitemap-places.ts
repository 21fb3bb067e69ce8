/** Finder addresses with enough clinics to be worth finding: places, conditions, and the two together. */
import type { Db } from '#lib/db/connection.ts';
import { countFor, countsByMunicipality } from '#lib/directory/counts.ts';
import { findPlace, placesInside } from '#lib/places/find.ts';
import type { Place } from '#lib/places/place.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';

/** Fewer clinics than that are a thin page: found by people, not offered to search engines. */
export const enoughClinics = 3;

/** Counting every town takes a while; a sitemap may be this old, in milliseconds. */
const keptMs = 10 * 60_000;

const shared = globalThis as { portalSitemapPlaces?: { date: string; at: number; paths: Promise<string[]> } };

/** @param date today, `YYYY-MM-DD`: which regions there are */
export function indexablePlaces(db: Db, date: string): Promise<string[]> {
  const kept = shared.portalSitemapPlaces;
  if (kept?.date === date && Date.now() - kept.at < keptMs) return kept.paths;
  const paths = readPaths(db, date).catch((error: unknown) => {
    shared.portalSitemapPlaces = undefined;
    throw error;
  });
  shared.portalSitemapPlaces = { date, at: Date.now(), paths };
  return paths;
}

async function readPaths(db: Db, date: string): Promise<string[]> {
  const denmark = findPlace('danmark', date);
  if (denmark?.kind !== 'place') return [];
  const regions = placesInside(denmark.place, date);
  const municipalities = regions.flatMap((region) => placesInside(region, date));
  const towns = municipalities.flatMap((municipality) => placesInside(municipality, date));
  const { terms } = await vocabulary();

  const paths: string[] = [];
  for (const term of [null, ...terms.keys()]) {
    const counts = await countsByMunicipality(db, term);
    const total = (place: Place) =>
      place.municipalityCodes.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0);
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (all >= enoughClinics) paths.push(finderPath(denmark.place, term));
    const areas = [...regions, ...municipalities].filter((place) => total(place) >= enoughClinics);
    paths.push(...areas.map((place) => finderPath(place, term)));
  }
  for (const place of towns) {
    if ((await countFor(db, place, null)) >= enoughClinics) paths.push(finderPath(place, null));
  }
  return [...new Set(paths)];
}

function finderPath(place: Place, term: string | null): string {
  return `/find/fysioterapeut/${place.slug}${term ? `/${term}` : ''}`;
}
