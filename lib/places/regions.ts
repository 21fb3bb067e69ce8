/**
 * The regions of Denmark, each with the days it exists.
 * From 2027-01-01 Østdanmark replaces Hovedstaden and Sjælland (law no. 699 of 2025-06-20): which region
 * a municipality belongs to is a fact with a date, never a constant.
 */
import { municipalities } from './municipalities.ts';
import type { Point } from './place.ts';

/** Whom to ring for acute illness that is not an emergency, when the own doctor is closed. */
export interface UrgentLine {
  /** As the region calls it: 'Akuttelefonen 1813', 'Lægevagten'. */
  name: string;
  /** Digits only, as dialled: '1813', '70110707'. */
  number: string;
  /** As it is read: '1813', '70 11 07 07'. */
  label: string;
  /** First and last day it is known to answer (ISO); null: not limited as far as is known here. */
  from: string | null;
  until: string | null;
}

export interface Region {
  /** 'region-syddanmark'. */
  slug: string;
  /** 'Region Syddanmark'. */
  name: string;
  /** Official code, four digits; null as long as it is not known here. */
  code: string | null;
  /** First day in force (ISO); null: long ago. */
  from: string | null;
  /** Last day in force (ISO); null: no end known. */
  until: string | null;
  municipalityCodes: readonly string[];
  /** Slug of the region that takes over after `until`. */
  successor: string | null;
  /** Null where the number is not known here: then `urgentNote` says what a reader is told instead. */
  urgentLine: UrgentLine | null;
  /** Plain Danish for the reader; null when there is a number. */
  urgentNote: string | null;
  /** About the middle of its land. */
  point: Point;
}

const lastDayOfTheOld = '2026-12-31';
const firstDayOfTheNew = '2027-01-01';

// Official codes end where their region ends, except for the capital's, which surround Sjælland's.
const capitalBeyondItsRun = new Set(['0260', '0270', '0400']);
const zealandWithinTheRun = new Set(['0253', '0259']);

const codesBetween = (first: string, last: string) =>
  municipalities.map(({ code }) => code).filter((code) => code >= first && code <= last);

const capital = codesBetween('0101', '0400').filter(
  (code) => capitalBeyondItsRun.has(code) || (code <= '0250' && !zealandWithinTheRun.has(code)),
);
const zealand = codesBetween('0253', '0390').filter((code) => !capitalBeyondItsRun.has(code));
// Horsens is Midtjylland although its code stands among Syddanmark's; Mors and Thy are Nordjylland among Midtjylland's.
const north = [
  ...codesBetween('0773', '0773'),
  ...codesBetween('0787', '0787'),
  ...codesBetween('0810', '0860'),
];
const south = codesBetween('0410', '0630').filter((code) => code !== '0615');
const central = codesBetween('0615', '0791').filter((code) => !south.includes(code) && !north.includes(code));

const line = (name: string, label: string, until: string | null = null): UrgentLine => ({
  name,
  number: label.replaceAll(' ', ''),
  label,
  from: null,
  until,
});

