/** What a visitor's words mean: a danger sign, a condition, a place, both in one field, or a clinic's name. */
import { isAbroad } from '#lib/places/abroad.ts';
import type { Place, PlaceMatch } from '#lib/places/place.ts';
import type { Danger } from '#lib/specialties/danger.ts';
import type { DescribedTerm } from '#lib/specialties/described-terms.ts';
import type { TermMatch } from '#lib/specialties/search-terms.ts';
import type { Term } from '#lib/specialties/vocabulary.ts';
import { bagOfStems } from '#lib/specialties/word-forms.ts';
import type { NamedClinic } from './clinic-names.ts';
import { heartsOf } from './compounds.ts';
import { dangerIn } from './danger-words.ts';
import { type DescribedChoice, describedIn } from './described.ts';
import { withoutEdges, withoutProfession, withoutTraining } from './filler.ts';
import { type Choice, closestOf, distances, distinct, type Reading, reader } from './readings.ts';

export type { Choice, DescribedChoice };

/** What understanding asks the rest of the house. */
export interface WordDeps {
  /** One place, or several that answer equally well; `[]` when nothing does. */
  placeMeanings(words: string): readonly PlaceMatch[];
  searchTerms(words: string): readonly TermMatch[];
  /** Conditions by how people tell of them, best first (`describedTerms`). */
  describedTerms(words: string): readonly DescribedTerm[];
  /** Listed clinics by a name or the beginning of one (`clinicsMeant`). */
  clinicsNamed(words: string): Promise<{ clinics: readonly NamedClinic[]; corrected: boolean }>;
}

export type PlainMeaning =
  /**
   * One clear meaning; both null when nothing was said. `corrected`: a place's name had a slip, where a place was
   * asked for, and the reader is to be told.
   */
  | { kind: 'finder'; term: Term | null; place: Place | null; corrected: boolean }
  | { kind: 'clinic'; slug: string }
  /** Several, or one that the visitor must confirm: a medical word is never corrected silently. Best first. */
  | { kind: 'choice'; choices: readonly Choice[]; clinics: readonly NamedClinic[] }
  /** No name was found, but what is told is like these conditions, best first: to be offered, never asserted. */
  | { kind: 'described'; choices: readonly DescribedChoice[]; abroad: boolean }
  /** What was not understood; the choices hold what was, if anything. `abroad`: a place was named outside Denmark. */
  | { kind: 'nothing'; choices: readonly Choice[]; abroad: boolean };

export type WordsMeaning =
  | PlainMeaning
  /** The words hold a danger sign: its card comes before anything else they may mean. */
  | { kind: 'danger'; danger: Danger; otherwise: PlainMeaning };

/** Names are looked for in so many words; behind them a sentence goes on. */
const mostWords = 10;
/** What is told is read so far. */
const mostTold = 30;
const mostChoices = 12;

/**
 * @param what the first field; may hold everything ('iskias aarhus', '8000', a clinic's name); in quotation marks it is
 *   taken by the letter: nothing in it is corrected
 * @param where the second field; when it is filled, `what` holds no place
 */
export async function findWords(what: string, where: string, deps: WordDeps): Promise<WordsMeaning> {
  const danger = dangerIn(`${what} ${where}`);
  // Beside what needs help this minute nothing is guessed.
  const isUrgent = danger !== null && danger.now.signs.length > 0;
  const otherwise = await plainMeaning(what, where, isUrgent ? { ...deps, describedTerms: () => [] } : deps);
  return danger ? { kind: 'danger', danger, otherwise } : otherwise;
}

