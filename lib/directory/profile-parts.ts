/** What hangs on one clinic beside its own row: people, contracts, prices, insurers, days out of the ordinary. */
import { and, asc, eq, gt, gte, isNull, lte, ne, or } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import {
  businesses,
  clinicInsurers,
  clinicPrices,
  clinics,
  contracts,
  engagements,
  hoursExceptions,
  type PriceKind,
  practitioners,
} from '#lib/db/tables.ts';
import { regionBySlug, regionInPlaceOf } from '#lib/places/regions.ts';

/** Somebody who works there now. */
export interface Person {
  name: string;
  title: string | null;
  /** ISO 639-1 codes; empty: not stated. */
  languages: string[];
  /** First day, `YYYY-MM-DD`; null: not stated. */
  since: string | null;
}

/** A contract in force. 51: general physiotherapy, 62: free of charge for certain diagnoses. */
export interface ContractInForce {
  ydernummer: string;
  speciality: number;
  /** Slug of the region that stands for it now. */
  region: string;
}

export interface StatedPrice {
  kind: PriceKind;
  /** Øre: 45000 is 450 kr. */
  amount: number;
  statedOn: string;
  source: string;
}

export interface StatedInsurer {
  insurer: string;
  value: boolean;
  confirmedOn: string;
  source: string;
}

/** One interval of a day that is not as the ordinary week; both null: closed that day. */
export interface HoursException {
  date: string;
  opens: number | null;
  closes: number | null;
  note: string | null;
}

/** The company behind a clinic, and where else it treats people. */
export interface ClinicBusiness {
  name: string;
  /** Eight digits; null: not stated. */
  cvr: string | null;
  /** Its other listed clinics by name, at most `mostSiblings`. */
  others: { slug: string; name: string; postalName: string | null }[];
}

export interface ProfileParts {
  business: ClinicBusiness | null;
  /** The location's number in the register of businesses; null: not stated. */
  pNumber: string | null;
  people: Person[];
  contracts: ContractInForce[];
  prices: StatedPrice[];
  insurers: StatedInsurer[];
  /** From today on, earliest first. */
  exceptions: HoursException[];
  /** What the clinic itself says it speaks, ISO 639-1. */
  languages: string[];
}

/** A chain has a list of its own elsewhere. */
const mostSiblings = 20;

/** So many days ahead are exceptions of interest. */
const aheadDays = 92;

/**
 * @param clinicId of a clinic that may be shown
 * @param date today, `YYYY-MM-DD`: only engagements and contracts in force count, only coming exceptions
 */
export async function readParts(db: Db, clinicId: number, date: string): Promise<ProfileParts> {
  const until = new Date(Date.parse(date) + aheadDays * 86_400_000).toISOString().slice(0, 10);
  const [people, inForce, prices, insurers, exceptions, [own]] = await Promise.all([
    db
      .select({
        name: practitioners.name,
        title: practitioners.title,
        languages: practitioners.languages,
        since: engagements.from,
      })
      .from(engagements)
      .innerJoin(practitioners, eq(practitioners.id, engagements.practitionerId))
      .where(
        and(
          eq(engagements.clinicId, clinicId),
          eq(practitioners.state, 'active'),
          or(isNull(engagements.from), lte(engagements.from, date)),
          or(isNull(engagements.until), gt(engagements.until, date)),
        ),
      )
      .orderBy(asc(practitioners.name), asc(practitioners.id)),
    db
      .selectDistinct({
        ydernummer: contracts.ydernummer,
        speciality: contracts.speciality,
        region: contracts.region,
      })
      .from(contracts)
      .where(
        and(
          eq(contracts.clinicId, clinicId),
          or(isNull(contracts.from), lte(contracts.from, date)),
          or(isNull(contracts.until), gt(contracts.until, date)),
        ),
      )
      .orderBy(asc(contracts.speciality), asc(contracts.ydernummer)),
    db
      .select({
        kind: clinicPrices.kind,
        amount: clinicPrices.amount,
        statedOn: clinicPrices.statedOn,
        source: clinicPrices.source,
      })
      .from(clinicPrices)
      .where(eq(clinicPrices.clinicId, clinicId))
      .orderBy(asc(clinicPrices.kind)),
    db
      .select({
        insurer: clinicInsurers.insurer,
        value: clinicInsurers.value,
        confirmedOn: clinicInsurers.confirmedOn,
        source: clinicInsurers.source,
      })
      .from(clinicInsurers)
      .where(eq(clinicInsurers.clinicId, clinicId))
      .orderBy(asc(clinicInsurers.insurer)),
    db
      .select({
        date: hoursExceptions.date,
        opens: hoursExceptions.opens,
        closes: hoursExceptions.closes,
        note: hoursExceptions.note,
      })
      .from(hoursExceptions)
      .where(
        and(
          eq(hoursExceptions.clinicId, clinicId),
          gte(hoursExceptions.date, date),
          lte(hoursExceptions.date, until),
        ),
      )
      .orderBy(asc(hoursExceptions.date), asc(hoursExceptions.opens)),
    db
      .select({
        languages: clinics.languages,
        pNumber: clinics.pNumber,
        businessId: clinics.businessId,
        name: businesses.name,
        cvr: businesses.cvr,
      })
      .from(clinics)
      .leftJoin(businesses, eq(businesses.id, clinics.businessId))
      .where(eq(clinics.id, clinicId)),
  ]);
  const others = own?.businessId ? await siblings(db, own.businessId, clinicId) : [];
  return {
    people,
    contracts: inForce.map((each) => withRegionOn(each, date)),
    prices,
    insurers,
    exceptions,
    languages: own?.languages ?? [],
    business: own?.name ? { name: own.name, cvr: own.cvr, others } : null,
    pNumber: own?.pNumber ?? null,
  };
}

const siblings = (db: Db, businessId: number, clinicId: number): Promise<ClinicBusiness['others']> =>
  db
    .select({ slug: clinics.slug, name: clinics.name, postalName: clinics.postalName })
    .from(clinics)
    .where(and(eq(clinics.businessId, businessId), eq(clinics.state, 'listed'), ne(clinics.id, clinicId)))
    .orderBy(asc(clinics.name), asc(clinics.id))
    .limit(mostSiblings);

/** A contract that was made with a region of the past is its successor's. */
function withRegionOn(contract: ContractInForce, date: string): ContractInForce {
  const region = regionBySlug(contract.region);
  return region ? { ...contract, region: regionInPlaceOf(region, date).slug } : contract;
}
