/** A clinic as a source states it, ready to be written. */
import { createHash } from 'node:crypto';
import type { FactSlug, InsurerSlug, PriceKind, pointPrecision } from '#lib/db/tables.ts';
import type { Interval } from '#lib/hours/week.ts';
import type { Point } from '#lib/places/place.ts';

/** Weeks to a first consultation, and the day that was stated. */
export interface StatedWait {
  weeks: number;
  on: string;
}

/** A contract with the region that the clinic's municipality lies in. */
export interface StatedContract {
  /** Six digits. */
  ydernummer: string;
  speciality: 51 | 62;
  /** Its slug: a new region has one before it has an official code. */
  region: string;
  /** Its first day; absent: not stated. */
  from?: string;
  /** The first day no longer; absent: not stated. */
  until?: string;
}

export interface ClinicEntry {
  slug: string;
  name: string;
  /** 'demo', 'osm', 'csv', 'csv:NAME' for one list among several. */
  source: string;
  /** The source's own id: an entry with the same source and id is the same clinic. */
  sourceId: string;
  street: string | null;
  postalCode: string | null;
  postalName: string | null;
  municipalityCode: string;
  point: Point;
  precision: (typeof pointPrecision.enumValues)[number];
  phone: string | null;
  website: string | null;
  email?: string | null;
  bookingUrl?: string | null;
  /** Found by its eight digits. Without a name of its own it is added under the clinic's. */
  business?: { cvr: string; name: string | null } | null;
  /** Ten digits. */
  pNumber?: string | null;
  contracts?: readonly StatedContract[];
  /** ISO 639-1 codes of what the clinic says it speaks. */
  languages?: readonly string[];
  /** Insurers the clinic says it works with. */
  insurers?: readonly { insurer: InsurerSlug; value: boolean; confirmedOn: string }[];
  /** Amounts in øre. */
  prices?: readonly { kind: PriceKind; amount: number; statedOn: string }[];
  /** Self-declared interests: slugs of specialties and conditions. */
  interests: readonly string[];
  facts: readonly { fact: FactSlug; value: boolean; confirmedOn: string }[];
  hours: readonly Interval[];
  waitSubsidised: StatedWait | null;
  waitPrivate: StatedWait | null;
  confirmedOn: string | null;
}

/**
 * Fingerprint of everything the source says; the address is ours and does not count, nor does the region, which
 * follows from the municipality and changes its name without the source saying so.
 * @param listDay the day a list as a whole is from: that it is read again on another day is no change of its facts
 */
export function fingerprint({ slug: _, ...stated }: ClinicEntry, listDay: string | null = null): string {
  const undated = <Stated extends { confirmedOn: string }>(each: Stated) =>
    each.confirmedOn === listDay ? { ...each, confirmedOn: null } : each;
  const facts = stated.facts.map(undated);
  const insurers = stated.insurers?.map(undated);
  const contracts = stated.contracts?.map(({ region: __, ...contract }) => contract);
  return createHash('sha256')
    .update(JSON.stringify({ ...stated, facts, insurers, contracts }))
    .digest('base64url')
    .slice(0, 22);
}
