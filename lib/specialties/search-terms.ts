/** Finds the specialty or condition that somebody means. */
import type { MatchReason } from '#lib/places/place.ts';
import { allowedSlips, longestWord, slipCost } from '#lib/spelling/slips.ts';
import { WordTree } from '#lib/spelling/word-tree.ts';
import { hasOtherWordsOf } from './other-words.ts';
import { foldWords, plainWords } from './spelling.ts';
import type { Term, Vocabulary } from './vocabulary.ts';
import { bagOfStems } from './word-forms.ts';

export interface TermMatch {
  term: Term;
  /** `exact`: its name; `alias`: a synonym; `folded`: either, spelled without æ ø å, or in another form; `corrected`: a slip or two. */
  reason: MatchReason;
  /** False when the words are only the beginning of the name or of a word in it: a suggestion, not an answer. */
  complete: boolean;
  /** How many slips of the finger a correction assumes: 0 for any other match. After two it is only a question. */
  slips: number;
}

interface Key {
  term: Term;
  alias: boolean;
  /** The word or words as `plainWords` evens them out. */
  plain: string;
}

interface Index {
  /** By `foldWords`, from the first letter of the name or of any word in it: 'Hold i nakken' is found at 'nakken' too. */
  beginnings: WordTree<{ key: Key; inside: boolean }>;
  /** Whole names by `foldWords`, to be found with a slip. */
  whole: WordTree<Key>;
  /** Whole names by the stems of their words. */
  stems: ReadonlyMap<string, readonly Key[]>;
}

interface Found extends TermMatch {
  rank: number;
}

const reasons: readonly MatchReason[] = ['exact', 'alias', 'folded', 'corrected'];
const indexes = new WeakMap<Vocabulary, Index>();

/** A guess this much further off than the best (`slipCost`) is not offered beside it. */
const alsoMeant = 0.8;

/** A guess that costs more than that (`slipCost`) is another word: 'strøget' is no 'stroke', 'hasesmerter' no 'hælsmerter'. */
const mostCost = 1.7;

/**
 * Terms that answer to some words, best first: whole matches before beginnings, then exact, alias, folded and
 * corrected, names before synonyms, conditions before specialties of the same kind of match.
 * Words in another order or with other endings ('ondt ryg', 'menisken') count as folded. A correction is only tried
 * when nothing else answers, and the caller says so to the reader: a medical word is never corrected silently.
 * @param words as typed; blank words and words of one letter answer nothing
 * @param limit most results
 */
export function searchTerms(v: Vocabulary, words: string, limit = 8): TermMatch[] {
  const plain = plainWords(words);
  const folded = foldWords(words);
  if (folded.length < 2 || folded.length > longestWord) return [];
  const index = indexOf(v);
  const found = [...begun(index, plain, folded), ...inOtherForm(index, plain)];
  if (!found.length) found.push(...mistyped(index, plain));
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      Number(a.term.kind === 'specialty') - Number(b.term.kind === 'specialty') ||
      a.term.name.localeCompare(b.term.name, 'da'),
  );
  const seen = new Set<string>();
  const best = found.filter(({ term }) => !seen.has(term.slug) && seen.add(term.slug));
  return best.slice(0, limit).map(({ term, reason, complete, slips }) => ({ term, reason, complete, slips }));
}

/** Names and synonyms that these words are, or that they are the beginning of. */
function begun({ beginnings }: Index, plain: string, folded: string): Found[] {
  return beginnings
    .beginningWith(folded)
    .filter(
      ({ value: { inside, key } }) => (!inside || folded.length > 2) && hasOtherWordsOf(plain, key.plain),
    )
    .map(({ word, value: { key, inside } }) => {
      const complete = word === folded && !inside;
      const spelled = complete ? key.plain === plain : ` ${key.plain}`.includes(` ${plain}`);
      const reason = spelled ? (key.alias ? 'alias' : 'exact') : 'folded';
      const rank =
        (complete ? 0 : 100) + Number(inside) * 10 + reasons.indexOf(reason) * 2 + Number(key.alias);
      return { term: key.term, reason, complete, rank, slips: 0 };
    });
}

