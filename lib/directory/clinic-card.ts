/** A clinic as a list shows it. */
import { type SQL, sql } from 'drizzle-orm';
import { clinics } from '#lib/db/tables.ts';
import { type Interval, intervalsOn, weekdays } from '#lib/hours/week.ts';
import { readWeekRanges } from '#lib/hours/week-ranges.ts';
import type { Point } from '#lib/places/place.ts';
import { type MatchKind, matches, ranking, type Sum, type Wanted } from './ranking.ts';

/** A wait for a first consultation, the day it was stated, and who said so. */
export interface Wait {
  weeks: number;
  on: string;
  source: string;
}

/** Why a result stands where it stands: the parts add up to `effectiveKm`. */
export interface Why {
  /** 0 inside an area, and in a place without a point. */
  distanceKm: number;
  steps: number;
  stepKm: number;
  unconfirmedKm: number;
  effectiveKm: number;
  /** Whether the way there needs a boat: such a clinic comes after all others. */
  ferry: boolean;
  /** The area it lies in, where lying in it counts as 0 km: 'Aarhus'; null where the distance is measured. */
  inside: string | null;
}

export interface ClinicCard {
  id: number;
  slug: string;
  name: string;
  street: string | null;
  postalCode: string | null;
  postalName: string | null;
  municipalityCode: string;
  point: Point;
  /** From the place's point or the visitor; null where there is no such point (a region, the country). */
  distanceKm: number | null;
  /** `general` when no specialty was asked for. */
  match: MatchKind;
  specialties: string[];
  approved: string[];
  /** Fact slugs; in neither list: not stated. */
  factsYes: string[];
  factsNo: string[];
  waits: { subsidised: Wait | null; private: Wait | null };
  confirmedOn: string | null;
  /** Nobody confirmed the entry for 90 days. */
  unconfirmed: boolean;
  hours: Interval[];
  /** Days that are not as the ordinary week, past ones included: see `datedHours` of the table. */
  datedHours: string[];
  phone: string | null;
  website: string | null;
  bookingUrl: string | null;
  /** Who says so: 'demo', 'osm', 'owner'. */
  source: string;
  why: Why;
}

const stored = {
  id: clinics.id,
  slug: clinics.slug,
  name: clinics.name,
  street: clinics.street,
  postalCode: clinics.postalCode,
  postalName: clinics.postalName,
  municipalityCode: clinics.municipalityCode,
  lat: clinics.lat,
  lon: clinics.lon,
  specialties: clinics.specialties,
  approved: clinics.approved,
  factsYes: clinics.factsYes,
  factsNo: clinics.factsNo,
  waitSubsidised: clinics.waitSubsidised,
  waitSubsidisedOn: clinics.waitSubsidisedOn,
  waitSubsidisedSource: clinics.waitSubsidisedSource,
  waitPrivate: clinics.waitPrivate,
  waitPrivateOn: clinics.waitPrivateOn,
  waitPrivateSource: clinics.waitPrivateSource,
  confirmedOn: clinics.confirmedOn,
  openWeek: clinics.openWeek,
  statedWeekdays: clinics.statedWeekdays,
  datedHours: clinics.datedHours,
  phone: clinics.phone,
  website: clinics.website,
  bookingUrl: clinics.bookingUrl,
  source: clinics.source,
};

/** The columns a card is made of. `distance`: what the card shows; `sum`: what the order counts. */
export function cardColumns(sum: Omit<Sum, 'effectiveKm'>, distance: SQL<number> | null) {
  const nothing = sql<null>`null::float8`;
  return {
    ...stored,
    distance: distance ?? nothing,
    counted: sum.distanceKm ?? nothing,
    ferry: sum.ferry ?? sql<boolean>`false`,
    steps: sum.steps,
    unconfirmed: sum.unconfirmed,
  };
}

type Row = Pick<typeof clinics.$inferSelect, keyof typeof stored> & {
  distance: number | null;
  counted: number | null;
  ferry: boolean;
  steps: number;
  unconfirmed: boolean;
};

const wait = (weeks: number | null, on: string | null, source: string): Wait | null =>
  weeks === null || on === null ? null : { weeks, on, source };

/** The week of a row: its stretches, and the stated days without one as closed. */
export function hoursOf(row: { openWeek: string; statedWeekdays: number[] }): Interval[] {
  const open = readWeekRanges(row.openWeek);
  return weekdays.flatMap((weekday): Interval[] => {
    const today = intervalsOn(open, weekday);
    if (today.length > 0) return today;
    return row.statedWeekdays.includes(weekday) ? [{ weekday, opens: null, closes: null }] : [];
  });
}

/**
 * Makes a card of a row that was read with `cardColumns`.
 * @param area name of the place, when everything inside it counts as 0 km
 */
export function toCard(row: Row, wanted: Wanted | null, area: string | null = null): ClinicCard {
  const { lat, lon, openWeek, statedWeekdays, distance, counted, ferry, steps, unconfirmed, ...own } = row;
  const {
    waitSubsidised,
    waitSubsidisedOn,
    waitSubsidisedSource,
    waitPrivate,
    waitPrivateOn,
    waitPrivateSource,
    ...rest
  } = own;
  const distanceKm = counted ?? 0;
  const stepKm = ranking.kmPerStep * steps;
  const unconfirmedKm = counted !== null && unconfirmed ? ranking.unconfirmedKm : 0;
  return {
    ...rest,
    point: { lat, lon },
    distanceKm: distance,
    match: wanted ? (matches[steps] ?? 'general') : 'general',
    waits: {
      subsidised: wait(waitSubsidised, waitSubsidisedOn, waitSubsidisedSource ?? rest.source),
      private: wait(waitPrivate, waitPrivateOn, waitPrivateSource ?? rest.source),
    },
    unconfirmed,
    hours: hoursOf({ openWeek, statedWeekdays }),
    why: {
      distanceKm,
      steps,
      stepKm,
      unconfirmedKm,
      effectiveKm: distanceKm + stepKm + unconfirmedKm,
      ferry,
      inside: counted === 0 ? area : null,
    },
  };
}
