/** A condition told in somebody's own words, in a place or without one. */
import type { Place } from '#lib/places/place.ts';
import type { DescribedTerm } from '#lib/specialties/described-terms.ts';
import { type Choice, distances, type Reading } from './readings.ts';

/** A condition that what was told is like; `telling` is how others tell of it. */
export interface DescribedChoice extends Choice {
  telling: string | null;
}

/** A place's name has hardly ever more words. */
const longestPlace = 4;

/**
 * @param words what stands in the first field
 * @param where what stands in the second; where it is empty a place may stand at either end of the words
 * @returns best first; [] when the words are like nothing known
 */
export function describedIn(
  words: readonly string[],
  where: string,
  read: (what: string, where: string) => Reading | null,
  { describedTerms }: { describedTerms(words: string): readonly DescribedTerm[] },
): DescribedChoice[] {
  let best: { likeness: number; choices: DescribedChoice[] } = { likeness: 0, choices: [] };
  for (const [told, place] of where ? [[words, where] as const] : partings(words)) {
    const places = placesOf(place, where !== '', read);
    const found = places.length ? describedTerms(told.join(' ')) : [];
    const likeness = found[0]?.likeness ?? 0;
    if (likeness <= best.likeness) continue;
    const choices = found.flatMap(({ term, telling }) =>
      places.map((at) => ({ term, place: at, telling, corrected: false, unsure: true })),
    );
    best = { likeness, choices };
  }
  return best.choices;
}

/** The places that some words name; [null] for no words, [] where they name none for sure. */
function placesOf(
  words: string,
  isAsked: boolean,
  read: (what: string, where: string) => Reading | null,
): (Place | null)[] {
  if (!words) return [null];
  const reading = read('', words);
  // In a sentence 'ned' and 'vejen' are no towns a slip away; in its own field a place may have one.
  const farthest = isAsked ? distances.corrected + distances.folded : distances.folded;
  if (!reading || reading.distance > farthest) return [];
  return reading.choices.map(({ place }) => place);
}

/** All the words, and each way to take a place off one of their ends. */
function partings(words: readonly string[]): [told: readonly string[], place: string][] {
  const parted: [readonly string[], string][] = [[words, '']];
  for (let length = 1; length <= Math.min(longestPlace, words.length - 2); length++) {
    parted.push([words.slice(0, -length), words.slice(-length).join(' ')]);
    parted.push([words.slice(length), words.slice(0, length).join(' ')]);
  }
  return parted;
}
