/** A clinic as the public API tells it: in lists, and alone with everything that was stated. */
import { z } from 'zod';
import { factSlugs, priceKinds } from '#lib/db/tables.ts';
import { termOf, type Vocabulary } from '#lib/specialties/vocabulary.ts';
import type { ClinicProfile } from './clinic.ts';
import type { ClinicCard, Wait } from './clinic-card.ts';
import type { ProfileParts } from './profile-parts.ts';
import { matches } from './ranking.ts';

const day = z.iso.date();
const wait = z
  .object({ weeks: z.int().min(0).max(104), statedOn: day, source: z.string() })
  .nullable()
  .meta({
    description: 'Weeks to a first consultation, the day that was stated, and who said so; null: not stated.',
  });

const facts = z
  .object(Object.fromEntries(factSlugs.map((slug) => [slug, z.boolean().nullable()])))
  .meta({ description: 'Three states: true, false, and null for not stated.' });

const summary = {
  slug: z.string(),
  name: z.string(),
  url: z.url().meta({ description: 'The page that people read.' }),
  self: z.url().meta({ description: 'Everything that is stated of this clinic, as JSON.' }),
  demo: z.boolean().meta({ description: 'True for an invented clinic.' }),
  source: z.string().meta({ description: 'Who says so.', examples: ['osm', 'owner', 'demo'] }),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  postalName: z.string().nullable(),
  municipalityCode: z.string(),
  position: z.object({ lat: z.number(), lon: z.number() }).meta({ description: 'WGS 84.' }),
  phone: z.string().nullable(),
  website: z.string().nullable(),
  bookingUrl: z.string().nullable(),
  specialties: z.array(z.string()).meta({ description: 'Slugs of everything declared.' }),
  approved: z
    .array(z.string())
    .meta({ description: 'Those among them with a title whose proof was checked.' }),
  facts,
  waits: z.object({ subsidised: wait, private: wait }),
  confirmedOn: day.nullable(),
  unconfirmed: z.boolean().meta({ description: 'Nobody confirmed the entry for 90 days.' }),
};

export const apiClinicInList = z.object({
  ...summary,
  match: z.enum(matches).meta({
    description:
      'How it answers `speciale`: an approved title, declares it, declares the specialty it belongs to, or general (also when none was asked for).',
  }),
  distanceKm: z.number().nullable().meta({ description: 'From the place or `naer`; null in a wide area.' }),
  effectiveKm: z.number().meta({
    description: 'What the recommended order counts, see /saadan-rangerer-vi.',
  }),
  ferry: z.boolean().meta({
    description: 'The way there needs a boat: the clinic comes after all others in the recommended order.',
  }),
});
export type ApiClinicInList = z.infer<typeof apiClinicInList>;

const clock = z
  .string()
  .regex(/^([01]\d|2[0-4]):[0-5]\d$/)
  .nullable()
  .meta({ description: 'Local time; null in both: closed that day.', examples: ['08:00'] });

export const apiClinic = z.object({
  ...summary,
  business: z
    .object({
      name: z.string(),
      cvr: z.string().nullable(),
      clinics: z
        .array(z.object({ slug: z.string(), name: z.string(), postalName: z.string().nullable() }))
        .meta({ description: 'Its other clinics here, at most 20.' }),
    })
    .nullable()
    .meta({ description: 'The company behind the clinic; null: not stated.' }),
  pNumber: z
    .string()
    .nullable()
    .meta({ description: 'The number of this location in the register of businesses.' }),
  email: z.string().nullable(),
  description: z.string().nullable(),
  precision: z.enum(['address', 'street', 'town']).meta({ description: 'How exact the position is.' }),
  declared: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      standing: z.enum(['interest', 'approved']),
      proofCheckedOn: day.nullable(),
    }),
  ),
  factsStated: z.array(
    z.object({ fact: z.string(), value: z.boolean(), source: z.string(), confirmedOn: day }),
  ),
  hours: z.array(z.object({ weekday: z.int().min(1).max(7), opens: clock, closes: clock })).meta({
    description: 'The ordinary week, ISO weekdays. A weekday that is missing is not stated.',
  }),
  hoursExceptions: z.array(z.object({ date: day, opens: clock, closes: clock, note: z.string().nullable() })),
  people: z
    .array(
      z.object({
        name: z.string(),
        title: z.string().nullable(),
        languages: z.array(z.string()),
        since: day.nullable(),
      }),
    )
    .meta({ description: 'Those engaged there today.' }),
  languages: z.array(z.string()).meta({ description: 'ISO 639-1; what the clinic says it speaks.' }),
  contracts: z.array(z.object({ ydernummer: z.string(), speciality: z.int(), region: z.string() })).meta({
    description:
      'Contracts in force, with the slug of the region. 51: general physiotherapy; 62: free of charge for certain diagnoses.',
  }),
  prices: z
    .array(z.object({ kind: z.enum(priceKinds), amountDkk: z.number(), statedOn: day, source: z.string() }))
    .meta({ description: 'As the clinic stated them on that day; they may have changed.' }),
  insurers: z.array(
    z.object({ insurer: z.string(), value: z.boolean(), confirmedOn: day, source: z.string() }),
  ),
  attribution: z
    .string()
    .nullable()
    .meta({ description: 'What the licence of the source asks to be shown.' }),
  updatedAt: z.iso.datetime(),
});
export type ApiClinic = z.infer<typeof apiClinic>;

