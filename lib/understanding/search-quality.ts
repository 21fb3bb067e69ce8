/** How often the search understands people: its own list of queries, and names with a slip, asked of the code that `/find` uses. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gazetteer } from '#lib/places/gazetteer.ts';
import { placeMeanings } from '#lib/places/search.ts';
import { slugify } from '#lib/places/slug.ts';
import { describedTerms } from '#lib/specialties/described-terms.ts';
import { searchTerms } from '#lib/specialties/search-terms.ts';
import type { Vocabulary } from '#lib/specialties/vocabulary.ts';
import { clinicsMeant } from './clinic-names.ts';
import { type Choice, findWords, type WordDeps, type WordsMeaning } from './find-words.ts';
import { slipped } from './slipped.ts';

/**
 * `open`: looked at while building. `held`: its misses were not looked at until the end. The others: written by
 * somebody who had not seen the project, each after all that those before had led to.
 */
const byOthers = ['fresh', 'third', 'fourth'] as const;
export const parts = ['open', 'held', ...byOthers] as const;
export type Part = (typeof parts)[number];

export interface Asked {
  kind: string;
  part: Part;
  what: string;
  where: string;
  answer: string;
  got: string;
}

interface Query extends Omit<Asked, 'got'> {}

/** The lists, as they lie beside this file. */
function readQueries(): { queries: Query[]; clinics: { slug: string; name: string }[] } {
  const rows = rowsOf('queries.txt');
  const clinics = rows
    .filter(([kind]) => kind === 'known')
    .map(([, name = '']) => ({ slug: slugify(name), name }));
  const query = ([kind = '', what = '', where = '', answer = '']: string[], part: Part): Query => ({
    kind,
    what,
    where,
    answer,
    part,
  });
  const own = rows
    .filter(([kind]) => kind !== 'known')
    .map((row) => query(row, partOf(`${row[1] ?? ''}|${row[2] ?? ''}`)));
  const others = parts
    .slice(2)
    .flatMap((part) => rowsOf(`${part}-queries.txt`).map((row) => query(row, part)));
  return { queries: [...own, ...others], clinics };
}

function rowsOf(file: string): string[][] {
  return readFileSync(join(process.cwd(), 'lib/understanding', file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('|'));
}

/** A third is held back, and nobody chose which. */
function partOf(text: string): Part {
  return (createHash('sha256').update(text).digest()[0] ?? 0) % 3 === 0 ? 'held' : 'open';
}

const perSeed = 300;
/** A slip in the name of a village is rare; these are the places most people write. */
const fewestPeople = 4_000;

/** Names of places and conditions with a slip each; the second seed's misses were not looked at until the end. */
function slips(v: Vocabulary): Query[] {
  const places = gazetteer()
    .entries.filter(({ place, population }) => place.kind !== 'municipality' && population >= fewestPeople)
    .map(({ place }) => ({ word: place.name, answer: `@${place.slug}` }));
  const terms = [...v.terms.values()].flatMap(({ slug, name }) => ({ word: name, answer: `${slug}@` }));
  const parts: { part: Part; seed: number }[] = [
    { part: 'open', seed: 1 },
    { part: 'held', seed: 20_261_122 },
  ];
  return parts.flatMap(({ part, seed }) => [
    ...slipped(places, { seed, count: perSeed }).map(({ typed, answer }) => ({
      kind: 'place, random slip',
      part,
      what: '',
      where: typed,
      answer,
    })),
    ...slipped(terms, { seed: seed + 1, count: perSeed }).map(({ typed, answer }) => ({
      kind: 'condition, random slip',
      part,
      what: typed,
      where: '',
      answer,
    })),
  ]);
}

/** Asks everything. @param date ISO date: regions come and go */
export async function measureSearch(v: Vocabulary, date: string): Promise<Asked[]> {
  const { queries, clinics } = readQueries();
  const deps: WordDeps = {
    placeMeanings: (words) => placeMeanings(words, date),
    searchTerms: (words) => searchTerms(v, words),
    describedTerms: (words) => describedTerms(v, words),
    clinicsNamed: async (words) => clinicsMeant(words, clinics),
  };
  const asked: Asked[] = [];
  for (const query of [...queries, ...slips(v)]) {
    const meaning = await findWords(query.what, query.where, deps);
    asked.push({ ...query, got: told(meaning) });
  }
  return asked;
}

/** Several answers can be equally right: they stand with / between. */
export const isRight = ({ answer, got }: Asked): boolean => answer.split('/').includes(got);

const choiceTold = ({ term, place }: Pick<Choice, 'term' | 'place'>) =>
  `${term?.slug ?? ''}@${place?.slug ?? ''}`;

/** What came out, in the list's own notation; of corrections, and of what a telling is like, the first that is shown. */
function told(meaning: WordsMeaning): string {
  switch (meaning.kind) {
    case 'danger':
      return 'danger';
    case 'nothing':
      return 'none';
    case 'clinic':
      return `clinic ${meaning.slug}`;
    case 'finder':
      return choiceTold(meaning);
    case 'described':
      return meaning.choices[0] ? choiceTold(meaning.choices[0]) : 'none';
    case 'choice': {
      const { choices, clinics } = meaning;
      const [best] = choices;
      if (!best)
        return clinics.length === 1 ? `clinic ${clinics[0]?.slug}` : `choice of ${clinics.length} clinics`;
      if (best.corrected) return choiceTold(best);
      return `choice ${choices.map(choiceTold).join(',')}`;
    }
  }
}

export interface Share {
  kind: string;
  of: Record<Part, { asked: number; right: number }>;
}

/**
 * The shares of right answers, kind by kind in the order they were asked, then 'the list' by itself (the random slips are
 * many and easy, and would hide its misses), and 'all' last.
 */
export function sharesOf(asked: readonly Asked[]): Share[] {
  const count = (part: Part, these: readonly Asked[]) => {
    const own = these.filter((each) => each.part === part);
    return { asked: own.length, right: own.filter(isRight).length };
  };
  const share = (kind: string, these: readonly Asked[]): Share => ({
    kind,
    of: Object.fromEntries(parts.map((part) => [part, count(part, these)])) as Share['of'],
  });
  const kinds = [...Map.groupBy(asked, ({ kind }) => kind)].map(([kind, these]) => share(kind, these));
  const listed = asked.filter(({ kind }) => !kind.endsWith('random slip'));
  return [...kinds, share('the list', listed), share('all', asked)];
}
