/** From words that somebody typed to places, best first. */
import { districtOf } from './districts.ts';
import { type Entry, gazetteer } from './gazetteer.ts';
import { asWritten, lexicon, type Word } from './lexicon.ts';
import type { MatchReason, PlaceKind, PlaceMatch } from './place.ts';
import { regionInPlaceOf } from './regions.ts';
import { slugify } from './slug.ts';
import { loose, tolerance, typingErrors, withoutCompany, writeOut } from './spelling.ts';

/** Longer than any name with its postal code: nobody's place. */
const longestWords = 80;

/** A place with this many times the people of its namesakes is what is meant by the name. */
const dominance = 20;

interface Hit {
  entry: Entry;
  reason: MatchReason;
  /** Orders hits of one reason: smaller is closer. */
  rank: number;
}

const reasonOrder: Record<MatchReason, number> = { exact: 0, alias: 1, folded: 2, corrected: 3 };

/** A town, island or quarter goes before the municipality or region of the same name. */
function isAdministrative(kind: PlaceKind): boolean {
  return kind === 'municipality' || kind === 'region';
}

function closestFirst(a: Hit, b: Hit): number {
  return (
    reasonOrder[a.reason] - reasonOrder[b.reason] ||
    a.rank - b.rank ||
    Number(isAdministrative(a.entry.place.kind)) - Number(isAdministrative(b.entry.place.kind)) ||
    b.entry.population - a.entry.population ||
    a.entry.place.name.length - b.entry.place.name.length ||
    (a.entry.place.slug < b.entry.place.slug ? -1 : 1)
  );
}

const hits = (words: readonly Word[] | undefined, reasonOf: (word: Word) => MatchReason): Hit[] =>
  (words ?? []).map((word) => ({ entry: word.entry, reason: reasonOf(word), rank: 0 }));

/** Places that have exactly this name, give or take case, æ ø å, hyphens and everyday abbreviations. */
function named(text: string): Hit[] {
  const { written, spelled, loose: folded } = lexicon();
  const slug = slugify(text);
  const full = writeOut(slug);
  if (!slug) return [];
  return [
    ...hits(written.get(asWritten(text)), ({ own }) => (own ? 'exact' : 'alias')),
    ...hits(spelled.get(slug), () => 'folded'),
    ...(full === slug ? [] : hits(spelled.get(full), () => 'alias')),
    ...hits(folded.get(loose(full)), () => 'folded'),
  ];
}

/** How far a guess is from the words: typing errors count most, then a wrong first letter, which is rare. */
function guessRank(key: string, word: Word, errors: number): number {
  return errors * 4 + (word.key[0] === key[0] ? 0 : 2) + (word.own ? 0 : 1);
}

/** Places whose name begins with these letters: somebody is still typing. */
function begun(key: string): Hit[] {
  if (key.length < 2) return [];
  return lexicon()
    .words.filter((word) => word.key.length > key.length && word.key.startsWith(key))
    .map((word) => ({
      entry: word.entry,
      reason: 'corrected',
      // One letter short is as likely an error as the beginning of something longer.
      rank: word.key.length === key.length + 1 ? guessRank(key, word, 1) : 5,
    }));
}

/** Places whose name is the word with one or two typing errors; only the fewest errors that any has. */
function mistyped(key: string): Hit[] {
  if (key.length < 4) return [];
  let fewest = 2;
  const found: { word: Word; errors: number }[] = [];
  for (const word of lexicon().words) {
    const limit = Math.min(fewest, tolerance(Math.max(key.length, word.key.length)));
    if (word.key.length < 4 || Math.abs(word.key.length - key.length) > limit) continue;
    const errors = typingErrors(key, word.key, limit);
    if (errors > limit) continue;
    fewest = errors;
    found.push({ word, errors });
  }
  return found
    .filter(({ errors }) => errors === fewest)
    .map(({ word, errors }) => ({
      entry: word.entry,
      reason: 'corrected',
      rank: guessRank(key, word, errors),
    }));
}

function unnumbered(text: string): Hit[] {
  const exact = named(text);
  const plain = withoutCompany(text);
  const known: Hit[] =
    exact.length || plain === text ? exact : named(plain).map((hit) => ({ ...hit, reason: 'alias' }));
  const key = loose(writeOut(slugify(text)));
  return [...known, ...begun(key), ...(known.length ? [] : mistyped(key))];
}

/** '8000', '8000 Aarhus C', 'DK-8000': the district of the code, or a village of that name at the code. */
function numbered(code: string, rest: string): Hit[] {
  const district = districtOf(code);
  const own = district ? gazetteer().byDistrict.get(district) : undefined;
  if (!own) return rest ? unnumbered(rest) : [];
  const others = rest ? named(rest) : [];
  const closer = others.filter(
    ({ entry: { place } }) =>
      place.postalCodes.includes(code) && place.postalCodes.length <= own.place.postalCodes.length,
  );
  return [
    ...closer.map((hit): Hit => ({ ...hit, reason: 'alias', rank: -1 })),
    { entry: own, reason: 'alias', rank: 0 },
    ...others.map((hit): Hit => ({ ...hit, reason: 'folded', rank: 1 })),
  ];
}

function search(words: string, date: string): Hit[] {
  if (words.length > longestWords) return [];
  const text = words
    .replace(/[,;/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const code = /(?<!\d)(?:dk-?\s?)?(\d{4})(?!\d)/i.exec(text);
  const found = code ? numbered(code[1] ?? '', text.replace(code[0], '').trim()) : unnumbered(text);
  const closest = new Map<Entry, Hit>();
  for (const hit of found.sort(closestFirst)) {
    const { region } = hit.entry;
    const slug = region ? regionInPlaceOf(region, date).slug : null;
    const entry = slug ? (gazetteer().bySlug.get(slug) ?? hit.entry) : hit.entry;
    // A guess never leads to a region that has not begun.
    const isAhead = entry.region?.from ? entry.region.from > date : false;
    if (isAhead && hit.reason === 'corrected') continue;
    if (!closest.has(entry)) closest.set(entry, { ...hit, entry });
  }
  return [...closest.values()];
}

/**
 * Places that these words may mean, best first: by name, alias, spelling without æ ø å, postal code, and last
 * those whose name begins so or has one or two typing errors (reason 'corrected').
 * A region that is over answers with its successor; one that has not begun answers to its name.
 * @param words anything; too long or unknown gives []
 * @param date ISO date
 * @param limit at most so many, 8 unless told
 */
export function searchPlaces(words: string, date: string, limit = 8): PlaceMatch[] {
  return search(words, date)
    .slice(0, limit)
    .map(({ entry, reason }) => ({ place: entry.place, reason }));
}

/**
 * What the words mean, for somebody who has finished typing: one place, or several that answer equally well
 * (three towns called Nykøbing) for the reader to choose from, the largest first; [] when nothing answers.
 * A municipality or region is left out beside a town of the same name, a village beside a far larger namesake.
 * @param date ISO date
 */
export function placeMeanings(words: string, date: string): PlaceMatch[] {
  const found = search(words, date);
  const [first] = found;
  if (!first) return [];
  return found
    .filter(({ entry, reason, rank }) => {
      if (entry === first.entry) return true;
      if (reason !== first.reason || rank !== first.rank) return false;
      if (isAdministrative(entry.place.kind) && !isAdministrative(first.entry.place.kind)) return false;
      return first.entry.population < dominance * Math.max(1, entry.population);
    })
    .map(({ entry, reason }) => ({ place: entry.place, reason }));
}
