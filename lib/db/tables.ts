/** Every table of the portal, in one place. What must hold is said here as constraints. */
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
  unique,
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

/** A practitioner's gender, when it is stated: in the visitor's own words, as in the address. */
export const gender = pgEnum('gender', ['kvinde', 'mand']);

/** `inactive`: no longer shown anywhere; the row stays for what was dated with it. */
export const practitionerState = pgEnum('practitioner_state', ['active', 'inactive']);

/** What a stated price is for. */
export const priceKinds = ['first_visit', 'follow_up', 'group_class', 'home_visit', 'online'] as const;
export type PriceKind = (typeof priceKinds)[number];
export const priceKind = pgEnum('price_kind', priceKinds);

/** Private insurers that a clinic can say it works with. 'danmark' is Sygeforsikringen "danmark". */
export const insurerSlugs = ['danmark', 'falck', 'pfa', 'tryg', 'skandia', 'topdanmark'] as const;
export type InsurerSlug = (typeof insurerSlugs)[number];

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

/** Who may do what with a listing: an editor keeps it true, an owner decides about it. */
export const memberRole = pgEnum('member_role', ['owner', 'editor']);

/** What somebody asks the operator, or a proof, to decide. */
export const applicationKind = pgEnum('application_kind', [
  'claim',
  'registration',
  'objection',
  'practitioner',
  'title',
]);
export const applicationState = pgEnum('application_state', ['open', 'accepted', 'refused', 'withdrawn']);

/** How a claim was proved: a letter to the clinic's own domain, or the operator's look-up in a register. */
export const proofKind = pgEnum('proof_kind', ['domain', 'look-up']);

/** What is counted for a clinic, one number a day each. */
export const countedThings = ['shown', 'opened', 'phone', 'mail', 'site', 'booking'] as const;
export type Counted = (typeof countedThings)[number];
export const counted = pgEnum('counted', countedThings);

export const mediaKind = pgEnum('media_kind', ['logo', 'photo']);

/** An entry that nobody confirmed for so many days is shown as unconfirmed, and counts further away. */
export const unconfirmedAfterDays = 90;

/** A column or array of columns holds nothing but these words. */
const listed = (words: readonly string[]) => sql.raw(`array[${words.map((word) => `'${word}'`).join(', ')}]`);

/**
 * A day that somebody can have stated something on, or null. Which of them has come yet is for the use cases to know:
 * they count from a day of their own (`TODAY`). This stops the year 2999 and the day zero of a spreadsheet.
 */
const nearDay = (column: AnyPgColumn) => sql`${column} between '2000-01-01' and '2099-12-31'`;

export const importBatches = pgTable('import_batches', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  format: text().notNull(),
  fileName: text('file_name').notNull(),
  rowsKept: integer('rows_kept').notNull(),
  rowsRejected: integer('rows_rejected').notNull(),
  /** What the licence of the source asks to be shown, for example OpenStreetMap's. */
  attribution: text(),
  /** When somebody undid the whole batch. */
  undoneAt: timestamp('undone_at', { withTimezone: true }),
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
    check('business_has_a_name', sql`btrim(${t.name}) <> ''`),
  ],
);

/**
 * One location where people are treated. The migrations add what Drizzle cannot say: `approved_has_its_row` (every slug
 * in `approved` is an approved row of `clinic_specialties`) and `slug_is_nobodys_former` (no live address is among
 * `former_slugs`), both looked at when the transaction ends.
 */
