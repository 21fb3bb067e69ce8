/** A condition told in somebody's own words, in a place or without one. */
import type { DescribedTerm } from '#lib/specialties/described-terms.ts';
import { type Choice, distances, type Reading } from './readings.ts';

/** A place, or none; `corrected` when its name had a slip. */
type Where = Pick<Choice, 'place' | 'corrected'>;

/** A condition that what was told is like; `telling` is an example of how it can be told. */
export interface DescribedChoice extends Choice {
  telling: string | null;
}

/** A place's name has hardly ever more words. */
const longestPlace = 4;

/** A place is taken off the words only where what is left is so much more like the condition: 'ligge i mørke' is no town. */
const clearly = 1.08;

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
  if (where) return choicesFrom(describedTerms(words.join(' ')), placesOf(where, read, farthestAsked));
  const whole = describedTerms(words.join(' '));
  let best = {
    likeness: (whole[0]?.likeness ?? 0) * clearly,
    choices: choicesFrom(whole, [{ place: null, corrected: false }]),
  };
  // A place that is spelled right comes before one with a slip.
  for (const farthest of [distances.folded, distances.corrected]) {
    for (const [told, place] of partings(words)) {
      const places = placesOf(place, read, farthest);
      const found = places.length ? describedTerms(told.join(' ')) : [];
      const likeness = found[0]?.likeness ?? 0;
      if (likeness > best.likeness) best = { likeness, choices: choicesFrom(found, places) };
    }
    if (best.choices[0]?.place) break;
  }
  return best.choices;
}

const choicesFrom = (found: readonly DescribedTerm[], places: readonly Where[]): DescribedChoice[] =>
  found.flatMap(({ term, telling }) =>
    places.map(({ place, corrected }) => ({ term, place, corrected, telling, unsure: true })),
  );

/** A place in a field of its own may have a slip and be written without its letters. */
const farthestAsked = distances.corrected + distances.folded;

/** The places that some words name; [] where they name none that near. */
function placesOf(
  words: string,
  read: (what: string, where: string) => Reading | null,
  farthest: number,
): readonly Where[] {
  const reading = read('', words);
  return reading && reading.distance <= farthest ? reading.choices : [];
}

/** Each way to take a place off one end of the words. */
function partings(words: readonly string[]): [told: readonly string[], place: string][] {
  const parted: [readonly string[], string][] = [];
  for (let length = 1; length <= Math.min(longestPlace, words.length - 2); length++) {
    parted.push([words.slice(0, -length), words.slice(-length).join(' ')]);
    parted.push([words.slice(length), words.slice(0, length).join(' ')]);
  }
  return parted;
}
