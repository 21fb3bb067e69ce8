/** One way to read some words: this part is the condition, that part the place. */
import { isAbroad } from '#lib/places/abroad.ts';
import type { MatchReason, Place, PlaceMatch } from '#lib/places/place.ts';
import { holdsOtherWord } from '#lib/specialties/other-words.ts';
import type { TermMatch } from '#lib/specialties/search-terms.ts';
import type { Term } from '#lib/specialties/vocabulary.ts';
import { withoutEdges } from './filler.ts';

/** One way to understand the words; `corrected` when a slip of spelling had to be assumed. */
export interface Choice {
  term: Term | null;
  place: Place | null;
  corrected: boolean;
  /** Too bold a correction to show anything for: the reader is only asked. */
  unsure: boolean;
}

export interface Reading {
  choices: readonly Choice[];
  /** How far it is from what was typed; smaller is closer. */
  distance: number;
  /** The condition was spelled right, or there is none. */
  termIsCertain: boolean;
}

/** How far a match is from what was typed; a beginning of a word is a suggestion, never an answer. */
export const distances: Record<MatchReason, number> = { exact: 0, alias: 1, folded: 2, corrected: 10 };
const beginning = 20;
/** A guess that is only asked about. */
const unsureGuess = 14;

const postalCode = /(?<!\d)\d{4}(?!\d)/;

/** A street with its number, or what streets are called. */
const address =
  /\d|(?:gade|vej|stræde|allé|alle|plads|torv|vænge|parken|gården|bakken|boulevard)(?![\p{L}])/iu;

interface Half<Meant> {
  found: readonly (Meant | null)[];
  distance: number;
}

/**
 * Reads pairs of parts; each different part is looked up once. A place outside Denmark is no slip in a term ('Lund':
 * lænd), and in the one box a word of the vocabulary is no slip in a place ('skæv nakke baby': Sæby).
 * @param placeIsAsked the place has a field of its own
 */
export function reader(
  deps: {
    placeMeanings(words: string): readonly PlaceMatch[];
    searchTerms(words: string): readonly TermMatch[];
  },
  placeIsAsked: boolean,
): (what: string, where: string) => Reading | null {
  const found = new Map<string, readonly TermMatch[]>();
  const search = (words: string) => {
    const known = found.get(words) ?? deps.searchTerms(words);
    found.set(words, known);
    return known;
  };
  const isTermWord = (words: string) =>
    holdsOtherWord(words) || search(words).some(({ reason }) => reason !== 'corrected');
  const termsOf = remembered((words) => {
    const half = readTerms(search(words));
    return half && half.distance >= distances.corrected && isAbroad(words) ? null : half;
  });
  /** A place answers to its code whatever stands beside it, but 'hekseskud 8000' is not all place. */
  const hidesTerm = (words: string) => {
    if (!postalCode.test(words)) return false;
    const beside = withoutEdges(words.replace(postalCode, ' ').replace(/\s+/g, ' ').trim()).split(' ');
    const parts = beside.flatMap((_, at) => [beside.slice(0, at + 1), beside.slice(at)]);
    return parts.map((part) => withoutEdges(part.join(' '))).some(isTermBeside);
  };
  /** Nor is 'sover om natten 5000': beside a code stands a place, or an address. */
  const hidesTelling = (words: string) => {
    if (!postalCode.test(words)) return false;
    const beside = withoutEdges(words.replace(postalCode, ' ').replace(/\s+/g, ' ').trim());
    return beside.includes(' ') && !address.test(beside) && !deps.placeMeanings(beside).length;
  };
  const isTermBeside = (words: string) =>
    words !== '' &&
    (holdsOtherWord(words) || search(words).some(({ complete, slips }) => complete && slips < 2)) &&
    !deps.placeMeanings(words).some(({ reason }) => reason !== 'corrected');
  const placesOf = remembered((words) => {
    if (!placeIsAsked && (hidesTerm(words) || hidesTelling(words))) return null;
    const half = readPlaces(deps.placeMeanings(words));
    const isGuess = half !== null && half.distance >= distances.corrected;
    return isGuess && !placeIsAsked && isTermWord(words) ? null : half;
  });
  return (what, where) => {
    const terms = termsOf(withoutEdges(what));
    const places = placesOf(withoutEdges(where));
    if (!terms || !places) return null;
    const termIsCertain = terms.distance < distances.corrected;
    const placeIsCertain = places.distance < distances.corrected;
    // Two guesses in one box fit almost anything; in two fields each has its own.
    if (!termIsCertain && !placeIsCertain && !placeIsAsked) return null;
    const corrected = !termIsCertain || !placeIsCertain;
    const isOneOfSeveral = terms.distance === beginning && terms.found.length > 1;
    const unsure = [terms, places].some(({ distance }) => distance === unsureGuess) || isOneOfSeveral;
    return {
      distance: terms.distance + places.distance,
      choices: terms.found.flatMap((term) =>
        places.found.map((place) => ({ term, place, corrected, unsure })),
      ),
      termIsCertain,
    };
  };
}

/** No words mean nothing in particular, which is a meaning. */
function remembered<Meant>(
  look: (words: string) => Half<Meant> | null,
): (words: string) => Half<Meant> | null {
  const known = new Map<string, Half<Meant> | null>([['', { found: [null], distance: 0 }]]);
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found = look(words);
    known.set(words, found);
    return found;
  };
}

function readTerms(matches: readonly TermMatch[]): Half<Term> | null {
  const [best] = matches;
  if (!best) return null;
  const alike = matches.filter(
    ({ reason, complete, slips }) =>
      reason === best.reason && complete === best.complete && slips > 1 === best.slips > 1,
  );
  return {
    found: alike.map(({ term }) => term),
    distance: !best.complete ? beginning : best.slips > 1 ? unsureGuess : distances[best.reason],
  };
}

function readPlaces(matches: readonly PlaceMatch[]): Half<Place> | null {
  const [best] = matches;
  if (!best) return null;
  const distance = best.sure ? distances[best.reason] : unsureGuess;
  return { found: matches.map(({ place }) => place), distance };
}

/**
 * The readings with the least distance; of those, the ones that find both a condition and a place in the words. Among
 * guesses a slip in a condition comes first: 'slidgigt i rgygen' is no slidgigt in a place like that.
 */
export function closestOf(readings: readonly Reading[]): readonly Reading[] {
  const closest = readings.filter(({ distance }) => distance === readings[0]?.distance);
  if ((closest[0]?.distance ?? 0) >= distances.corrected) {
    const isTerm = ({ choices: [choice] }: Reading) => Boolean(choice?.term && !choice.place);
    return [...closest.filter(isTerm), ...closest.filter((reading) => !isTerm(reading))];
  }
  const both = closest.filter(({ choices: [choice] }) => choice?.term && choice.place);
  return both.length ? both : closest;
}

/** Each pair of condition and place once. */
export function distinct(choices: readonly Choice[]): Choice[] {
  const seen = new Map<string, Choice>();
  for (const choice of choices) {
    const key = `${choice.term?.slug ?? ''}|${choice.place?.slug ?? ''}`;
    if (!seen.has(key)) seen.set(key, choice);
  }
  return [...seen.values()];
}