export const clinics = pgTable(
  'clinics',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull(),
    name: text().notNull(),
    state: listingState().notNull().default('draft'),
    businessId: bigint('business_id', { mode: 'number' }).references(() => businesses.id),
    /** The location's number in the register of businesses: ten digits. */
    pNumber: text('p_number'),
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
    /** ISO 639-1 codes of the languages the clinic says it speaks; empty: not stated. */
    languages: text().array().notNull().default(sql`'{}'`),
    /** Of the people engaged here on the day of the last change; kept by the database from `engagements`. */
    peopleLanguages: text('people_languages').array().notNull().default(sql`'{}'`),
    peopleGenders: gender('people_genders').array().notNull().default(sql`'{}'`),
    /** Insurers stated as yes and as no; kept in step with `clinic_insurers`. In neither list: not stated. */
    insurersYes: text('insurers_yes').array().notNull().default(sql`'{}'`),
    insurersNo: text('insurers_no').array().notNull().default(sql`'{}'`),
    /** The ordinary week of `clinic_hours`, kept in step with it, so that 'open now' is one comparison. */
    openWeek: minuteRanges('open_week').notNull().default('{}'),
    /** ISO weekdays whose hours are stated, closed ones included. */
    statedWeekdays: smallint('stated_weekdays').array().notNull().default(sql`'{}'`),
    /**
     * Days that are not as the ordinary week, kept by the database from `hours_exceptions`: '2026-12-24:' for each such
     * day, and '2026-12-24:480-720' for each stretch of opening on it.
     */
    datedHours: text('dated_hours').array().notNull().default(sql`'{}'`),
    /** Current waits for a first consultation, in weeks, each with the day it was stated. */
    waitSubsidised: smallint('wait_subsidised'),
    waitSubsidisedOn: date('wait_subsidised_on'),
    /** Who said so, when it was somebody else than the entry's `source`. */
    waitSubsidisedSource: text('wait_subsidised_source'),
    waitPrivate: smallint('wait_private'),
    waitPrivateOn: date('wait_private_on'),
    waitPrivateSource: text('wait_private_source'),
    /** When somebody last confirmed the whole entry. */
    confirmedOn: date('confirmed_on'),
    /** Columns and facts (`phone`, `fact:wheelchair`) that the owner stated: an import never overwrites them. */
    ownerStated: text('owner_stated').array().notNull().default(sql`'{}'`),
    /** Fingerprint of what the source said; an import that says the same again changes nothing. */
    sourceHash: text('source_hash').notNull().default(''),
    /** The clinic that this entry was a duplicate of: its address redirects there, and a list does not bring it back. */
    mergedInto: bigint('merged_into', { mode: 'number' }),
    /** The day on which it is deleted for good, when its owner asked for that. */
    deleteOn: date('delete_on'),
    /** The day of the last letter that asked the owners to confirm. */
    askedOn: date('asked_on'),
    /** The day of the letter that told somebody who never signed up what is kept (GDPR article 14). */
    informedOn: date('informed_on'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('clinics_slug').on(t.slug),
    uniqueIndex('clinics_p_number').on(t.pNumber),
    uniqueIndex('clinics_source').on(t.source, t.sourceId),
    // The migrations add what a list asks beyond these columns (INCLUDE, 0008): a page reads only the rows it shows.
    index('clinics_position').using('gist', t.position),
    index('clinics_municipality').on(t.municipalityCode).where(sql`${t.state} = 'listed'`),
    index('clinics_postal_code').on(t.postalCode).where(sql`${t.state} = 'listed'`),
    index('clinics_specialties').using('gin', t.specialties),
    index('clinics_facts_yes').using('gin', t.factsYes),
    index('clinics_business').on(t.businessId).where(sql`${t.businessId} is not null`),
    index('clinics_import_batch').on(t.importBatchId).where(sql`${t.importBatchId} is not null`),
    index('clinics_demo').on(t.id).where(sql`${t.source} = 'demo'`),
    check('clinic_has_a_name', sql`btrim(${t.name}) <> ''`),
    check('slug_is_plain', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check('facts_are_known', sql`${t.factsYes} || ${t.factsNo} <@ ${listed(factSlugs)}`),
    check('insurers_are_known', sql`${t.insurersYes} || ${t.insurersNo} <@ ${listed(insurerSlugs)}`),
    check('week_is_one_week', sql`${t.openWeek} <@ '{[0,10080)}'::int4multirange`),
    check('stated_weekdays_are_iso', sql`${t.statedWeekdays} <@ '{1,2,3,4,5,6,7}'::smallint[]`),
    // utm_km says in SQL what lib/geography/utm.ts says; ten metres are for rounding.
    check('position_is_that_of_the_degrees', sql`${t.position} <-> utm_km(${t.lat}, ${t.lon}) < 0.01`),
    check(
      'clinic_is_dated_near',
      sql`(${nearDay(t.waitSubsidisedOn)}) is not false and (${nearDay(t.waitPrivateOn)}) is not false and (${nearDay(t.confirmedOn)}) is not false`,
    ),
    check('p_number_is_ten_digits', sql`${t.pNumber} ~ '^[0-9]{10}$'`),
    check('insurer_is_yes_or_no', sql`not ${t.insurersYes} && ${t.insurersNo}`),
    check(
      'languages_are_iso_639_1',
      sql`array_to_string(${t.languages} || ${t.peopleLanguages}, ' ', '?') ~ '^([a-z]{2}( [a-z]{2})*)?$'`,
    ),
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
      sql`${t.source} <> 'demo' or (${t.phone} is null and ${t.email} is null and ${t.website} is null and ${t.bookingUrl} is null and ${t.approved} = '{}' and ${t.peopleGenders} = '{}' and ${t.peopleLanguages} = '{}')`,
    ),
  ],
);

