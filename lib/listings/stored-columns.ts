/** The columns of a clinic that an import sets, how they are written, and who may keep them. */
import { sql } from 'drizzle-orm';
import { toUtmKm } from '#lib/geography/utm.ts';
import { statedWeekdays, writeWeekRanges } from '#lib/hours/week-ranges.ts';
import { type ClinicEntry, fingerprint } from './clinic-entry.ts';

/** An address is stated as a whole: an owner who stated a part of it keeps all of it. */
const address = [
  'address',
  'street',
  'postal_code',
  'postal_name',
  'municipality_code',
  'position',
  'lat',
  'lon',
];

interface StoredColumn {
  /** The type PostgreSQL reads it as from JSON. */
  type: string;
  /** What in `owner_stated` keeps it as it is; none: the import always sets it. */
  keptBy: readonly string[];
}

const own = (name: string, type = 'text'): [string, StoredColumn] => [name, { type, keptBy: [name] }];
const ofAddress = (name: string, type = 'text'): [string, StoredColumn] => [name, { type, keptBy: address }];
const ofWait = (name: string, type: string, wait: string): [string, StoredColumn] => [
  name,
  { type, keptBy: [wait, `${wait}_on`, `${wait}_source`] },
];

const columns: ReadonlyMap<string, StoredColumn> = new Map([
  own('name'),
  own('business_id', 'bigint'),
  own('p_number'),
  ofAddress('street'),
  ofAddress('postal_code'),
  ofAddress('postal_name'),
  ofAddress('municipality_code'),
  ofAddress('lat', 'float8'),
  ofAddress('lon', 'float8'),
  ofAddress('position', 'point'),
  ofAddress('precision', 'point_precision'),
  own('phone'),
  own('email'),
  own('website'),
  own('booking_url'),
  own('languages', 'text[]'),
  ofWait('wait_subsidised', 'smallint', 'wait_subsidised'),
  ofWait('wait_subsidised_on', 'date', 'wait_subsidised'),
  ofWait('wait_subsidised_source', 'text', 'wait_subsidised'),
  ofWait('wait_private', 'smallint', 'wait_private'),
  ofWait('wait_private_on', 'date', 'wait_private'),
  ofWait('wait_private_source', 'text', 'wait_private'),
  ['confirmed_on', { type: 'date', keptBy: [] }],
  ['import_batch_id', { type: 'bigint', keptBy: [] }],
  ['source_hash', { type: 'text', keptBy: [] }],
]);

/** Kept in step with the parts of a clinic: set with a new one, made again from the parts of a changed one. */
const madeOfParts = {
  specialties: 'text[]',
  facts_yes: 'text[]',
  facts_no: 'text[]',
  insurers_yes: 'text[]',
  insurers_no: 'text[]',
  open_week: 'int4multirange',
  stated_weekdays: 'smallint[]',
} as const;

const raw = (parts: readonly string[]) => sql.raw(parts.join(', '));
const typed = (pairs: readonly (readonly [string, string])[]) => raw(pairs.map((pair) => pair.join(' ')));
const columnTypes = [...columns].map(([name, { type }]) => [name, type] as const);

/** For an insert of a new clinic, beside slug, source, source_id and state: the names, and the same with types. */
export const newColumns = {
  names: raw([...columns.keys(), ...Object.keys(madeOfParts)]),
  typed: typed([...columnTypes, ...Object.entries(madeOfParts)]),
};

/** For an update from `entry`: what the owner stated stays, and a later confirmation is not taken back. */
export const changedColumns = {
  typed: typed(columnTypes),
  assignments: raw(
    [...columns].map(([name, { keptBy }]) => {
      if (name === 'confirmed_on')
        return `confirmed_on = case when clinics.owner_stated = '{}' then entry.confirmed_on else greatest(clinics.confirmed_on, entry.confirmed_on) end`;
      if (keptBy.length === 0) return `${name} = entry.${name}`;
      const keys = keptBy.map((key) => `'${key}'`).join(', ');
      return `${name} = case when clinics.owner_stated && array[${keys}] then clinics.${name} else entry.${name} end`;
    }),
  ),
};

/** Every column above but the business, which may be a new row: what a clinic gets back when a batch is undone. */
export const restoredColumns = raw(
  [...columns.keys(), ...Object.keys(madeOfParts), 'approved', 'updated_at']
    .filter((name) => name !== 'business_id')
    .map((name) => `${name} = was.${name}`),
);

/**
 * An entry as a row of these columns.
 * @param listDay see `fingerprint`
 */
export function toRow(
  entry: ClinicEntry,
  {
    batchId,
    businessId,
    listDay,
  }: { batchId: number | null; businessId: number | null; listDay: string | null },
): Record<string, unknown> {
  const { x, y } = toUtmKm(entry.point);
  const stated = (value: boolean) =>
    entry.facts.filter((each) => each.value === value).map(({ fact }) => fact);
  const insured = (value: boolean) =>
    (entry.insurers ?? []).filter((each) => each.value === value).map(({ insurer }) => insurer);
  return {
    slug: entry.slug,
    source: entry.source,
    source_id: entry.sourceId,
    name: entry.name,
    business_id: businessId,
    p_number: entry.pNumber ?? null,
    import_batch_id: batchId,
    street: entry.street,
    postal_code: entry.postalCode,
    postal_name: entry.postalName,
    municipality_code: entry.municipalityCode,
    lat: entry.point.lat,
    lon: entry.point.lon,
    position: `(${x},${y})`,
    precision: entry.precision,
    phone: entry.phone,
    email: entry.email ?? null,
    website: entry.website,
    booking_url: entry.bookingUrl ?? null,
    languages: entry.languages ?? [],
    specialties: entry.interests,
    facts_yes: stated(true),
    facts_no: stated(false),
    insurers_yes: insured(true),
    insurers_no: insured(false),
    open_week: writeWeekRanges(entry.hours),
    stated_weekdays: statedWeekdays(entry.hours),
    wait_subsidised: entry.waitSubsidised?.weeks ?? null,
    wait_subsidised_on: entry.waitSubsidised?.on ?? null,
    wait_subsidised_source: entry.waitSubsidised ? entry.source : null,
    wait_private: entry.waitPrivate?.weeks ?? null,
    wait_private_on: entry.waitPrivate?.on ?? null,
    wait_private_source: entry.waitPrivate ? entry.source : null,
    confirmed_on: entry.confirmedOn,
    source_hash: fingerprint(entry, listDay),
  };
}
