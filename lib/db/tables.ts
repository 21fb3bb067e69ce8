/** Every table of the portal, in one place. What must hold is said here as constraints. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  point,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/** Where a listing stands. Only `listed` is shown; `withdrawn` and `objected` answer 410. */
export const listingState = pgEnum('listing_state', [
  'draft',
  'submitted',
  'listed',
  'hidden',
  'objected',
  'withdrawn',
]);

/** How exact a clinic's position is. */
export const pointPrecision = pgEnum('point_precision', ['address', 'street', 'town']);

/** Self-declared interest, or an approved title whose proof was checked. */
export const standing = pgEnum('standing', ['interest', 'approved']);

/** Minutes after Monday midnight, as PostgreSQL writes them: '{[480,960),[1920,2400)}'. */
const minuteRanges = customType<{ data: string }>({ dataType: () => 'int4multirange' });

/**
 * The yes/no facts that can be stated of a clinic. `contract` is the ydernummer, `evenings` means open at
 * 18 or later on a weekday. Stored in `facts_yes`, `facts_no` and `clinic_facts`.
 */
export const factSlugs = [
  'contract',
  'wheelchair',
  'home_visits',
  'online',
  'group_classes',
  'evenings',
  'weekend',
  'children',
  'new_patients',
] as const;
export type FactSlug = (typeof factSlugs)[number];

export const importBatches = pgTable('import_batches', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  format: text().notNull(),
  fileName: text('file_name').notNull(),
  rowsKept: integer('rows_kept').notNull(),
  rowsRejected: integer('rows_rejected').notNull(),
  /** What the licence of the source asks to be shown, for example OpenStreetMap's. */
  attribution: text(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/** The company that owns one or more clinics. */
export const businesses = pgTable(
  'businesses',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    cvr: text(),
  },
  (t) => [
    uniqueIndex('businesses_cvr').on(t.cvr),
    check('cvr_is_eight_digits', sql`${t.cvr} ~ '^[0-9]{8}$'`),
  ],
);

/** One location where people are treated. */
export const clinics = pgTable(
  'clinics',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    name: text().notNull(),
    state: listingState().notNull().default('draft'),
    businessId: bigint('business_id', { mode: 'number' }).references(() => businesses.id),
    /** Who says so: 'demo', 'osm', 'owner'. Together with `sourceId` it makes an import idempotent. */
    source: text().notNull(),
    sourceId: text('source_id').notNull(),
    importBatchId: bigint('import_batch_id', { mode: 'number' }).references(() => importBatches.id),
    street: text(),
    postalCode: text('postal_code'),
    postalName: text('postal_name'),
    municipalityCode: text('municipality_code').notNull(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    /** The same position in kilometres east and north, UTM zone 32 (EPSG:25832 ÷ 1000): `<->` is a distance. */
    position: point({ mode: 'xy' }).notNull(),
    precision: pointPrecision().notNull(),
    phone: text(),
    email: text(),
    website: text(),
    bookingUrl: text('booking_url'),
    description: text(),
    /** Slugs of everything declared, as interest or approved; kept in step with `clinic_specialties`. */
    specialties: text().array().notNull().default(sql`'{}'`),
    /** The approved ones among them. */
    approved: text().array().notNull().default(sql`'{}'`),
    /** Keys of the yes/no facts stated as yes; kept in step with `clinic_facts`. In neither list: not stated. */
    factsYes: text('facts_yes').array().notNull().default(sql`'{}'`),
    factsNo: text('facts_no').array().notNull().default(sql`'{}'`),
    /** The ordinary week of `clinic_hours`, kept in step with it, so that 'open now' is one comparison. */
    openWeek: minuteRanges('open_week').notNull().default('{}'),
    /** ISO weekdays whose hours are stated, closed ones included. */
    statedWeekdays: smallint('stated_weekdays').array().notNull().default(sql`'{}'`),
    /** Current waits for a first consultation, in weeks, each with the day it was stated. */
    waitSubsidised: smallint('wait_subsidised'),
    waitSubsidisedOn: date('wait_subsidised_on'),
    waitPrivate: smallint('wait_private'),
    waitPrivateOn: date('wait_private_on'),
    /** When somebody last confirmed the whole entry. */
    confirmedOn: date('confirmed_on'),
    /** Fingerprint of what the source said; an import that says the same again changes nothing. */
    sourceHash: text('source_hash').notNull().default(''),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('clinics_slug').on(t.slug),
    uniqueIndex('clinics_source').on(t.source, t.sourceId),
    index('clinics_position').using('gist', t.position),
    index('clinics_municipality').on(t.municipalityCode).where(sql`${t.state} = 'listed'`),
    index('clinics_postal_code').on(t.postalCode).where(sql`${t.state} = 'listed'`),
    index('clinics_specialties').using('gin', t.specialties),
    index('clinics_facts_yes').using('gin', t.factsYes),
    index('clinics_demo').on(t.id).where(sql`${t.source} = 'demo'`),
    check('postal_code_is_four_digits', sql`${t.postalCode} ~ '^[0-9]{4}$'`),
    check('municipality_code_is_four_digits', sql`${t.municipalityCode} ~ '^0[0-9]{3}$'`),
    check('lies_in_denmark', sql`${t.lat} between 54.5 and 57.8 and ${t.lon} between 8 and 15.3`),
    check('approved_is_declared', sql`${t.approved} <@ ${t.specialties}`),
    check('fact_is_yes_or_no', sql`not ${t.factsYes} && ${t.factsNo}`),
    check(
      'waits_are_weeks',
      sql`${t.waitSubsidised} between 0 and 104 and ${t.waitPrivate} between 0 and 104`,
    ),
    check(
      'waits_have_a_date',
      sql`(${t.waitSubsidised} is null) = (${t.waitSubsidisedOn} is null) and (${t.waitPrivate} is null) = (${t.waitPrivateOn} is null)`,
    ),
    check(
      'demo_invents_no_contact',
      sql`${t.source} <> 'demo' or (${t.phone} is null and ${t.email} is null and ${t.website} is null and ${t.bookingUrl} is null and ${t.approved} = '{}')`,
    ),
  ],
);

/** Addresses a clinic had before: they redirect for ever. */
export const formerSlugs = pgTable('former_slugs', {
  slug: text().primaryKey(),
  clinicId: bigint('clinic_id', { mode: 'number' })
    .notNull()
    .references(() => clinics.id, { onDelete: 'cascade' }),
});

export const clinicSpecialties = pgTable(
  'clinic_specialties',
  {
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    specialty: text().notNull(),
    standing: standing().notNull(),
    proofCheckedOn: date('proof_checked_on'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.specialty] }),
    check('approved_has_proof', sql`${t.standing} <> 'approved' or ${t.proofCheckedOn} is not null`),
  ],
);

