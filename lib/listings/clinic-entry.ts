/** A clinic as a source states it, ready to be written. */
import { createHash } from 'node:crypto';
import type { FactSlug, pointPrecision } from '#lib/db/tables.ts';
import type { Interval } from '#lib/hours/week.ts';
import type { Point } from '#lib/places/place.ts';

/** Weeks to a first consultation, and the day that was stated. */
export interface StatedWait {
  weeks: number;
  on: string;
}

export interface ClinicEntry {
  slug: string;
  name: string;
  source: 'demo' | 'osm';
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
  /** Self-declared interests: slugs of specialties and conditions. */
  interests: readonly string[];
  facts: readonly { fact: FactSlug; value: boolean; confirmedOn: string }[];
  hours: readonly Interval[];
  waitSubsidised: StatedWait | null;
  waitPrivate: StatedWait | null;
  confirmedOn: string | null;
}

/** Fingerprint of everything the source says; the address is ours and does not count. */
export function fingerprint({ slug: _, ...stated }: ClinicEntry): string {
  return createHash('sha256').update(JSON.stringify(stated)).digest('base64url').slice(0, 22);
}
