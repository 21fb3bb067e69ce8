/** What is known of how people tell of each condition, made ready to be compared with what somebody tells. */
import { WordTree } from '#lib/spelling/word-tree.ts';
import { plainWords } from './spelling.ts';
import { type Features, featuresOf } from './telling-features.ts';
import type { Term, Vocabulary } from './vocabulary.ts';
import { isBodyFamily } from './word-families.ts';
import { stemsOf } from './word-forms.ts';

/** One way to tell of a condition; `text` where it is one of its descriptions, null for a name. */
interface Telling {
  text: string | null;
  features: Features;
}

export interface Portrait {
  term: Term;
  /** How typical a feature is of the condition: near 1 when several ways to tell of it hold it. */
  typical: Features;
  tellings: readonly (Telling & { size: number })[];
  /** Where on the body it is told to be: families of words. */
  places: ReadonlySet<string>;
}

/** How many bits a feature says: the fewer conditions have it, the more. */
export interface Rarity {
  known: ReadonlyMap<string, number>;
  /** What any other feature says. */
  unknown: number;
}

export interface Gallery {
  portraits: readonly Portrait[];
  rarity: Rarity;
  /** All stems that some condition is told with. */
  stems: ReadonlySet<string>;
  /** The same, to know one with a slip. */
  tree: WordTree<string>;
}

/** A word that no condition is told with ('anhængertræk') counts nearly as much as one that a single condition is told with. */
const unknownShare = 0.65;
/** So many mentions make a feature half typical. */
const halfTypical = 0.3;

// Front and pages hold their own copy of this module: what was made is shared.
const shared = globalThis as { portalGalleries?: WeakMap<Vocabulary, Gallery> };

/** The portraits of a vocabulary, made once. */
export function galleryOf(v: Vocabulary): Gallery {
  shared.portalGalleries ??= new WeakMap();
  const before = shared.portalGalleries.get(v);
  if (before) return before;
  const gallery = paint([...v.terms.values()]);
  shared.portalGalleries.set(v, gallery);
  return gallery;
}

function paint(terms: readonly Term[]): Gallery {
  const stemsIn = remembered();
  const told = terms.map((term) => ({ term, told: stemmed(term, stemsIn) }));
  const stems = new Set(told.flatMap((each) => each.told.flatMap((telling) => telling.stems)));
  const featured = told.map((each) => ({
    term: each.term,
    tellings: each.told.map(({ text, stems: own }) => ({ text, features: featuresOf(own, stems) })),
  }));
  const rarity = rarityIn(featured.map(({ tellings }) => tellings));
  const portraits = featured.map(({ term, tellings }) => {
    const typical = typicalOf(tellings);
    return {
      term,
      typical,
      places: new Set([...typical.keys()].filter(isBodyFamily)),
      tellings: tellings.map((each) => ({ ...each, size: sizeOf(rarity, each.features) })),
    };
  });
  return { portraits, rarity, stems, tree: new WordTree([...stems].map((stem) => [stem, stem] as const)) };
}

const stemmed = ({ name, synonyms, descriptions }: Term, stemsIn: (text: string) => string[]) =>
  [
    ...[name, ...synonyms].map((words) => ({ text: null, stems: stemsIn(words) })),
    ...descriptions.map((text) => ({ text, stems: stemsIn(text) })),
  ].filter(({ stems }) => stems.length > 0);

/** `stemsOf`, each word looked at once: the same few thousand words make all the tellings. */
function remembered(): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) =>
    plainWords(text)
      .split(' ')
      .flatMap((word) => {
        const stems = known.get(word) ?? stemsOf(word);
        known.set(word, stems);
        return stems;
      });
}

/** Inverse document frequency (Spärck Jones 1972), a condition being the document. */
function rarityIn(conditions: readonly (readonly Telling[])[]): Rarity {
  const holders = new Map<string, number>();
  for (const tellings of conditions)
    for (const feature of new Set(tellings.flatMap(({ features }) => [...features.keys()])))
      holders.set(feature, (holders.get(feature) ?? 0) + 1);
  const bits = (count: number) => Math.log2(1 + conditions.length / count);
  const known = new Map([...holders].map(([feature, count]) => [feature, bits(count)]));
  return { known, unknown: unknownShare * bits(1) };
}

/** Saturated term frequency, as in BM25 (Robertson and Zaragoza 2009): the first mention says most. */
function typicalOf(tellings: readonly Telling[]): Features {
  const mentions = new Map<string, number>();
  for (const { features } of tellings)
    for (const [feature, weight] of features) mentions.set(feature, (mentions.get(feature) ?? 0) + weight);
  return new Map([...mentions].map(([feature, count]) => [feature, count / (count + halfTypical)]));
}

const rarityOf = ({ known, unknown }: Rarity, feature: string) => known.get(feature) ?? unknown;

/** How much features say, in bits. */
export function sizeOf(rarity: Rarity, features: Features): number {
  let size = 0;
  for (const [feature, weight] of features) size += weight * rarityOf(rarity, feature);
  return size;
}

/** How much of what was told is among known features, in bits. */
export function sharedBy(rarity: Rarity, told: Features, known: Features): number {
  let size = 0;
  for (const [feature, weight] of told) {
    const typical = known.get(feature);
    if (typical !== undefined) size += weight * typical * rarityOf(rarity, feature);
  }
  return size;
}
