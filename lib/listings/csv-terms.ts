/** Specialties and conditions as people write them in a cell. */
import { searchTerms } from '#lib/specialties/search-terms.ts';
import type { Vocabulary } from '#lib/specialties/vocabulary.ts';

/** A cell with more words is no list of specialties. */
const mostWords = 60;
const mostKnown = 5_000;
const knownWords = new WeakMap<Vocabulary, Map<string, string | null>>();

/**
 * Reads slugs or names, divided by ; or |.
 * @returns the slugs, and the words nobody knows. A medical word is not corrected: 'nake' stays unknown.
 */
export function readTerms(cell: string, words: Vocabulary): { slugs: string[]; unknown: string[] } {
  const parts = cell
    .split(/[;|]/, mostWords)
    .map((part) => part.trim())
    .filter(Boolean);
  const slugs = new Set<string>();
  const unknown: string[] = [];
  for (const part of parts) {
    const slug = slugOf(part.slice(0, 100), words);
    if (slug) slugs.add(slug);
    else unknown.push(part.slice(0, 30));
  }
  return { slugs: [...slugs], unknown };
}

function slugOf(word: string, words: Vocabulary): string | null {
  const known = knownWords.get(words) ?? new Map<string, string | null>();
  knownWords.set(words, known);
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const slug = words.terms.has(word)
    ? word
    : (searchTerms(words, word, 1).find(({ complete, reason }) => complete && reason !== 'corrected')?.term
        .slug ?? null);
  known.set(word, slug);
  return slug;
}
