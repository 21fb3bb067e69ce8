/**
 * The filters of the finder. One filter is one record: parsing, the canonical address, SQL, counts, chips
 * and the form all read it from here. Their order is the order of the query string.
 */
import { arrayContains, type SQL, sql } from 'drizzle-orm';
import { clinics, type FactSlug } from '#lib/db/tables.ts';
import { localTime } from '#lib/hours/clock.ts';
import { holidayName } from '#lib/hours/holidays.ts';
import {
  type Choices,
  changed,
  type DirectoryQuery,
  defaultRadius,
  origin,
  radiiFor,
  type Sort,
  startQuery,
} from './directory-query.ts';
import { readNear } from './near.ts';

/** Which clinics a choice is true of, and which have not said. */
export interface Match {
  yes: SQL;
  unstated: SQL;
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
function flag(
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

const none = sql`false`;

/** A yes/no filter on a fact that clinics state. */
const factFlag = (key: string, label: string, fact: FactSlug): Facet =>
  flag(
    key,
    label,
    () => ({
      yes: arrayContains(clinics.factsYes, [fact]),
      unstated: sql`not (${arrayContains(clinics.factsYes, [fact])} or ${arrayContains(clinics.factsNo, [fact])})`,
    }),
    fact,
  );

/** Open at this minute. The ordinary week says nothing certain about a public holiday. */
function openAt(now: Date): Match {
  const { date, weekday, minutes } = localTime(now);
  if (holidayName(date)) return { yes: none, unstated: sql`true` };
  const minuteOfWeek = (weekday - 1) * 1440 + minutes;
  return {
    yes: sql`${clinics.openWeek} @> ${minuteOfWeek}::int`,
    unstated: sql`not ${clinics.statedWeekdays} @> array[${weekday}::smallint]`,
  };
}

/** The wait that counts: the subsidised one when a ydernummer is asked for, else the shortest stated. */
export function waitColumn(query: DirectoryQuery): SQL {
  return query.flags.includes('ydernummer')
    ? sql`${clinics.waitSubsidised}`
    : sql`least(${clinics.waitSubsidised}, ${clinics.waitPrivate})`;
}

const weekLabel = (weeks: number) => (weeks === 1 ? '1 uge' : `${weeks} uger`);
const sorts: readonly { value: Sort; label: string }[] = [
  { value: 'anbefalet', label: 'Anbefalet' },
  { value: 'afstand', label: 'Afstand' },
  { value: 'ventetid', label: 'Ventetid' },
  { value: 'navn', label: 'Navn' },
];
/** Only where there is a point does a distance order anything. */
const sortsFor = (query: DirectoryQuery) =>
  origin(query) ? sorts : sorts.filter(({ value }) => value !== 'afstand');
const radiusLabel = (radius: number, query: DirectoryQuery) =>
  radius === 0 ? `Kun ${query.place.name}` : `Inden for ${radius} km`;

export const facets: readonly Facet[] = [
  {
    key: 'radius',
    label: 'Afstand',
    kind: 'choice',
    read(value, query) {
      const radius = radiiFor(query.place, query.near).find((each) => String(each) === value);
      return radius === undefined ? null : { radius };
    },
    write: (query) => (query.radius === defaultRadius(query.place, query.near) ? null : String(query.radius)),
    clear: (query) => ({ radius: defaultRadius(query.place, query.near) }),
    options: (query) =>
      radiiFor(query.place, query.near).map((radius) => ({
        value: String(radius),
        label: radiusLabel(radius, query),
        query: changed(query, { radius }),
      })),
    chip: (query) => radiusLabel(query.radius, query),
  },
  factFlag('ydernummer', 'Har ydernummer', 'contract'),
  factFlag('handicap', 'Adgang med kørestol', 'wheelchair'),
  factFlag('hjemme', 'Hjemmebesøg', 'home_visits'),
  factFlag('online', 'Online behandling', 'online'),
  factFlag('hold', 'Holdtræning', 'group_classes'),
  factFlag('aften', 'Åbent om aftenen', 'evenings'),
  factFlag('weekend', 'Åbent i weekenden', 'weekend'),
  flag('aaben', 'Åbent nu', openAt),
  factFlag('boern', 'Behandler børn', 'children'),
  factFlag('nye', 'Tager nye patienter', 'new_patients'),
  flag('specialist', 'Godkendt specialist', () => ({
    yes: sql`cardinality(${clinics.approved}) > 0`,
    unstated: none,
  })),
  {
    key: 'ventetid',
    label: 'Ventetid',
    kind: 'choice',
    read: (value) => (/^(0|[1-9]\d?|10[0-4])$/.test(value) ? { weeks: Number(value) } : null),
    write: (query) => (query.weeks === null ? null : String(query.weeks)),
    clear: () => ({ weeks: null }),
    options: (query) =>
      [1, 2, 4, 8].map((weeks) => ({
        value: String(weeks),
        label: `Højst ${weekLabel(weeks)}`,
        query: changed(query, { weeks }),
      })),
    chip: (query) => (query.weeks === null ? null : `Højst ${weekLabel(query.weeks)}s ventetid`),
    match: (query) =>
      query.weeks === null
        ? null
        : {
            yes: sql`coalesce(${waitColumn(query)} <= ${query.weeks}, false)`,
            unstated: sql`${waitColumn(query)} is null`,
          },
  },
  {
    key: 'uoplyst',
    label: 'Vis også klinikker, der ikke har oplyst det',
    kind: 'flag',
    read: (value) => (value === '1' || value === 'true' ? { unstated: true } : null),
    write: (query) => (query.unstated ? '1' : null),
    clear: () => ({ unstated: false }),
    options: (query) => [{ value: '1', label: 'Vis også dem', query: changed(query, { unstated: true }) }],
    chip: () => 'Også uden oplysning',
  },
  {
    key: 'sorter',
    label: 'Rækkefølge',
    kind: 'choice',
    read(value, query) {
      const sort = sortsFor(query).find((each) => each.value === value);
      return sort ? { sort: sort.value } : null;
    },
    write: (query) => (query.sort === 'anbefalet' ? null : query.sort),
    clear: () => ({ sort: 'anbefalet' }),
    options: (query) =>
      sortsFor(query).map((sort) => ({ ...sort, query: changed(query, { sort: sort.value }) })),
    chip: () => null,
  },
  {
    key: 'side',
    label: 'Side',
    kind: 'hidden',
    read: (value) => (/^[1-9]\d{0,4}$/.test(value) ? { page: Number(value) } : null),
    write: (query) => (query.page === 1 ? null : String(query.page)),
    clear: () => ({ page: 1 }),
    options: () => [],
    chip: () => null,
  },
  {
    key: 'naer',
    label: 'Nær dig',
    kind: 'hidden',
    read(value, query) {
      const near = readNear(value);
      return near && { near, radius: defaultRadius(query.place, near) };
    },
    write: (query) => (query.near ? `${query.near.lat.toFixed(2)},${query.near.lon.toFixed(2)}` : null),
    clear: (query) => ({
      near: null,
      radius: defaultRadius(query.place, null),
      sort: query.sort === 'afstand' ? 'anbefalet' : query.sort,
    }),
    options: () => [],
    chip: () => 'Nær dig',
  },
];

/** The facts clinics state, in the order of the form, with the words a visitor reads. */
export const factLabels: ReadonlyMap<string, string> = new Map(
  facets.flatMap(({ fact, label }) => (fact ? [[fact, label] as const] : [])),
);

/** The filters that are chosen now, defaults left out. */
export const chosen = (query: DirectoryQuery): Facet[] =>
  facets.filter((facet) => facet.write(query) !== null);
