/** What a filter of the finder is made of, and the yes/no kind, which most are. */
import { arrayContains, type SQL } from 'drizzle-orm';
import { clinics, type FactSlug } from '#lib/db/tables.ts';
import { type Choices, changed, type DirectoryQuery, startQuery } from './directory-query.ts';

/** Of which clinics a choice is true, and of which it is not; in neither: not stated. Never null in SQL. */
export interface Match {
  yes: SQL;
  no: SQL;
}

export interface FacetOption {
  /** As in the address: '1', '10', 'navn'. */
  value: string;
  label: string;
  query: DirectoryQuery;
}

export interface Facet {
  /** The name in the address. */
  key: string;
  /** The name in the form. */
  label: string;
  /** `flag` is a checkbox, `choice` one of a list, `hidden` is carried along. */
  kind: 'flag' | 'choice' | 'hidden';
  /** The fact it asks for, when it is one that clinics state. */
  fact?: FactSlug;
  /** Understands the address; null: not a value of this filter. */
  read(value: string, query: DirectoryQuery): Partial<Choices> | null;
  /** Its value in the address; null at its default. */
  write(query: DirectoryQuery): string | null;
  /** Gives the choice up. */
  clear(query: DirectoryQuery): Partial<Choices>;
  /** What can be chosen, each as the query it leads to. */
  options(query: DirectoryQuery): FacetOption[];
  /** The words on its chip; null: no chip. */
  chip(query: DirectoryQuery): string | null;
  /** The clinics its present choice asks for; absent or null: it narrows nothing. */
  match?(query: DirectoryQuery, now: Date): Match | null;
}

/** A yes/no filter: `=1` in the address, and an element of `flags`. */
export function flag(
  key: string,
  label: string,
  match: (now: Date, query: DirectoryQuery) => Match,
  fact?: FactSlug,
): Facet {
  const without = (query: DirectoryQuery) => query.flags.filter((each) => each !== key);
  const isDefault = (query: DirectoryQuery) => startQuery(query.place, null).flags.includes(key);
  const on = (query: DirectoryQuery) => ({ flags: [...without(query), key].toSorted() });
  return {
    key,
    label,
    kind: 'flag',
    fact,
    read: (value, query) => (value === '1' || value === 'true' ? on(query) : null),
    write: (query) => (query.flags.includes(key) && !isDefault(query) ? '1' : null),
    clear: (query) => ({ flags: isDefault(query) ? query.flags : without(query) }),
    options: (query) => [{ value: '1', label, query: changed(query, on(query)) }],
    chip: () => label,
    match: (query, now) => (query.flags.includes(key) ? match(now, query) : null),
  };
}

/** A yes/no filter on a fact that clinics state. */
export const factFlag = (key: string, label: string, fact: FactSlug): Facet =>
  flag(
    key,
    label,
    () => ({
      yes: arrayContains(clinics.factsYes, [fact]),
      no: arrayContains(clinics.factsNo, [fact]),
    }),
    fact,
  );
