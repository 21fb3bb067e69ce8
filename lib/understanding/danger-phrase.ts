/** Whether somebody's words say a phrase of content/danger-words.yaml: in any order and form, unless they deny it. */
import { foldWords, plainWords } from '#lib/specialties/spelling.ts';
import { stemsOf } from '#lib/specialties/word-forms.ts';
import { slipCost } from '#lib/spelling/slips.ts';

/** One way to write a word of a phrase; `exact` is the whole folded word, for words whose stem is another word's too. */
type Writing = { exact: string } | { stem: string };
/** One word of a phrase, as all the ways to write it. */
type Slot = readonly Writing[];

export interface Phrase {
  /** Have to be typed, each in a place of its own, in any order. */
  words: readonly Slot[];
  /** A negation, and what has to stand close behind it; empty when the phrase has no negation. */
  negative: readonly Slot[];
  /** Must not be typed: who writes them means something long known or harmless. */
  not: Slot;
}

/** One typed word. */
interface Word {
  folded: string;
  /** Null for the small words that a search does not need. */
  stem: string | null;
  /** Counts the words that are not small. */
  rank: number;
  /** Words of one clause have the same number. */
  clause: number;
  denies: boolean;
  /** 'Ikke' stands right in front of it, in the same clause. */
  denied: boolean;
}

/** More words than a search has; what is behind them is not looked at. */
const mostWords = 60;

/** A word this far from a danger word (`slipCost`) is a slip of it. */
const nearEnough = 0.95;

/** What is denied stands at most so many words behind its 'ikke': 'kan ikke lade være med at tisse' is something else. */
const closeBehind = 3;

const negations: ReadonlySet<string> = new Set(['ikke', 'ingen', 'uden'].flatMap(stemsOf));

/** Other ways to write 'ikke' and 'ingen': slips and dialect, too short to be known by their letters, and 'hverken'. */
const writtenOut = new Map(
  [
    ['ikke', 'ike ikek ikkke iikke ikkee ikkr ikje itte hverken'],
    ['ingen', 'ingne inngen ignen'],
  ].flatMap(([word = '', slips = '']) => slips.split(' ').map((slip) => [slip, word] as const)),
);

/** 'Går ikke over', 'hjælper ikke': their 'ikke' is their own and says nothing of the words behind it. */
const ownNegation = new Set(
  'går gik hjælper hjalp virker virkede forsvinder sover sov aftager stopper'.split(' ').map(foldWords),
);

/** Where a clause ends. 'Eller', and 'og' between two nouns, do not end it: 'kan ikke mærke lår og skridt'. */
const clauseEnd =
  /[.,;:!?()\n/]|\s(?:men|så|selvom)\s|\sog\s(?=(?:jeg|kan|har|er|skal|vil|nu|får|må|det|tisser|sover)\s)/giu;

/**
 * A phrase as content/danger-words.yaml writes it.
 * @param text words between spaces; '/' between alternatives, '<name>' for a set, '=' for the exact word, '!' in front of
 *   what must not be typed; from 'ikke', 'ingen' or 'uden' on, the order counts
 * @throws Error when a set is unknown or a word can never match (a small word without '=')
 */
export function phraseOf(text: string, sets: Readonly<Record<string, string>>): Phrase {
  const whole = text.replace(/<([^>]*)>/g, (_, name: string) => {
    const set = sets[name];
    if (set === undefined) throw new Error(`danger word '${text}': the set '${name}' is not there`);
    return set;
  });
  const parts = whole.split(' ');
  const slots = parts.filter((part) => !part.startsWith('!')).map((part) => slotOf(part, text));
  const isNegation = (writing: Writing) => 'stem' in writing && negations.has(writing.stem);
  if (slots.some((slot) => slot.some(isNegation) && !slot.every(isNegation))) {
    throw new Error(`danger word '${text}': a negation and another word are alternatives: write two phrases`);
  }
  const at = slots.findIndex((slot) => slot.some(isNegation));
  return {
    words: at === -1 ? slots : slots.slice(0, at),
    negative: at === -1 ? [] : slots.slice(at),
    not: parts.filter((part) => part.startsWith('!')).flatMap((part) => slotOf(part.slice(1), text)),
  };
}

function slotOf(part: string, text: string): Slot {
  return part.split('/').map((one): Writing => {
    if (one.startsWith('=')) return { exact: foldWords(one.slice(1)) };
    const [stem] = stemsOf(one);
    if (stem === undefined)
      throw new Error(`danger word '${text}': '${one}' needs '=', for it is a small word`);
    return { stem };
  });
}

/** What was typed, word by word, with its clauses and denials. */
export function sentenceOf(text: string): readonly Word[] {
  const sentence: Word[] = [];
  const clauses = text.replace(clauseEnd, (end) => `\n${end}`).split('\n');
  let rank = 0;
  for (const [clause, part] of clauses.entries()) {
    let before: Word | undefined;
    let neither = false;
    for (const typed of plainWords(part).split(' ').filter(Boolean)) {
      const one = writtenOut.get(typed) ?? typed;
      const [stem = null] = stemsOf(one);
      const folded = foldWords(one);
      neither ||= typed === 'hverken';
      const isNegation = stem !== null && negations.has(stem) && !(before && ownNegation.has(before.folded));
      const denies = isNegation || (neither && typed === 'eller');
      if (stem !== null) rank++;
      before = { folded, stem, rank, clause, denies, denied: before?.denies ?? false };
      sentence.push(before);
    }
  }
  return sentence.slice(0, mostWords);
}

/** Whether all words of the phrase are there, each in a place of its own, and none that it rules out. */
export function says(typed: readonly Word[], { words, negative, not }: Phrase): boolean {
  if (typed.some((word) => isOneOf(word, not))) return false;
  if (!negative.length) return hasAll(typed, words, []);
  return typed.some((word, at) => {
    if (!word.denies || !isOneOf(word, negative[0] ?? [])) return false;
    const places = behind(typed, at, negative.slice(1));
    return places !== null && hasAll(typed, words, [at, ...places]);
  });
}

/** Where the slots stand behind the negation, in their order, close and in its clause; null when they do not. */
function behind(typed: readonly Word[], at: number, slots: readonly Slot[]): number[] | null {
  const [slot, ...rest] = slots;
  if (!slot) return [];
  for (let next = at + 1; next < typed.length; next++) {
    const [here, word] = [typed[at], typed[next]];
    if (!here || !word || word.clause !== here.clause || word.rank - here.rank > closeBehind) return null;
    if (!isOneOf(word, slot)) continue;
    const places = behind(typed, next, rest);
    if (places) return [next, ...places];
  }
  return null;
}

/** Whether each slot finds a word that is not denied and not taken. */
function hasAll(typed: readonly Word[], slots: readonly Slot[], taken: readonly number[]): boolean {
  const [slot, ...rest] = slots;
  if (!slot) return true;
  return typed.some(
    (word, at) =>
      !word.denied && !taken.includes(at) && isOneOf(word, slot) && hasAll(typed, rest, [...taken, at]),
  );
}

const isOneOf = (word: Word, slot: Slot): boolean =>
  slot.some((writing) =>
    'exact' in writing
      ? word.folded === writing.exact
      : word.stem !== null && isWord(word.stem, writing.stem),
  );

/** The same stem, or a slip of one that is long enough to be nothing else. */
function isWord(typed: string, meant: string): boolean {
  if (typed === meant) return true;
  if (meant.length < 6 || typed.length < 5 || typed[0] !== meant[0]) return false;
  return Math.abs(typed.length - meant.length) < 2 && slipCost(typed, meant) <= nearEnough;
}
