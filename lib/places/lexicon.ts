/** Every name of every place, ready to be compared with what somebody typed. */
import { WordTree } from '#lib/spelling/word-tree.ts';
import { type Entry, gazetteer } from './gazetteer.ts';
import { slugify } from './slug.ts';
import { loose } from './spelling.ts';

export interface Word {
  /** The name as `loose` compares it. */
  key: string;
  entry: Entry;
  /** Whether it is the place's own name, not an alias. */
  own: boolean;
}

export interface Lexicon {
  /** Names and aliases in lower case, as they are written. */
  written: ReadonlyMap<string, readonly Word[]>;
  /** … as slugs. */
  spelled: ReadonlyMap<string, readonly Word[]>;
  /** … as `loose` compares them. */
  loose: ReadonlyMap<string, readonly Word[]>;
  /** Each different pair of key and place once, to be looked through by letters. */
  tree: WordTree<Word>;
}

/** Lower case with single blanks: how two names are the same to a reader. */
export function asWritten(text: string): string {
  return text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
}

function wordsOf(entry: Entry): { name: string; word: Word }[] {
  return [entry.place.name, ...entry.aliases].map((name, index) => ({
    name,
    word: { key: loose(slugify(name)), entry, own: index === 0 },
  }));
}

function build(): Lexicon {
  const all = gazetteer().entries.flatMap(wordsOf);
  const seen = new Set<string>();
  const words = all
    .map(({ word }) => word)
    .filter((word) => {
      const pair = `${word.key} ${word.entry.place.slug}`;
      return !seen.has(pair) && Boolean(seen.add(pair));
    });
  const grouped = (keyOf: (name: string) => string) => {
    const groups = Map.groupBy(all, ({ name }) => keyOf(name));
    return new Map([...groups].map(([key, members]) => [key, members.map(({ word }) => word)]));
  };
  return {
    written: grouped(asWritten),
    spelled: grouped(slugify),
    loose: grouped((name) => loose(slugify(name))),
    tree: new WordTree(words.map((word) => [word.key, word] as const)),
  };
}

const shared = globalThis as { portalPlaceLexicon?: Lexicon };

/** All names of this process's places. */
export function lexicon(): Lexicon {
  shared.portalPlaceLexicon ??= build();
  return shared.portalPlaceLexicon;
}