/** Addresses a clinic had before: they redirect for ever, so no live clinic may have one of them. */
export const formerSlugs = pgTable(
  'former_slugs',
  {
    slug: text().primaryKey(),
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
  },
  (t) => [check('former_slug_is_plain', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)],
);

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
    check('proof_is_dated_near', nearDay(t.proofCheckedOn)),
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
  (t) => [
    primaryKey({ columns: [t.clinicId, t.fact] }),
    check('fact_is_known', sql`${t.fact} = any (${listed(factSlugs)})`),
    check('fact_is_dated_near', nearDay(t.confirmedOn)),
  ],
);

/**
 * Opening hours: one row an interval. A weekday without a row is not stated; one closed row says that it is closed.
 * The migrations add `hours_do_not_overlap` as a trigger: see docs/decisions/0016.
 */
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

/**
 * Days that are not as the ordinary week: one row an interval, or one closed row. The migrations add
 * `exceptions_do_not_overlap` (an exclusion constraint, which Drizzle cannot say).
 */
export const hoursExceptions = pgTable(
  'hours_exceptions',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    date: date().notNull(),
    /** Minutes after midnight, local time; both null: closed that day. */
    opens: smallint(),
    closes: smallint(),
    note: text(),
  },
  (t) => [
    unique('exception_is_said_once').on(t.clinicId, t.date, t.opens).nullsNotDistinct(),
    check(
      'exception_opens_before_it_closes',
      sql`${t.opens} >= 0 and ${t.closes} <= 1440 and ${t.opens} < ${t.closes}`,
    ),
    check('exception_is_closed_or_an_interval', sql`(${t.opens} is null) = (${t.closes} is null)`),
    check('exception_is_near', nearDay(t.date)),
    check('exception_note_is_short', sql`char_length(${t.note}) between 1 and 200`),
  ],
);

/** A person with the protected title. */
export const practitioners = pgTable(
  'practitioners',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    name: text().notNull(),
    /** Null: not stated. */
    gender: gender(),
    /** Five characters, public, in the authority's register. */
    authorisationId: text('authorisation_id'),
    title: text(),
    /** ISO 639-1 codes. */
    languages: text().array().notNull().default(sql`'{}'`),
    state: practitionerState().notNull().default('active'),
    /** Who keeps their own entry; null: nobody has claimed it. */
    accountId: text('account_id').references(() => accounts.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('practitioners_authorisation').on(t.authorisationId),
    uniqueIndex('practitioners_account').on(t.accountId),
    check('authorisation_id_is_five_characters', sql`${t.authorisationId} ~ '^[0-9A-ZÆØÅ]{5}$'`),
    check('practitioner_has_a_name', sql`btrim(${t.name}) <> ''`),
    check(
      'practitioner_languages_are_iso_639_1',
      sql`array_to_string(${t.languages}, ' ', '?') ~ '^([a-z]{2}( [a-z]{2})*)?$'`,
    ),
  ],
);

