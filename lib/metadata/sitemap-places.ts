/** Finder addresses with enough clinics to be worth finding: places, conditions, and the two together. */
import type { Db } from '#lib/db/connection.ts';
import { countsIn, type PlaceCount, type PlaceCounts } from '#lib/directory/place-counts.ts';
import { everyPlace } from '#lib/places/find.ts';
import type { Place } from '#lib/places/place.ts';
import { type Term, vocabulary } from '#lib/specialties/vocabulary.ts';
import { hasEnough } from './indexable.ts';

export interface IndexablePlace {
  path: string;
  /** When the newest of its clinics changed. */
  changed: Date;
}

/** Counting every town takes a while; a sitemap may be this old, in milliseconds. */
const keptMs = 10 * 60_000;

const shared = globalThis as {
  portalSitemapPlaces?: WeakMap<object, { date: string; at: number; places: Promise<IndexablePlace[]> }>;
};

/** @param date today, `YYYY-MM-DD`: which regions there are */
export function indexablePlaces(db: Db, date: string): Promise<IndexablePlace[]> {
  shared.portalSitemapPlaces ??= new WeakMap();
  const all = shared.portalSitemapPlaces;
  const kept = all.get(db.$client);
  if (kept?.date === date && Date.now() - kept.at < keptMs) return kept.places;
  const places = readPlaces(db, date).catch((error: unknown) => {
    all.delete(db.$client);
    throw error;
  });
  all.set(db.$client, { date, at: Date.now(), places });
  return places;
}

async function readPlaces(db: Db, date: string): Promise<IndexablePlace[]> {
  const terms = [...(await vocabulary()).terms.values()];
  const found: IndexablePlace[] = [];
  // One after the other: visitors are not to wait for a sitemap.
  for (const place of everyPlace(date)) found.push(...pagesOf(place, await countsIn(db, place), terms));
  return found;
}

function pagesOf(place: Place, { all, declared }: PlaceCounts, terms: readonly Term[]): IndexablePlace[] {
  if (!all || !hasEnough(all.count)) return [];
  const path = `/find/fysioterapeut/${place.slug}`;
  const pages = terms.flatMap(({ slug, parent }) => {
    // The page shows who declares the condition or its specialty: those of either alone are a safe least number.
    const counted = [declared.get(slug), parent === null ? undefined : declared.get(parent)].flatMap(
      (each): PlaceCount[] => (each ? [each] : []),
    );
    const enough = counted.some(({ count }) => hasEnough(count));
    const changed = newest(counted.map((each) => each.changed));
    return enough && changed ? [{ path: `${path}/${slug}`, changed }] : [];
  });
  return [{ path, changed: all.changed }, ...pages];
}

/** The latest of some moments; null when there are none. */
export function newest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((last, each) => (last && last >= each ? last : each), null);
}
