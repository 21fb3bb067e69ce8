/** What the words of a telling say: their stems, the words inside a compound, and the families that say the same. */
import { foldWords } from './spelling.ts';
import { familiesOf } from './word-families.ts';

/** Each feature with its weight of 0 to 1: a stem 1, what it belongs to less. */
export type Features = ReadonlyMap<string, number>;

/** A part of a compound and a family say less than the word itself. */
const weights = { part: 0.5, family: 0.5 };

/**
 * @param stems as `stemsOf` gives them
 * @param known the stems that may be found inside a compound
 */
export function featuresOf(stems: readonly string[], known: ReadonlySet<string>): Features {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) =>
    features.set(feature, Math.max(weight, features.get(feature) ?? 0));
  for (const stem of stems) {
    add(stem, 1);
    for (const family of familiesOf(stem)) add(family, weights.family);
    for (const part of partsIn(stem, known)) {
      add(part, weights.part);
      for (const family of familiesOf(part)) add(family, weights.part * weights.family);
    }
  }
  return features;
}

/** Short words that are no accident of letters at the end of another. */
const bodyParts = new Set('fod tå hæl knæ ben lår læg ryg hals arm hånd mave hase'.split(' ').map(foldWords));
/** Any other known word is a part from so many letters on. */
const shortestPart = 4;

/** What stands at either end of a compound: 'knæskal' → knæ, 'rygoperation' → ryg, operation. */
export function partsIn(stem: string, known: ReadonlySet<string>): string[] {
  const parts = new Set<string>();
  for (let length = 2; length <= stem.length - 3; length++)
    for (const part of [stem.slice(0, length), stem.slice(-length)])
      if (bodyParts.has(part) || (length >= shortestPart && known.has(part))) parts.add(part);
  return [...parts];
}