/**
 * Who works where, and when. The migration adds `engagement_does_not_overlap`: the same person is not engaged
 * twice at once at the same clinic (an exclusion constraint, which Drizzle cannot say).
 */
export const engagements = pgTable(
  'engagements',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    practitionerId: bigint('practitioner_id', { mode: 'number' })
      .notNull()
      .references(() => practitioners.id, { onDelete: 'cascade' }),
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    /** First day; null: since before anybody said. */
    from: date(),
    /** The first day no longer; null: until further notice. */
    until: date(),
  },
  (t) => [
    index('engagements_clinic').on(t.clinicId),
    index('engagements_practitioner').on(t.practitionerId),
    check('engagement_begins_before_it_ends', sql`${t.from} < ${t.until}`),
  ],
);

/** A clinic's contract with a region. The migrations add `contracts_do_not_overlap` as a trigger: see docs/decisions/0016. */
export const contracts = pgTable(
  'contracts',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    /** Six digits. One number can cover several locations. */
    ydernummer: text().notNull(),
    /** 51: general physiotherapy, 62: free of charge for certain diagnoses. */
    speciality: smallint().notNull(),
    /** Slug of the region it is made with: 'region-midtjylland'. A new region has no official code at first. */
    region: text().notNull(),
    from: date(),
    /** The first day no longer. */
    until: date(),
  },
  (t) => [
    unique('contract_is_said_once').on(t.clinicId, t.ydernummer, t.speciality, t.from).nullsNotDistinct(),
    index('contracts_ydernummer').on(t.ydernummer),
    check('ydernummer_is_six_digits', sql`${t.ydernummer} ~ '^[0-9]{6}$'`),
    check('speciality_is_physiotherapy', sql`${t.speciality} in (51, 62)`),
    check('contract_is_with_a_region', sql`${t.region} ~ '^region-[a-z]+$'`),
    check('contract_begins_before_it_ends', sql`${t.from} < ${t.until}`),
  ],
);

/** What the clinic said something costs, and when. Never shown as if it were current. */
export const clinicPrices = pgTable(
  'clinic_prices',
  {
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    kind: priceKind().notNull(),
    /** Øre: 45000 is 450 kr. */
    amount: integer().notNull(),
    statedOn: date('stated_on').notNull(),
    source: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.kind] }),
    check('price_is_dated_near', nearDay(t.statedOn)),
    check('price_is_an_amount', sql`${t.amount} between 0 and 1000000`),
  ],
);

/** Insurers a clinic says it works with, or not. No row: not stated. */
export const clinicInsurers = pgTable(
  'clinic_insurers',
  {
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    insurer: text().notNull(),
    value: boolean().notNull(),
    source: text().notNull(),
    confirmedOn: date('confirmed_on').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.insurer] }),
    check('insurer_is_known', sql`${t.insurer} = any (${listed(insurerSlugs)})`),
    check('insurer_is_dated_near', nearDay(t.confirmedOn)),
  ],
);

/** What a visitor says is wrong with an entry. Holds nothing about the visitor. */
export const errorReports = pgTable(
  'error_reports',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    /** What it is about, from the form's list: 'phone', 'closed' … */
    kind: text().notNull(),
    message: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    handledAt: timestamp('handled_at', { withTimezone: true }),
  },
  (t) => [
    index('error_reports_open').on(t.createdAt).where(sql`${t.handledAt} is null`),
    index('error_reports_clinic').on(t.clinicId),
    check('report_kind_is_a_word', sql`${t.kind} ~ '^[a-z_-]{1,40}$'`),
    check('report_is_at_most_1000_characters', sql`char_length(${t.message}) <= 1000`),
  ],
);

