/** What a filter of the finder is made of, and the kinds most are: yes or no, and several from a list. */
import type { FactSlug } from '#lib/db/tables.ts';
import type { Demand } from './bits.ts';
import { type Choices, changed, type DirectoryQuery, startQuery } from './directory-query.ts';
import { type Marks, marks } from './marks.ts';
import type { Wanted } from './ranking.ts';

/**
 * Of which clinics a choice is true, and which have said something about it, those included. Said and not true: no.
 * Of an option alone no clinic carries two marks of the same list: that is what makes counting a sum.
 */
export interface Match {
  yes: Marks;
  said: Marks;
  /** What goes before both: of clinics that carry any of `said` here, only those with `yes` here count. */
  first?: { yes: Marks; said: Marks };
}

/**
 * A match as demands that must all hold. With `first` there are two: any of the yeses, and where something is said
 * that goes first, its own yes.
 * @param unstated let those pass, too, that have said nothing
 */
export function demandsOfMatch({ yes, said, first }: Match, unstated: boolean): Demand[] {
  const any = [...(first?.yes ?? []), ...yes];
  return [
    { yes: any, ...(unstated && { said: [...(first?.said ?? []), ...said] }) },
    ...(first ? [{ yes: first.yes, said: first.said }] : []),
  ];
}

export interface FacetOption {
  /** As in the address: '1', '10', 'navn'. */
  value: string;
  label: string;
  /** Where choosing it leads. */
  query: DirectoryQuery;
}

export interface FacetChip {
  label: string;
  /** The query without it. */
  query: DirectoryQuery;
}

export interface Facet {
  /** The name in the address. */
  key: string;
  /** The name in the form. */
  label: string;
  /** `flag` is a checkbox, `choice` one of a list, `several` any of a list, `hidden` is carried along. */
  kind: 'flag' | 'choice' | 'several' | 'hidden';
  /** The fact it asks for, when it is one that clinics state. */
  fact?: FactSlug;
  /** Understands the values of its key in the address, one or more; null: not this filter's. */
  read(values: readonly string[], query: DirectoryQuery): Partial<Choices> | null;
  /** Its values in the address, in their order; none at its default. */
  write(query: DirectoryQuery): string[];
  /** Gives the choice up. */
  clear(query: DirectoryQuery): Partial<Choices>;
  /** What can be chosen, each as the query it leads to. */
  options(query: DirectoryQuery): FacetOption[];
  /** A chip for each thing chosen; none where it needs no chip. */
  chips(query: DirectoryQuery): FacetChip[];
  /** The clinics its present choice asks for; absent or null: it narrows nothing. */
  match?(query: DirectoryQuery, now: Date, wanted: Wanted | null): Match | null;
  /** Of `several`: the clinics that have said something about any of its options. */
  saidAny?: Marks;
  /** The clinics an option alone asks for. */
  matchOf?(value: string, query: DirectoryQuery, now: Date, wanted: Wanted | null): Match | null;
}

/** A filter with at most one value in the address. */
export interface SingleFacet extends Omit<Facet, 'read' | 'write' | 'chips' | 'matchOf'> {
  read(value: string, query: DirectoryQuery): Partial<Choices> | null;
  /** Null at its default. */
  write(query: DirectoryQuery): string | null;
  /** The words on its chip; null: no chip. */
  chip(query: DirectoryQuery): string | null;
}

export function single({ read, write, chip, ...rest }: SingleFacet): Facet {
  return {
    ...rest,
    read: ([value, ...more], query) => (value === undefined || more.length > 0 ? null : read(value, query)),
    write(query) {
      const value = write(query);
      return value === null ? [] : [value];
    },
    chips(query) {
      const label = write(query) === null ? null : chip(query);
      return label === null ? [] : [{ label, query: changed(query, rest.clear(query)) }];
    },
    matchOf(value, query, now, wanted) {
      const option = rest.options(query).find((each) => each.value === value);
      return (option && rest.match?.(option.query, now, wanted)) ?? null;
    },
  };
}

/** A yes/no filter: `=1` in the address, and an element of `flags`. */
export function flag(
  key: string,
  label: string,
  match: (now: Date, wanted: Wanted | null) => Match,
  fact?: FactSlug,
): Facet {
  const without = (query: DirectoryQuery) => query.flags.filter((each) => each !== key);
  const isDefault = (query: DirectoryQuery) => startQuery(query.place, null).flags.includes(key);
  const on = (query: DirectoryQuery) => ({ flags: [...without(query), key].toSorted() });
  return single({
    key,
    label,
    kind: 'flag',
    fact,
    read: (value, query) => (value === '1' || value === 'true' ? on(query) : null),
    write: (query) => (query.flags.includes(key) && !isDefault(query) ? '1' : null),
    clear: (query) => ({ flags: isDefault(query) ? query.flags : without(query) }),
    options: (query) => [{ value: '1', label, query: changed(query, on(query)) }],
    chip: () => label,
    match: (query, now, wanted) => (query.flags.includes(key) ? match(now, wanted) : null),
  });
}

/** A yes/no filter on a fact that clinics state. */
export const factFlag = (key: string, label: string, fact: FactSlug): Facet =>
  flag(
    key,
    label,
    () => ({ yes: marks('yes', fact), said: [...marks('yes', fact), ...marks('no', fact)] }),
    fact,
  );

/**
 * A filter whose key is repeated in the address, once for each value, sorted: clinics that have any of them.
 * @param field where a query keeps the values
 * @param labels what there is to choose, in the order of the form
 */
export function several(
  key: string,
  label: string,
  field: 'languages' | 'insurers',
  labels: ReadonlyMap<string, string>,
  saidAny: Marks,
  match: (values: readonly string[]) => Match,
): Facet {
  const withValues = (query: DirectoryQuery, values: readonly string[]) =>
    changed(query, { [field]: [...new Set(values)].toSorted() });
  const without = (query: DirectoryQuery, value: string) =>
    withValues(
      query,
      query[field].filter((each) => each !== value),
    );
  return {
    key,
    label,
    kind: 'several',
    saidAny,
    read(values) {
      const known = [...new Set(values)].filter((value) => labels.has(value)).toSorted();
      return known.length > 0 ? { [field]: known } : null;
    },
    write: (query) => [...query[field]],
    clear: () => ({ [field]: [] }),
    options: (query) =>
      [...labels].map(([value, words]) => ({
        value,
        label: words,
        query: query[field].includes(value)
          ? without(query, value)
          : withValues(query, [...query[field], value]),
      })),
    chips: (query) =>
      query[field].map((value) => ({ label: labels.get(value) ?? value, query: without(query, value) })),
    match: (query) => (query[field].length > 0 ? match(query[field]) : null),
    matchOf: (value) => match([value]),
  };
}