/** The same words with other endings or in another order. */
function inOtherForm({ stems }: Index, plain: string): Found[] {
  const keys = stems.get(bagOfStems(plain)) ?? [];
  return keys
    .filter((key) => hasOtherWordsOf(plain, key.plain))
    .map(({ term, alias }) => ({
      term,
      reason: 'folded',
      complete: true,
      slips: 0,
      rank: 2 * reasons.indexOf('folded') + 2 + Number(alias),
    }));
}

function mistyped({ whole }: Index, plain: string): Found[] {
  const folded = foldWords(plain);
  const limit = allowedSlips(folded.length);
  if (!limit) return [];
  const guesses = whole
    .near(folded, limit)
    .filter(
      ({ word, slips, value }) =>
        word.length > 3 && hasOtherWordsOf(plain, value.plain) && isSlipOfOneWord(plain, value.plain, slips),
    )
    .map(({ value: { term, alias }, word, slips }) => ({
      term,
      reason: 'corrected' as const,
      complete: true,
      // Two letters that nobody hears are no bolder a guess than one that is wrong.
      slips: slipCost(folded, word) <= twoUnheard ? 1 : slips,
      cost: slipCost(folded, word),
      rank: slipCost(folded, word) + (alias ? 0.2 : 0),
    }))
    .filter(({ cost }) => cost <= mostCost);
  const least = Math.min(...guesses.map(({ rank }) => rank));
  return guesses.filter(({ rank }) => rank - least < alsoMeant);
}

/** What two letters that should be double cost together (`slipCost`). */
const twoUnheard = 1;

/** Of several words one has the slip; where two differ, or two letters of a short one, something else is said. */
function isSlipOfOneWord(typed: string, meant: string, slips: number): boolean {
  const meantWords = meant.split(' ');
  const words = typed.split(' ');
  // Parted another way ('piske smæld'): compared as one word.
  if (words.length !== meantWords.length) return true;
  const differing = words.filter((word, at) => foldWords(word) !== foldWords(meantWords[at] ?? ''));
  // A foreign name whose double letters are not heard: 'osgod schlater'.
  if (differing.length === 2) return slipCost(foldWords(typed), foldWords(meant)) <= twoUnheard;
  if (differing.length !== 1) return false;
  return slips === 1 || differing.every((word) => allowedSlips(foldWords(word).length) >= slips);
}

function keysOf(term: Term): Key[] {
  const seen = new Set<string>();
  return [term.name, ...term.synonyms, term.slug]
    .map((word, index) => ({ term, alias: index > 0, plain: plainWords(word) }))
    .filter(({ plain }) => {
      const folded = foldWords(plain);
      // A slug that is only the name in other letters is no synonym.
      const isNew =
        plain !== '' && !seen.has(plain) && !(plain === plainWords(term.slug) && seen.has(folded));
      seen.add(plain).add(folded);
      return isNew;
    });
}

function indexOf(v: Vocabulary): Index {
  const known = indexes.get(v);
  if (known) return known;
  const keys = [...v.terms.values()].flatMap(keysOf);
  const index: Index = {
    beginnings: new WordTree(keys.flatMap(beginningsOf)),
    whole: new WordTree(keys.map((key) => [foldWords(key.plain), key] as const)),
    stems: Map.groupBy(keys, ({ plain }) => bagOfStems(plain)),
  };
  indexes.set(v, index);
  return index;
}

function beginningsOf(key: Key): [string, { key: Key; inside: boolean }][] {
  const words = key.plain.split(' ');
  return words.map((_, at) => [foldWords(words.slice(at).join(' ')), { key, inside: at > 0 }]);
}