/** What each clinic was before an import changed it, so that a whole batch can be undone. */
export const importChanges = pgTable(
  'import_changes',
  {
    batchId: bigint('batch_id', { mode: 'number' })
      .notNull()
      .references(() => importBatches.id, { onDelete: 'cascade' }),
    /** No foreign key: the record outlives a clinic that is removed. */
    clinicId: bigint('clinic_id', { mode: 'number' }).notNull(),
    /** The entry as it was; null: the batch added it. */
    before: jsonb(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.clinicId] }), index('import_changes_clinic').on(t.clinicId)],
);

/** Clinics whose ids lie in one stretch of this length share a row for each mark. */
export const markBlock = 4096;
const markBits = customType<{ data: string }>({ dataType: () => `bit(${markBlock})` });

/**
 * Which listed clinics carry which mark (`yes:contract`, `term:ryg`, `municipality:0751` …), one bit a clinic: bit
 * `id % 4096` of block `id / 4096`. Kept by triggers on `clinics` in the transaction of the change, so that counts of
 * the whole country are read from here. Never written by hand. See docs/decisions/0006.
 */
export const clinicMarks = pgTable(
  'clinic_marks',
  {
    mark: text().notNull(),
    block: integer().notNull(),
    bits: markBits().notNull(),
  },
  (t) => [primaryKey({ columns: [t.mark, t.block] })],
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

/** Somebody who signs in, known by an e-mail address. The four tables of `better-auth`, under our names. */
export const accounts = pgTable(
  'accounts',
  {
    id: text().primaryKey(),
    name: text().notNull().default(''),
    email: text().notNull(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('accounts_email').on(t.email),
    check('account_email_is_lower_case', sql`${t.email} = lower(${t.email})`),
  ],
);

/** Where somebody is signed in. Neither address nor browser is kept: both columns stay empty. */
export const accountSessions = pgTable(
  'account_sessions',
  {
    id: text().primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    token: text().notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('account_sessions_token').on(t.token),
    index('account_sessions_account').on(t.accountId),
    check('session_knows_no_device', sql`${t.ipAddress} is null and ${t.userAgent} is null`),
  ],
);

/** Other ways to sign in; `better-auth` asks for the table, and letters alone leave it empty. */
export const accountProviders = pgTable(
  'account_providers',
  {
    id: text().primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    providerAccountId: text('provider_account_id').notNull(),
    providerId: text('provider_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: timestamp('access_token_expires_at', { withTimezone: true }),
    refreshTokenExpiresAt: timestamp('refresh_token_expires_at', { withTimezone: true }),
    scope: text(),
    password: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('account_providers_account').on(t.accountId)],
);

/** Links that wait to be used once: only a hash of each is kept. */
export const accountProofs = pgTable(
  'account_proofs',
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('account_proofs_identifier').on(t.identifier)],
);

/** Who keeps a listing. */
export const memberships = pgTable(
  'memberships',
  {
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    role: memberRole().notNull(),
    since: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.clinicId] }), index('memberships_clinic').on(t.clinicId)],
);

/** Somebody asked by letter to help keep a listing; whoever signs in with that address may accept. */
export const invitations = pgTable(
  'invitations',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    email: text().notNull(),
    role: memberRole().notNull(),
    invitedBy: text('invited_by').references(() => accounts.id, { onDelete: 'cascade' }),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('invitations_once').on(t.clinicId, t.email),
    index('invitations_email').on(t.email),
    check('invitation_email_is_lower_case', sql`${t.email} = lower(${t.email})`),
  ],
);

