/** What a visitor's words mean: a condition, a place, both in one field, or a clinic's name. */
import type { MatchReason, Place, PlaceMatch } from '#lib/places/place.ts';
import type { Term } from '#lib/specialties/vocabulary.ts';
import type { WordDeps } from './resolve-deps.ts';

/** One way to understand the words; `corrected` when a slip of spelling had to be assumed. */
export interface Choice {
  term: Term | null;
  place: Place | null;
  corrected: boolean;
}

export type WordsMeaning =
  /** One clear meaning; both null when nothing was said. */
  | { kind: 'finder'; term: string | null; place: Place | null }
  | { kind: 'clinic'; slug: string }
  /** Several, or one that the visitor must confirm: a medical word is never corrected silently. Best first. */
  | { kind: 'choice'; choices: readonly Choice[]; clinics: readonly { slug: string; name: string }[] }
  /** What was not understood; the choices hold what was, if anything. */
  | { kind: 'nothing'; choices: readonly Choice[] };

/** How far a match is from what was typed; a beginning of a word is a suggestion, never an answer. */
const distances: Record<MatchReason, number> = { exact: 0, alias: 1, folded: 2, corrected: 10 };
const beginning = 20;

/** Words that say nothing of what or where, on the edges of what is searched for. */
const aroundPlaces = /^(?:(?:i|på|ved|nær|omkring|til|hos)\s+)+/i;
const aroundTerms =
  /^(?:(?:fysioterapeut(?:er)?|fysioterapi|fys|fysser|klinik(?:ker)?|behandling|specialist|for|til|mod|af|med|i|på)(?:\s+|$))+|(?:\s+|^)(?:fysioterapeut(?:er)?|fysioterapi|fys|klinik(?:ker)?|behandling|i|på|ved|nær)$/gi;

/** More words than that are a sentence; what is behind them is not looked at. */
const mostWords = 10;

const mostChoices = 12;

/**
 * @param what the first field; may hold everything ('iskias aarhus', '8000', a clinic's name)
 * @param where the second field; when it is filled, `what` holds no place
 */
export async function findWords(what: string, where: string, deps: WordDeps): Promise<WordsMeaning> {
  const words = what
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, mostWords);
  const saidWhere = where.trim().replace(aroundPlaces, '');
  const readings = splits(words, saidWhere)
    .map(([term, place]) => read(term, place, deps))
    .filter((reading) => reading !== null)
    .sort((a, b) => a.distance - b.distance);
  const [best] = readings;
  const isGuess = !best || best.distance >= distances.corrected;
  const clinics = isGuess && words.length && !saidWhere ? await deps.clinicsNamed(words.join(' ')) : [];
  const [clinic] = clinics;
  if (clinic && clinics.length === 1) return { kind: 'clinic', slug: clinic.slug };
  if (!best && !clinic) return { kind: 'nothing', choices: half(words, saidWhere, deps) };

  const closest = closestOf(readings);
  const choices = distinct(closest.flatMap((reading) => reading.choices));
  const [only] = choices;
  const isClear = only && choices.length === 1 && !clinic && isCertain(only, saidWhere !== '', closest);
  return isClear
    ? { kind: 'finder', term: only.term?.slug ?? null, place: only.place }
    : { kind: 'choice', choices: choices.slice(0, mostChoices), clinics };
}

/** The readings with the least distance; of those, the ones that find both a condition and a place in the words. */
function closestOf(readings: readonly Reading[]): readonly Reading[] {
  const closest = readings.filter(({ distance }) => distance === readings[0]?.distance);
  const both = closest.filter(({ choices: [choice] }) => choice?.term && choice.place);
  return both.length ? both : closest;
}

/**
 * A slip in the name of a place is mended without a word where a place was asked for; anywhere else the slip may
 * be another word altogether.
 */
function isCertain(choice: Choice, saidWhere: boolean, [reading]: readonly Reading[]): boolean {
  if (!choice.corrected) return true;
  return saidWhere && reading?.termIsCertain === true;
}

/** Every way to part the words into what and where, whichever comes first. */
function splits(words: readonly string[], where: string): [what: string, where: string][] {
  const all = words.join(' ');
  if (where) return [[all, where]];
  const parted = new Map<string, [string, string]>();
  for (let at = 0; at <= words.length; at++) {
    const front = words.slice(0, at).join(' ');
    const back = words.slice(at).join(' ');
    for (const pair of [
      [front, back],
      [back, front],
    ] satisfies [string, string][])
      parted.set(pair.join('|'), pair);
  }
  return [...parted.values()];
}

interface Reading {
  choices: readonly Choice[];
  distance: number;
  /** The condition was spelled right, or there is none. */
  termIsCertain: boolean;
}

function read(what: string, where: string, deps: WordDeps): Reading | null {
  const terms = readTerms(what.trim().replace(aroundTerms, '').trim(), deps);
  const places = readPlaces(where.trim().replace(aroundPlaces, ''), deps);
  if (!terms || !places) return null;
  const termIsCertain = terms.distance < distances.corrected;
  const placeIsCertain = places.distance < distances.corrected;
  // Two guesses together fit almost anything.
  if (!termIsCertain && !placeIsCertain) return null;
  const corrected = !termIsCertain || !placeIsCertain;
  return {
    distance: terms.distance + places.distance,
    choices: terms.found.flatMap((term) => places.found.map((place) => ({ term, place, corrected }))),
    termIsCertain,
  };
}

function readTerms(words: string, deps: WordDeps): { found: (Term | null)[]; distance: number } | null {
  if (!words) return { found: [null], distance: 0 };
  const matches = deps.searchTerms(words);
  const [best] = matches;
  if (!best) return null;
  const alike = matches.filter(
    ({ reason, complete }) => reason === best.reason && complete === best.complete,
  );
  return {
    found: alike.map(({ term }) => term),
    distance: best.complete ? distances[best.reason] : beginning,
  };
}

function readPlaces(words: string, deps: WordDeps): { found: (Place | null)[]; distance: number } | null {
  if (!words) return { found: [null], distance: 0 };
  const matches: readonly PlaceMatch[] = deps.placeMeanings(words);
  const [best] = matches;
  return best ? { found: matches.map(({ place }) => place), distance: distances[best.reason] } : null;
}

/** What one of the two fields says when the other is not understood. */
function half(words: readonly string[], where: string, deps: WordDeps): Choice[] {
  const reading = (where ? read('', where, deps) : null) ?? read(words.join(' '), '', deps);
  return distinct(reading?.choices ?? []).filter(({ term, place }) => term || place);
}

function distinct(choices: readonly Choice[]): Choice[] {
  const seen = new Map<string, Choice>();
  for (const choice of choices) {
    const key = `${choice.term?.slug ?? ''}|${choice.place?.slug ?? ''}`;
    if (!seen.has(key)) seen.set(key, choice);
  }
  return [...seen.values()];
}