const waitOf = (said: Wait | null) => said && { weeks: said.weeks, statedOn: said.on, source: said.source };

/** @param site the site's origin, without a slash at the end */
function summaryOf(clinic: Omit<ClinicCard, 'distanceKm' | 'match' | 'why'>, site: string) {
  const { slug, name, source, street, postalCode, postalName, municipalityCode, phone, website } = clinic;
  const stated = (fact: string) =>
    clinic.factsYes.includes(fact) ? true : clinic.factsNo.includes(fact) ? false : null;
  return {
    slug,
    name,
    url: `${site}/klinik/${slug}`,
    self: `${site}/api/v1/clinics/${slug}`,
    demo: source === 'demo',
    source,
    street,
    postalCode,
    postalName,
    municipalityCode,
    position: { lat: clinic.point.lat, lon: clinic.point.lon },
    phone,
    website,
    bookingUrl: clinic.bookingUrl,
    specialties: clinic.specialties,
    approved: clinic.approved,
    facts: Object.fromEntries(factSlugs.map((fact) => [fact, stated(fact)])),
    waits: { subsidised: waitOf(clinic.waits.subsidised), private: waitOf(clinic.waits.private) },
    confirmedOn: clinic.confirmedOn,
    unconfirmed: clinic.unconfirmed,
  };
}

const metres = (km: number) => Math.round(km * 1000) / 1000;

/** A clinic of a page of results. @param site the site's origin */
export function clinicInList(card: ClinicCard, site: string): ApiClinicInList {
  return {
    ...summaryOf(card, site),
    match: card.match,
    distanceKm: card.distanceKm === null ? null : metres(card.distanceKm),
    effectiveKm: metres(card.why.effectiveKm),
    ferry: card.why.ferry,
  };
}

const clockOf = (minutes: number | null) =>
  minutes === null
    ? null
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** One clinic with all that is stated. @param site the site's origin */
export function clinicAlone(
  clinic: ClinicProfile,
  parts: ProfileParts,
  words: Vocabulary,
  site: string,
): ApiClinic {
  return {
    ...summaryOf(clinic, site),
    business: parts.business && {
      name: parts.business.name,
      cvr: parts.business.cvr,
      clinics: parts.business.others,
    },
    pNumber: parts.pNumber,
    email: clinic.email,
    description: clinic.description,
    precision: clinic.precision,
    declared: clinic.declared.map((each) => ({ ...each, name: termOf(words, each.slug)?.name ?? each.slug })),
    factsStated: clinic.facts,
    hours: clinic.hours.map(({ weekday, opens, closes }) => ({
      weekday,
      opens: clockOf(opens),
      closes: clockOf(closes),
    })),
    hoursExceptions: parts.exceptions.map((each) => ({
      ...each,
      opens: clockOf(each.opens),
      closes: clockOf(each.closes),
    })),
    people: parts.people,
    languages: parts.languages,
    contracts: parts.contracts,
    prices: parts.prices.map(({ amount, ...price }) => ({ ...price, amountDkk: amount / 100 })),
    insurers: parts.insurers,
    attribution: clinic.attribution,
    updatedAt: clinic.updatedAt.toISOString(),
  };
}
