/** Finds the specialty or condition that somebody means. */
import type { MatchReason } from '#lib/places/place.ts';
import { allowedSlips, foldWords, plainWords, slipsBetween } from './spelling.ts';
import type { Term, Vocabulary } from './vocabulary.ts';

export interface TermMatch {
  term: Term;
  /** `exact`: its name; `alias`: a synonym; `folded`: either, spelled without æ ø å; `corrected`: a slip or two. */
  reason: MatchReason;
  /** False when the words are only the beginning of the name or of a word in it: a suggestion, not an answer. */
  complete: boolean;
}

interface Key {
  term: Term;
  alias: boolean;
  plain: string;
  folded: string;
}

const reasons: readonly MatchReason[] = ['exact', 'alias', 'folded', 'corrected'];
const keysOf = new WeakMap<Vocabulary, Key[]>();

/**
 * Terms that answer to some words, best first: whole matches before beginnings, then exact, alias, folded and
 * corrected, names before synonyms, conditions before specialties of the same kind of match.
 * A correction is only tried when nothing else answers, and the caller says so to the reader: a medical word is
 * never corrected silently.
 * @param words as typed; blank words and words of one letter answer nothing
 * @param limit most results
 */
export function searchTerms(v: Vocabulary, words: string, limit = 8): TermMatch[] {
  const plain = plainWords(words);
  const folded = foldWords(words);
  if (folded.length < 2) return [];
  const found: (TermMatch & { rank: number })[] = [];
  const keys = keysFor(v);
  for (const key of keys) {
    const whole = key.plain === plain || key.folded === folded;
    if (!whole && !beginsIn(key, plain, folded)) continue;
    const spelled = key.plain === plain || (!whole && ` ${key.plain}`.includes(` ${plain}`));
    const reason = spelled ? (key.alias ? 'alias' : 'exact') : 'folded';
    const within = whole || key.folded.startsWith(folded) ? 0 : 1;
    const rank = (whole ? 0 : 100) + within * 10 + reasons.indexOf(reason) * 2 + (key.alias ? 1 : 0);
    found.push({ term: key.term, reason, complete: whole, rank });
  }
  if (!found.length) {
    const limitOfSlips = allowedSlips(folded.length);
    for (const key of limitOfSlips ? keys : []) {
      const slips = slipsBetween(folded, key.folded, limitOfSlips);
      if (slips <= limitOfSlips && key.folded.length > 3) {
        found.push({
          term: key.term,
          reason: 'corrected',
          complete: true,
          rank: slips * 2 + (key.alias ? 1 : 0),
        });
      }
    }
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      Number(a.term.kind === 'specialty') - Number(b.term.kind === 'specialty') ||
      a.term.name.localeCompare(b.term.name, 'da'),
  );
  const seen = new Set<string>();
  const best = found.filter(({ term }) => !seen.has(term.slug) && seen.add(term.slug));
  return best.slice(0, limit).map(({ term, reason, complete }) => ({ term, reason, complete }));
}

/** The words begin the name, or one of the words in it: 'nakk' in 'Hold i nakken'. */
function beginsIn(key: Key, plain: string, folded: string): boolean {
  return (
    key.folded.startsWith(folded) ||
    ` ${key.plain}`.includes(` ${plain}`) ||
    key.plain.split(' ').some((word) => folded.length > 2 && foldWords(word).startsWith(folded))
  );
}

function keysFor(v: Vocabulary): Key[] {
  const known = keysOf.get(v);
  if (known) return known;
  const keys: Key[] = [];
  for (const term of v.terms.values()) {
    const name = { term, alias: false, plain: plainWords(term.name), folded: foldWords(term.name) };
    keys.push(name);
    for (const alias of [...term.synonyms, term.slug]) {
      const key = { term, alias: true, plain: plainWords(alias), folded: foldWords(alias) };
      // A slug that is only the name in other letters is no synonym.
      if (key.plain !== name.plain && (alias !== term.slug || key.folded !== name.folded)) keys.push(key);
    }
  }
  keysOf.set(v, keys);
  return keys;
}