async function plainMeaning(what: string, where: string, deps: WordDeps): Promise<PlainMeaning> {
  const isLiteral = /^\s*["“”»].*["“”«]\s*$/.test(what);
  const typed = what.replace(/["“”»«]/g, ' ').trim();
  const core = withoutProfession(typed);
  const words = wordsIn(core);
  const saidWhere = withoutEdges(withoutProfession(where)) || where.trim();
  const read = reader(deps, saidWhere !== '');
  const asSaid = readingsOf(words, saidWhere, read);
  const plainer = asSaid.some(isCertain) ? [] : wordsIn(withoutTraining(core));
  const readings = (plainer.length ? [...asSaid, ...readingsOf(plainer, saidWhere, read)] : asSaid)
    .filter(({ choices }) => !isLiteral || choices.every(({ corrected }) => !corrected))
    .sort((a, b) => a.distance - b.distance);
  const [best] = readings;
  const isGuess = !best || best.distance >= distances.corrected;
  // 'Vejle Fysioterapi' is a place, unless a clinic is called exactly that.
  const mayBeName = typed !== '' && !saidWhere && (isGuess || core !== typed);
  const named = mayBeName ? await deps.clinicsNamed(typed) : { clinics: [], corrected: false };
  // A name that begins with all these words says more than a place or condition spelled another way ('Åens Fysioterapi': Ans).
  const isName = isGuess || (best.distance >= distances.folded && !named.corrected);
  const clinics = isName ? named.clinics : named.clinics.filter(({ name }) => isSame(name, typed));
  const [clinic] = clinics;
  if (clinic && clinics.length === 1 && isName && !named.corrected)
    return { kind: 'clinic', slug: clinic.slug };
  if (!best && !clinic) {
    const choices = isLiteral ? [] : describedIn(wordsIn(core, mostTold), saidWhere, read, deps);
    if (!choices.length) return nothing(words, saidWhere, read);
    const abroad = !choices[0]?.place && namesAbroad(words, saidWhere);
    return { kind: 'described', choices: choices.slice(0, mostChoices), abroad };
  }

  const closest = closestOf(readings);
  const choices = distinct(closest.flatMap((reading) => reading.choices));
  const [only] = choices;
  const mayCorrect = saidWhere !== '' && closest[0]?.termIsCertain === true && !only?.unsure;
  const isClear = only && choices.length === 1 && !clinic && (!only.corrected || mayCorrect);
  return isClear
    ? { kind: 'finder', term: only.term, place: only.place, corrected: only.corrected }
    : { kind: 'choice', choices: choices.slice(0, mostChoices), clinics: clinics.slice(0, mostChoices) };
}

const wordsIn = (text: string, most = mostWords) =>
  text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, most);

const isSame = (a: string, b: string) => a.localeCompare(b, 'da', { sensitivity: 'base' }) === 0;

type Read = (what: string, where: string) => Reading | null;

/** What the words say; of two fields filled the wrong way round, what they say when swapped. */
function readingsOf(words: readonly string[], where: string, read: Read): Reading[] {
  const readings = splits(words, where)
    .map(([term, place]) => read(term, place))
    .filter((reading) => reading !== null);
  if (!where || readings.some(isCertain)) return readings;
  const swapped = read(where, words.join(' '));
  return swapped && isCertain(swapped) ? [swapped] : readings;
}

const isCertain = ({ distance }: Reading) => distance < distances.corrected;

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

/** What is left when the words as a whole say nothing: the largest parts of them that are understood without a guess. */
function nothing(words: readonly string[], where: string, read: Read): PlainMeaning {
  const simpler = words.map((word) => simplerWord(word, read));
  const choices = distinct(largestParts(simpler, where, read).flatMap((reading) => reading.choices));
  return { kind: 'nothing', choices: choices.slice(0, mostChoices), abroad: namesAbroad(words, where) };
}

const namesAbroad = (words: readonly string[], where: string) =>
  isAbroad(where) || partsOf(words).some((part) => isAbroad(withoutEdges(part.join(' '))));

/** A new compound ('padelalbue') as the word in it that is known; any other word as it is. */
function simplerWord(word: string, read: Read): string {
  const isKnown = (what: string, at = '') => {
    const reading = read(what, at);
    return reading !== null && isCertain(reading);
  };
  if (isKnown(word) || isKnown('', word)) return word;
  return heartsOf(word).find((heart) => isKnown(heart)) ?? word;
}

/** Of 'massage Aarhus' Aarhus, of 'aktiv ryg Aarhus' ryg in Aarhus; [] when no part says anything. */
function largestParts(words: readonly string[], where: string, read: Read): readonly Reading[] {
  for (const place of where ? [where, ''] : ['']) {
    for (let length = Math.min(words.length, longestPart); length >= 0; length--) {
      const readings = runsOf(words, length)
        .flatMap((part) => splits(part, place))
        .filter(([what]) => !isOnlyPain(what))
        .map(([what, at]) => read(what, at))
        .filter((reading) => reading !== null)
        .filter((reading) => isCertain(reading) || (place !== '' && isSureOfPlace(reading)))
        .filter(saysSomething)
        .sort((a, b) => a.distance - b.distance);
      if (readings.length) return closestOf(readings);
    }
  }
  return [];
}

/** That something hurts says too little where the rest was not understood. */
const isOnlyPain = (what: string) => bagOfStems(what) === 'ondt';

/** One everyday slip in the place's own field, and nothing else in doubt. */
const isSureOfPlace = ({ termIsCertain, distance }: Reading) =>
  termIsCertain && distance <= distances.corrected + distances.folded;

const saysSomething = ({ choices }: Reading) => choices.some(({ term, place }) => term || place);

/** A part that is understood is hardly ever longer. */
const longestPart = 5;

const runsOf = (words: readonly string[], length: number): string[][] =>
  Array.from({ length: words.length - length + 1 }, (_, at) => words.slice(at, at + length));

const partsOf = (words: readonly string[]) =>
  [1, 2, 3].filter((length) => length <= words.length).flatMap((length) => runsOf(words, length));
