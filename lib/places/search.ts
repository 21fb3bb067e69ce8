/** From words that somebody typed to places, best first. */
import { allowedSlips, slipCost } from '#lib/spelling/slips.ts';
import { isAbroad } from './abroad.ts';
import { isCounty } from './counties.ts';
import { districtOf } from './districts.ts';
import { type Entry, gazetteer } from './gazetteer.ts';
import { asWritten, lexicon, type Word } from './lexicon.ts';
import type { MatchReason, PlaceKind, PlaceMatch } from './place.ts';
import { regionInPlaceOf } from './regions.ts';
import { slugify } from './slug.ts';
import { loose, withoutCompany, withoutGenitive, writeOut } from './spelling.ts';

/** Longer than any name with its postal code: nobody's place. */
const longestWords = 80;

/** Guesses this much further off than the best are still offered beside it; a slip is about 3. */
const alsoMeant = 1;
const mostGuesses = 4;
const shortestGuess = 4;

/** A place with this many times the people of its namesakes is what is meant by the name. */
const dominance = 20;

interface Hit {
  entry: Entry;
  reason: MatchReason;
  /** Orders hits of one reason: smaller is closer. */
  rank: number;
  /** Of a guess: its `slipCost`; infinite where only the beginning is there. */
  cost?: number;
}

/** One everyday slip, and a place that many people write: that much is mended without asking. */
const cheapSlip = 0.9;
const fewestPeople = 4_000;

/** Whether nobody needs to be asked. Without a figure of their own regions, landscapes and municipalities are large. */
function isSure({ entry, reason, cost = 0 }: Hit): boolean {
  if (reason !== 'corrected') return true;
  const isLarge = isAdministrative(entry.place.kind) || entry.population >= fewestPeople;
  return isLarge && cost <= cheapSlip + Number.EPSILON;
}

const matchOf = (hit: Hit): PlaceMatch => ({
  place: hit.entry.place,
  reason: hit.reason,
  sure: isSure(hit),
});

const reasonOrder: Record<MatchReason, number> = { exact: 0, alias: 1, folded: 2, corrected: 3 };

/** A town, island or quarter goes before the municipality or region of the same name. */
function isAdministrative(kind: PlaceKind): boolean {
  return kind === 'municipality' || kind === 'region' || kind === 'landscape';
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

/** People of a large place are more, and so are those who mistype its name; worth at most a slip's fifth. */
const prior = ({ population }: Entry) => Math.log10(population + 10) / 4;

/** How far a guess is from the words: its slips count most, then whether it is the place's own name, then its size. */
function guessRank(key: string, word: Word): number {
  return slipCost(key, word.key) * 4 + (word.own ? 0 : 0.5) - prior(word.entry);
}

/** A name of which only the beginning is there is as far off as one with a slip or two. */
const beginningRank = 5;

/** Places whose name begins with these letters: somebody is still typing. */
function begun(key: string): Hit[] {
  if (key.length < 2) return [];
  return lexicon()
    .tree.beginningWith(key)
    .filter(({ word }) => word.length > key.length)
    .map(({ value: word }) => ({
      entry: word.entry,
      reason: 'corrected',
      // One letter short is as likely a slip as the beginning of something longer.
      ...(word.key.length === key.length + 1
        ? { rank: guessRank(key, word), cost: slipCost(key, word.key) }
        : { rank: beginningRank - prior(word.entry), cost: Number.POSITIVE_INFINITY }),
    }));
}

/** Places whose name is the word with a slip or two. */
function mistyped(key: string): Hit[] {
  if (key.length < 4) return [];
  return (
    lexicon()
      .tree.near(key, allowedSlips(key.length + 1))
      .filter(
        ({ word, slips }) => word.length > 3 && slips <= allowedSlips(Math.max(key.length, word.length)),
      )
      // The first letter and another one wrong is another name: 'Andeby' is no Vindeby.
      .filter(({ word, slips }) => slips < 2 || word[0] === key[0])
      .map(({ value: word }) => ({
        entry: word.entry,
        reason: 'corrected',
        rank: guessRank(key, word),
        cost: slipCost(key, word.key),
      }))
  );
}

function unnumbered(text: string): Hit[] {
  const plain = withoutCompany(text);
  const known = firstThatKnows([
    () => named(text),
    () => (plain === text ? [] : asAliases(named(plain))),
    () => asAliases(named(withoutGenitive(plain))),
  ]);
  if (!known.length && (isAbroad(plain) || isCounty(plain))) return [];
  const key = loose(writeOut(slugify(plain)));
  if (known.length) return [...known, ...begun(key)];
  // 'Aarhsu C' is a district, not a town in company of a letter.
  const whole = mistyped(loose(writeOut(slugify(text))));
  return [...begun(key), ...(whole.length ? whole : mistyped(key))];
}

const asAliases = (found: readonly Hit[]): Hit[] => found.map((hit) => ({ ...hit, reason: 'alias' }));

function firstThatKnows(readings: readonly (() => Hit[])[]): Hit[] {
  for (const read of readings) {
    const found = read();
    if (found.length) return found;
  }
  return [];
}

/** 'Rønne, Bornholm': the place before the comma that lies where the rest says; [] when none does. */
function insideOther(text: string): Hit[] {
  const [first = '', ...others] = text.split(',');
  const around = named(withoutCompany(others.join(' ').trim()));
  return named(withoutCompany(first.trim())).filter(({ entry: { place } }) =>
    around.some(
      ({ entry: { place: other } }) =>
        other.municipalityCodes.includes(place.municipalityCodes[0] ?? '-') ||
        other.postalCodes.includes(place.postalCodes[0] ?? '-'),
    ),
  );
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
  const code = /(?<!\d)(?:dk-?\s?)?(\d{4})(?!\d)/i.exec(words);
  const part = code || !words.includes(',') ? [] : insideOther(words);
  const text = words
    .replace(code?.[0] ?? '', ' ')
    .replace(/[,;/]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const found = code ? numbered(code[1] ?? '', text) : part.length ? part : unnumbered(text);
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
 * those whose name begins so or has a slip or two (reason 'corrected'). A name outside Denmark is nobody's slip.
 * A region that is over answers with its successor; one that has not begun answers to its name.
 * @param words anything; too long or unknown gives []
 * @param date ISO date
 * @param limit at most so many, 8 unless told
 */
export function searchPlaces(words: string, date: string, limit = 8): PlaceMatch[] {
  return search(words, date).slice(0, limit).map(matchOf);
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
  if (first.reason === 'corrected') {
    // Two or three letters begin too many names: a suggestion while typing, no answer.
    if (words.trim().length < shortestGuess) return [];
    return found
      .filter(({ rank }) => rank - first.rank < alsoMeant)
      .slice(0, mostGuesses)
      .map(matchOf);
  }
  return found
    .filter(({ entry, reason, rank }) => {
      if (entry === first.entry) return true;
      if (reason !== first.reason || rank !== first.rank) return false;
      if (isAdministrative(entry.place.kind) && !isAdministrative(first.entry.place.kind)) return false;
      return first.entry.population < dominance * Math.max(1, entry.population);
    })
    .map(matchOf);
}
