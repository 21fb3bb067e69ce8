/**
 * The filters of the finder. One filter is one record: parsing, the canonical address, SQL, counts, chips
 * and the form all read it from here. Their order is the order of the query string.
 */
import { type SQL, sql } from 'drizzle-orm';
import { clinics } from '#lib/db/tables.ts';
import { localTime } from '#lib/hours/clock.ts';
import { holidayName } from '#lib/hours/holidays.ts';
import {
  changed,
  type DirectoryQuery,
  defaultRadius,
  origin,
  radiiFor,
  type Sort,
} from './directory-query.ts';
import { type Facet, factFlag, flag, type Match, several, single } from './facet.ts';
import { insurers } from './insurers.ts';
import { languageNames } from './languages.ts';
import { marks } from './marks.ts';
import { readNear } from './near.ts';

/**
 * Open at this minute. What a clinic has said of the very day goes before its ordinary week, which says nothing certain
 * about a public holiday.
 */
function openAt(now: Date): Match {
  const { date, weekday, minutes } = localTime(now);
  const first = { yes: marks('open-on', `${date}:${minutes}`), said: marks('dated', date) };
  if (holidayName(date)) return { yes: [], said: [], first };
  const minuteOfWeek = (weekday - 1) * 1440 + minutes;
  return { yes: marks('open', String(minuteOfWeek)), said: marks('weekday', String(weekday)), first };
}

/** The wait that counts: the subsidised one when a ydernummer is asked for, else the shortest stated. */
export function waitColumn(query: DirectoryQuery): SQL {
  return query.flags.includes('ydernummer')
    ? sql`${clinics.waitSubsidised}`
    : sql`least(${clinics.waitSubsidised}, ${clinics.waitPrivate})`;
}

const waitKind = (query: DirectoryQuery) => (query.flags.includes('ydernummer') ? 'contract-wait' : 'wait');

const genders = [
  { value: 'kvinde', label: 'Kvinde', chip: 'Kvindelig behandler' },
  { value: 'mand', label: 'Mand', chip: 'Mandlig behandler' },
] as const;

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
  single({
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
  }),
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
  // A title is only there when its proof was checked: without one the answer is no, not silence.
  // Titles are approved for specialties: for a condition the one it belongs to counts.
  flag('specialist', 'Godkendt titel', (_now, wanted) => ({
    yes: wanted ? marks('title', wanted.parent ?? wanted.slug) : marks('titled'),
    said: marks('listed'),
  })),
  single({
    key: 'behandler',
    label: 'Behandler',
    kind: 'choice',
    read(value) {
      const gender = genders.find((each) => each.value === value);
      return gender ? { gender: gender.value } : null;
    },
    write: (query) => query.gender,
    clear: () => ({ gender: null }),
    options: (query) =>
      genders.map(({ value, label }) => ({ value, label, query: changed(query, { gender: value }) })),
    chip: (query) => genders.find(({ value }) => value === query.gender)?.chip ?? null,
    match: (query) =>
      query.gender === null ? null : { yes: marks('gender', query.gender), said: marks('gender') },
  }),
  several('sprog', 'Sprog', 'languages', languageNames, marks('speaks'), (codes) => ({
    yes: marks('speaks', ...codes),
    said: marks('speaks'),
  })),
  several('forsikring', 'Forsikring', 'insurers', insurers, marks('insurer'), (slugs) => ({
    yes: marks('insurer', ...slugs),
    said: [...marks('insurer', ...slugs), ...marks('not-insurer', ...slugs)],
  })),
  single({
    key: 'ventetid',
    label: 'Ventetid',
    kind: 'choice',
    read: (value) => (/^(0|[1-9]\d?|10[0-4])$/.test(value) ? { weeks: Number(value) } : null),
    write: (query) => (query.weeks === null ? null : String(query.weeks)),
    clear: () => ({ weeks: null }),
    options: (query) =>
      // What the address asks for is on the list too: else the form would give it up.
      [...new Set([1, 2, 4, 8, query.weeks ?? 1])]
        .toSorted((a, b) => a - b)
        .map((weeks) => ({
          value: String(weeks),
          label: `Højst ${weekLabel(weeks)}`,
          query: changed(query, { weeks }),
        })),
    chip: (query) => (query.weeks === null ? null : `Højst ${weekLabel(query.weeks)}s ventetid`),
    match: (query) =>
      query.weeks === null
        ? null
        : {
            yes: marks(
              waitKind(query),
              ...Array.from({ length: query.weeks + 1 }, (_, weeks) => String(weeks)),
            ),
            said: marks(waitKind(query)),
          },
  }),
  single({
    key: 'uoplyst',
    label: 'Vis også klinikker, der ikke har oplyst det',
    kind: 'flag',
    read: (value) => (value === '1' || value === 'true' ? { unstated: true } : null),
    write: (query) => (query.unstated ? '1' : null),
    clear: () => ({ unstated: false }),
    options: (query) => [{ value: '1', label: 'Vis også dem', query: changed(query, { unstated: true }) }],
    chip: () => 'Også uden oplysning',
  }),
  single({
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
  }),
  single({
    key: 'side',
    label: 'Side',
    kind: 'hidden',
    read: (value) => (/^[1-9]\d{0,4}$/.test(value) ? { page: Number(value) } : null),
    write: (query) => (query.page === 1 ? null : String(query.page)),
    clear: () => ({ page: 1 }),
    options: () => [],
    chip: () => null,
  }),
  single({
    key: 'visning',
    label: 'Visning',
    kind: 'hidden',
    read: (value) => (value === 'kort' ? { display: 'kort' } : null),
    write: (query) => (query.display === 'liste' ? null : query.display),
    clear: () => ({ display: 'liste' }),
    options: (query) => [
      { value: 'liste', label: 'Liste', query: { ...query, display: 'liste' } },
      { value: 'kort', label: 'Kort', query: { ...query, display: 'kort' } },
    ],
    chip: () => null,
  }),
  single({
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
  }),
];

/** The facts clinics state, in the order of the form, with the words a visitor reads. */
export const factLabels: ReadonlyMap<string, string> = new Map(
  facets.flatMap(({ fact, label }) => (fact ? [[fact, label] as const] : [])),
);

/** The filters that are chosen now, defaults left out. */
export const chosen = (query: DirectoryQuery): Facet[] =>
  facets.filter((facet) => facet.write(query).length > 0);