/** Stated yes/no facts. No row: not stated. */
export const clinicFacts = pgTable(
  'clinic_facts',
  {
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    fact: text().notNull(),
    value: boolean().notNull(),
    source: text().notNull(),
    confirmedOn: date('confirmed_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.fact] })],
);

/** Opening hours: one row an interval. A weekday without a row is not stated unless `closed` says so. */
export const clinicHours = pgTable(
  'clinic_hours',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    /** ISO 8601: 1 is Monday, 7 is Sunday. */
    weekday: smallint().notNull(),
    /** Minutes after midnight, local time; both null: closed that day. */
    opens: smallint(),
    closes: smallint(),
  },
  (t) => [
    index('clinic_hours_clinic').on(t.clinicId),
    check('weekday_is_iso', sql`${t.weekday} between 1 and 7`),
    check(
      'opens_before_it_closes',
      sql`${t.opens} >= 0 and ${t.closes} <= 1440 and ${t.opens} < ${t.closes}`,
    ),
    check('closed_or_an_interval', sql`(${t.opens} is null) = (${t.closes} is null)`),
  ],
);

/** What happened to listings: appended in the transaction of the change, never edited. */
export const events = pgTable(
  'events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    actor: text().notNull(),
    kind: text().notNull(),
    clinicId: bigint('clinic_id', { mode: 'number' }),
    details: jsonb().notNull().default({}),
  },
  (t) => [index('events_clinic').on(t.clinicId, t.id)],
);
