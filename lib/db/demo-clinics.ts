/** Invented clinics, spread over Denmark as people live; the same number gives the same clinics. */

import { fromUtmKm, toUtmKm } from '#lib/geography/utm.ts';
import { type Interval, opensEvenings, opensWeekends, type Weekday } from '#lib/hours/week.ts';
import type { ClinicEntry, StatedWait } from '#lib/listings/clinic-entry.ts';
import { type PostalDistrict, postalDistricts } from '#lib/places/districts.ts';
import type { Point } from '#lib/places/place.ts';
import { slugify } from '#lib/places/slug.ts';
import { towns } from '#lib/places/towns.ts';
import type { Term } from '#lib/specialties/vocabulary.ts';
import { type FactSlug, factSlugs } from './tables.ts';

interface Share {
  district: PostalDistrict;
  point: Point;
  people: number;
}

/** Every postal district with a middle and its people. */
function shares(): Share[] {
  return postalDistricts().flatMap((district) => {
    const codes = new Set(district.codes);
    const named = slugify(district.bareName);
    const own = towns().filter((town) =>
      town.postalCode === null
        ? slugify(town.name) === named && district.municipalityCodes.includes(town.municipalityCode)
        : codes.has(town.postalCode),
    );
    const people = district.population || own.reduce((sum, town) => sum + town.population, 0);
    const largest = own.toSorted((a, b) => b.population - a.population)[0];
    const point = district.point ?? largest?.point;
    return point && people > 0 ? [{ district, point, people }] : [];
  });
}

/** Divides `total` by people: whole parts first, then the largest remainders (Hamilton's method). */
function apportion(total: number, parts: readonly Share[]): number[] {
  const people = parts.reduce((sum, part) => sum + part.people, 0);
  const exact = parts.map((part) => (total * part.people) / people);
  const counts = exact.map(Math.floor);
  const rest = total - counts.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((value, i) => ({ i, left: value % 1 }))
    .sort((a, b) => b.left - a.left || a.i - b.i);
  for (const { i } of byRemainder.slice(0, rest)) counts[i] = (counts[i] ?? 0) + 1;
  return counts;
}

/** Numbers from 0 up to 1 that follow from the seed (T. Ettinger's mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const days = (list: readonly Weekday[], opens: number, closes: number): Interval[] =>
  list.map((weekday) => ({ weekday, opens: opens * 60, closes: closes * 60 }));
const closed = (list: readonly Weekday[]): Interval[] =>
  list.map((weekday) => ({ weekday, opens: null, closes: null }));

const weeks: readonly Interval[][] = [
  [...days([1, 2, 3, 4, 5], 8, 16), ...closed([6, 7])],
  [...days([1, 2, 3, 4], 7.5, 17.5), ...days([5], 7.5, 14), ...closed([6, 7])],
  [...days([1, 3], 7, 19), ...days([2, 4], 8, 17), ...days([5], 8, 13), ...closed([6, 7])],
  [...days([1, 2, 3, 4], 8, 20), ...days([5], 8, 15), ...days([6], 9, 13), ...closed([7])],
  [...days([1, 2, 4], 8, 12), ...days([1, 2, 4], 13, 18), ...closed([3, 5, 6, 7])],
  [],
];

/** How often a fact is stated as yes and as no, in hundredths; the rest have not stated it. */
const stated: Partial<Record<FactSlug, [yes: number, no: number]>> = {
  contract: [62, 23],
  wheelchair: [45, 15],
  home_visits: [28, 30],
  online: [25, 35],
  group_classes: [48, 20],
  children: [40, 10],
  new_patients: [60, 12],
};

/** How often a specialty is declared, in hundredths; those not named: 15. */
const declared: Record<string, number> = { ryg: 70, nakke: 60, skulder: 55, knae: 55, idraet: 45, hofte: 35 };

/**
 * The demonstration clinics, one after the other.
 * @param count how many, 1 or more
 * @param date `YYYY-MM-DD`; confirmations and waits lie in the months before it
 * @param terms the vocabulary to declare from
 */
export function* demoClinics(count: number, date: string, terms: readonly Term[]): Generator<ClinicEntry> {
  const parts = shares();
  const counts = apportion(count, parts);
  for (const [i, part] of parts.entries()) {
    for (let number = 1; number <= (counts[i] ?? 0); number++) {
      yield demoClinic(part, number, date, terms);
    }
  }
}

function demoClinic(
  { district, point, people }: Share,
  number: number,
  date: string,
  terms: readonly Term[],
): ClinicEntry {
  const code = district.codes[(number * 7) % district.codes.length] ?? null;
  const random = randomFrom(Number(district.codes[0]) * 1_000_003 + number);
  const below = (limit: number) => Math.floor(random() * limit);
  const chance = (hundredths: number) => below(100) < hundredths;
  const daysAgo = (limit: number) =>
    new Date(Date.parse(date) - below(limit) * 86_400_000).toISOString().slice(0, 10);

  const name = `Demoklinik ${district.name} ${number}`;
  // Towns are denser in the middle, and larger where more people live.
  const reach = Math.min(1.6, 0.3 + Math.sqrt(people) / 150) * random();
  const angle = random() * 2 * Math.PI;
  const middle = toUtmKm(point);
  const { lat, lon } = fromUtmKm({
    x: middle.x + reach * Math.cos(angle),
    y: middle.y + reach * Math.sin(angle),
  });
  const confirmedOn = chance(85) ? daysAgo(160) : null;
  const hours = weeks[below(weeks.length)] ?? [];
  const facts = demoFacts(chance, hours).map((fact) => ({
    ...fact,
    confirmedOn: confirmedOn ?? daysAgo(300),
  }));
  const hasContract = facts.some(({ fact, value }) => fact === 'contract' && value);
  const wait = (limit: number): StatedWait => ({ weeks: below(limit), on: daysAgo(130) });
  return {
    slug: slugify(name),
    name,
    source: 'demo',
    sourceId: `${district.codes[0]}-${number}`,
    street: `Demovej ${number}`,
    postalCode: code,
    postalName: district.postalName,
    municipalityCode: district.municipalityCodes[0] ?? '',
    point: { lat: Number(lat.toFixed(5)), lon: Number(lon.toFixed(5)) },
    precision: 'town',
    phone: null,
    website: null,
    interests: demoInterests(chance, terms),
    facts,
    hours,
    waitSubsidised: hasContract && chance(70) ? wait(17) : null,
    waitPrivate: chance(55) ? wait(5) : null,
    confirmedOn,
  };
}

function demoInterests(chance: (hundredths: number) => boolean, terms: readonly Term[]): string[] {
  if (chance(8)) return [];
  const specialties = new Set(
    terms
      .filter(({ kind, slug }) => kind === 'specialty' && chance(declared[slug] ?? 15))
      .map(({ slug }) => slug),
  );
  const conditions = terms.filter(({ parent }) => parent !== null && specialties.has(parent) && chance(14));
  return [...specialties, ...conditions.map(({ slug }) => slug)].sort();
}

function demoFacts(chance: (hundredths: number) => boolean, hours: readonly Interval[]) {
  const facts: { fact: FactSlug; value: boolean }[] = [];
  const state = (fact: FactSlug, value: boolean | null) => {
    if (value !== null) facts.push({ fact, value });
  };
  for (const fact of factSlugs) {
    const [yes, no] = stated[fact] ?? [0, 0];
    if (chance(yes)) state(fact, true);
    else if (chance((100 * no) / (100 - yes))) state(fact, false);
  }
  state('evenings', opensEvenings(hours));
  state('weekend', opensWeekends(hours));
  return facts;
}