/** Claims, registrations, objections: what is asked, how it was proved, and what came of it. */
export const applications = pgTable(
  'applications',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kind: applicationKind().notNull(),
    state: applicationState().notNull().default('open'),
    clinicId: bigint('clinic_id', { mode: 'number' }).references(() => clinics.id, { onDelete: 'cascade' }),
    practitionerId: bigint('practitioner_id', { mode: 'number' }).references(() => practitioners.id, {
      onDelete: 'cascade',
    }),
    accountId: text('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
    /** What the form said, by field. */
    stated: jsonb().$type<Record<string, string>>().notNull().default({}),
    proof: proofKind(),
    /** What the operator found, and where. */
    proofNote: text('proof_note'),
    provedAt: timestamp('proved_at', { withTimezone: true }),
    /** Hash of the one-time link in the letter to the clinic's own domain. */
    proofHash: text('proof_hash'),
    proofUntil: timestamp('proof_until', { withTimezone: true }),
    decidedBy: text('decided_by'),
    decidedAt: timestamp('decided_at', { withTimezone: true }),
    reason: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('applications_open').on(t.createdAt).where(sql`${t.state} = 'open'`),
    index('applications_clinic').on(t.clinicId),
    index('applications_account').on(t.accountId),
    uniqueIndex('applications_proof').on(t.proofHash),
    uniqueIndex('application_is_open_once')
      .on(t.kind, t.accountId, t.clinicId)
      .where(sql`${t.state} = 'open' and ${t.kind} = 'claim'`),
    check('decided_has_a_date', sql`(${t.state} = 'open') = (${t.decidedAt} is null)`),
    check('proof_has_a_date', sql`(${t.proof} is null) = (${t.provedAt} is null)`),
  ],
);

/** Who asked not to stand here, as keyed hashes: enough to refuse them when they are written down again. */
export const objections = pgTable('objections', {
  hash: text().primaryKey(),
  since: date().notNull().default(sql`current_date`),
});

/** A form that is not finished: what was typed, as typed, for whoever comes back to it. */
export const drafts = pgTable(
  'drafts',
  {
    /** Random, and known only to whoever typed: it is in their address. */
    id: text().primaryKey(),
    accountId: text('account_id').references(() => accounts.id, { onDelete: 'cascade' }),
    /** The form: its address. */
    form: text().notNull(),
    typed: jsonb().$type<Record<string, string>>().notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index('drafts_account').on(t.accountId, t.form), index('drafts_age').on(t.updatedAt)],
);

/** The outbox: letters are written in the transaction of what they tell, and sent afterwards. */
export const letters = pgTable(
  'letters',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** The same at every attempt, so that a letter that arrives twice can be told. */
    messageId: text('message_id').notNull(),
    kind: text().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    /** Holds a link that signs somebody in: its words are wiped once it is sent. */
    isSecret: boolean('is_secret').notNull().default(false),
    clinicId: bigint('clinic_id', { mode: 'number' }),
    tries: smallint().notNull().default(0),
    /** Not before. */
    dueAt: timestamp('due_at', { withTimezone: true }).notNull().defaultNow(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
    givenUpAt: timestamp('given_up_at', { withTimezone: true }),
    lastError: text('last_error'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('letters_message').on(t.messageId),
    index('letters_due').on(t.dueAt).where(sql`${t.sentAt} is null and ${t.givenUpAt} is null`),
    index('letters_recipient').on(t.recipient, t.createdAt),
    check('letter_is_sent_or_given_up', sql`${t.sentAt} is null or ${t.givenUpAt} is null`),
  ],
);

/** A picture of a clinic; its files are in the storage, by `id`, size and format. */
export const media = pgTable(
  'media',
  {
    /** Random: part of the address. */
    id: text().primaryKey(),
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    kind: mediaKind().notNull(),
    /** What the picture shows, for those who do not see it. */
    alt: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /** Shown nowhere since then; it can come back until its files are deleted. */
    removedAt: timestamp('removed_at', { withTimezone: true }),
  },
  (t) => [
    index('media_clinic').on(t.clinicId, t.createdAt),
    uniqueIndex('media_one_logo').on(t.clinicId).where(sql`${t.kind} = 'logo' and ${t.removedAt} is null`),
    check('media_has_words', sql`char_length(btrim(${t.alt})) between 1 and 200`),
  ],
);

/** How often a clinic was shown, opened, called …: one number a day and kind, nothing of the visitor. */
export const clinicDays = pgTable(
  'clinic_days',
  {
    clinicId: bigint('clinic_id', { mode: 'number' })
      .notNull()
      .references(() => clinics.id, { onDelete: 'cascade' }),
    day: date().notNull(),
    what: counted().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.day, t.what] })],
);
