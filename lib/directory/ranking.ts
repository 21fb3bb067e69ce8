/** The order of results, in kilometres that anyone can add up. Pages that explain it read these numbers. */
import { arrayContains, arrayOverlaps, type SQL, sql } from 'drizzle-orm';
import { clinics, unconfirmedAfterDays } from '#lib/db/tables.ts';
import { termOf, vocabulary } from '#lib/specialties/vocabulary.ts';
import { countedDistance } from './area.ts';
import type { DirectoryQuery } from './directory-query.ts';
import { waitColumn } from './facets.ts';
import { type Marks, marks } from './marks.ts';
import { needsBoat } from './water.ts';

export const ranking = {
  /** Added for each step the match is weaker. */
  kmPerStep: 5,
  /** Added when nobody confirmed the entry for this long. */
  unconfirmedKm: 2,
  unconfirmedAfterDays,
} as const;

/** How a clinic answers a specialty or condition, best first; its place in the list is its steps. */
export const matches = ['approved', 'declared', 'parent', 'general'] as const;
export type MatchKind = (typeof matches)[number];

/** What is looked for: a slug, and for a condition the specialty it belongs to. */
export interface Wanted {
  slug: string;
  parent: string | null;
}

/** Looks up the parent of the query's specialty; null when none is chosen. */
export async function wantedOf(specialty: string | null): Promise<Wanted | null> {
  if (specialty === null) return null;
  const term = termOf(await vocabulary(), specialty);
  return { slug: specialty, parent: term?.parent ?? null };
}

/** What is wanted and the specialty it belongs to. */
export const slugsOf = ({ slug, parent }: Wanted) => (parent === null ? [slug] : [slug, parent]);

/**
 * Clinics in the list of what is wanted: those that declare it or the specialty it belongs to and, last, those that have
 * not said what they treat. A clinic that declares only other things is not among them.
 */
export const answering = (wanted: Wanted): Marks => [
  ...marks('term', ...slugsOf(wanted)),
  ...marks('undeclared'),
];

/** Clinics that declare what is wanted, or the specialty it belongs to. */
export function declares(wanted: Wanted): SQL {
  return arrayOverlaps(clinics.specialties, slugsOf(wanted));
}

/**
 * Steps from the best match. Titles are approved for specialties, not for single conditions, so a title in
 * the parent is a title for the condition.
 */
export function stepsOf(wanted: Wanted | null): SQL<number> {
  if (!wanted) return sql<number>`0`;
  return sql<number>`case when ${arrayOverlaps(clinics.approved, slugsOf(wanted))} then 0
    when ${arrayContains(clinics.specialties, [wanted.slug])} then 1 when ${declares(wanted)} then 2 else 3 end`;
}

/** Whether nobody confirmed the entry within the last 90 days before `date`. */
export function unconfirmedOn(date: string): SQL<boolean> {
  return sql<boolean>`coalesce(${clinics.confirmedOn} < ${date}::date - ${ranking.unconfirmedAfterDays}::int, true)`;
}

export interface Sum {
  /** What the distance adds; null in a place without a point. */
  distanceKm: SQL<number> | null;
  /** Whether the way there needs a boat; null where none can. Such a clinic comes after all others. */
  ferry: SQL<boolean> | null;
  steps: SQL<number>;
  unconfirmed: SQL<boolean>;
  effectiveKm: SQL<number>;
}

/**
 * The parts of the sum. In a place without a point only the steps count.
 * @param steps where they are read, when not from the clinic's row
 */
export function sumOf(
  query: DirectoryQuery,
  wanted: Wanted | null,
  date: string,
  steps: SQL<number> = stepsOf(wanted),
): Sum {
  const distanceKm = countedDistance(query);
  const unconfirmed = unconfirmedOn(date);
  const stepKm = sql<number>`${ranking.kmPerStep}::int * (${steps})`;
  const effectiveKm = distanceKm
    ? sql<number>`${distanceKm} + ${stepKm} + case when ${unconfirmed} then ${ranking.unconfirmedKm}::int else 0 end`
    : sql<number>`(${stepKm})::float8`;
  return { distanceKm, ferry: distanceKm && needsBoat(query), steps, unconfirmed, effectiveKm };
}

/** Clinics are dealt out to this many hands by their id; see `turnOf`. */
export const hands = 1024;

/** The place of a hand in the day's order: 20 bits. */
export const handTurn = (hand: SQL, date: string): SQL =>
  sql`(hashint8extended(${hand}, ${seedOf(date)}::bigint) & 1048575)`;

/** The day as a seed: 20261122. */
export const seedOf = (date: string) => Number(date.replaceAll('-', ''));

/**
 * The day's order within a kilometre: nobody stays first for ever. The hands are shuffled anew every day, and so are
 * the clinics in each hand; a list of the whole country can then look at the first hands only (`first-hits.ts`).
 */
export const turnOf = (id: SQL, date: string): SQL[] => [
  handTurn(sql`(${id} % ${sql.raw(String(hands))})`, date),
  sql`hashint8extended(${id}, ${seedOf(date)}::bigint)`,
];

/** The order the query asks for. It always ends in the id, so that paging neither repeats nor skips. */
export function orderOf(query: DirectoryQuery, sum: Sum, distance: SQL<number> | null, date: string): SQL[] {
  const id = sql`${clinics.id}`;
  const overWater = [sum.ferry ?? []].flat();
  const recommended = [...overWater, sql`floor(${sum.effectiveKm})`, ...turnOf(id, date), id];
  switch (query.sort) {
    case 'anbefalet':
      return recommended;
    case 'afstand':
      return distance ? [...overWater, distance, id] : recommended;
    case 'ventetid':
      return [sql`${waitColumn(query)} asc nulls last`, ...recommended];
    case 'navn':
      return [sql`${clinics.name} collate "da-x-icu"`, sql`${clinics.id}`];
  }
}