/** Every region that this product knows, also those of the past and the future. */
export const regions: readonly Region[] = [
  {
    slug: 'region-hovedstaden',
    name: 'Region Hovedstaden',
    code: '1084',
    from: null,
    until: lastDayOfTheOld,
    municipalityCodes: capital,
    successor: 'region-oestdanmark',
    urgentLine: line('Akuttelefonen 1813', '1813', lastDayOfTheOld),
    urgentNote: null,
    point: { lat: 55.85, lon: 12.35 },
  },
  {
    slug: 'region-sjaelland',
    name: 'Region Sjælland',
    code: '1085',
    from: null,
    until: lastDayOfTheOld,
    municipalityCodes: zealand,
    successor: 'region-oestdanmark',
    urgentLine: line('Akuttelefonen 1818', '1818', lastDayOfTheOld),
    urgentNote: null,
    point: { lat: 55.35, lon: 11.75 },
  },
  {
    slug: 'region-oestdanmark',
    name: 'Region Østdanmark',
    code: null,
    from: firstDayOfTheNew,
    until: null,
    municipalityCodes: [...capital, ...zealand].sort(),
    successor: null,
    // Whether 1813 and 1818 go on after the merger is not known here: no number is better than a wrong one.
    urgentLine: null,
    urgentNote:
      'Vi kender endnu ikke Region Østdanmarks nummer til lægevagten. Find det på sundhed.dk. Er det livsfarligt, så ring 112.',
    point: { lat: 55.55, lon: 11.95 },
  },
  {
    slug: 'region-syddanmark',
    name: 'Region Syddanmark',
    code: '1083',
    from: null,
    until: null,
    municipalityCodes: south,
    successor: null,
    urgentLine: line('Lægevagten', '70 11 07 07'),
    urgentNote: null,
    point: { lat: 55.3, lon: 9.45 },
  },
  {
    slug: 'region-midtjylland',
    name: 'Region Midtjylland',
    code: '1082',
    from: null,
    until: null,
    municipalityCodes: central,
    successor: null,
    urgentLine: line('Lægevagten', '70 11 31 31'),
    urgentNote: null,
    point: { lat: 56.25, lon: 9.4 },
  },
  {
    slug: 'region-nordjylland',
    name: 'Region Nordjylland',
    code: '1081',
    from: null,
    until: null,
    municipalityCodes: north,
    successor: null,
    urgentLine: line('Lægevagten', '70 15 03 00'),
    urgentNote: null,
    point: { lat: 57.05, lon: 9.7 },
  },
];

/** Whether the region is in force on a day (ISO date). ISO dates compare as text. */
export function isInForce(region: Region, date: string): boolean {
  return (region.from === null || region.from <= date) && (region.until === null || date <= region.until);
}

/** The regions in force on a day (ISO date): five until 2026-12-31, four from 2027-01-01. */
export function regionsOn(date: string): Region[] {
  return regions.filter((region) => isInForce(region, date));
}

/** The region with this slug, in force or not; null if there never was one. */
export function regionBySlug(slug: string): Region | null {
  return regions.find((region) => region.slug === slug) ?? null;
}

/**
 * The region that stands for this one on a day: itself before and during its time, its successor afterwards.
 * @param date ISO date
 */
export function regionInPlaceOf(region: Region, date: string): Region {
  if (region.until === null || date <= region.until || region.successor === null) return region;
  const successor = regionBySlug(region.successor);
  if (!successor)
    throw new Error(`${region.slug} names a successor that does not exist: ${region.successor}`);
  return regionInPlaceOf(successor, date);
}

/**
 * The region a municipality belongs to on a day.
 * @param municipalityCode official four-digit code
 * @param date ISO date
 * @throws RangeError for a code that no municipality has: look it up with `municipality()` first
 */
export function regionOf(municipalityCode: string, date: string): Region {
  const region = regions.find(
    (each) => isInForce(each, date) && each.municipalityCodes.includes(municipalityCode),
  );
  if (!region) throw new RangeError(`no municipality has the code ${municipalityCode}`);
  return region;
}

/** The region's number for acute illness on a day (ISO date); null where it is not known: see `urgentNote`. */
export function urgentLineOn(region: Region, date: string): UrgentLine | null {
  const known = region.urgentLine;
  if (!known) return null;
  const answers =
    (known.from === null || known.from <= date) && (known.until === null || date <= known.until);
  return answers ? known : null;
}

/** The region as a reader who needs a doctor is told of it on a day (ISO date): no number beyond its dates. */
export function onCallOn(region: Region, date: string): Pick<Region, 'name' | 'urgentLine' | 'urgentNote'> {
  const urgentLine = urgentLineOn(region, date);
  const unknown = `Vi kender ikke nummeret til lægevagten i ${region.name}. Find det på sundhed.dk.`;
  return { name: region.name, urgentLine, urgentNote: urgentLine ? null : (region.urgentNote ?? unknown) };
}
