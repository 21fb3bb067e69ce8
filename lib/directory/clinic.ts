/** One clinic's public entry. */
import { asc, eq, max, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import {
  clinicFacts,
  clinicSpecialties,
  clinics,
  formerSlugs,
  importBatches,
  type listingState,
} from '#lib/db/tables.ts';
import { type ClinicCard, cardColumns, toCard } from './clinic-card.ts';
import { stepsOf, unconfirmedOn } from './ranking.ts';

/** Something declared: an interest, or an approved title with the day its proof was checked. */
export interface DeclaredSpecialty {
  slug: string;
  standing: 'interest' | 'approved';
  proofCheckedOn: string | null;
}

/** A stated yes or no. */
export interface StatedFact {
  fact: string;
  value: boolean;
  source: string;
  confirmedOn: string;
}

export interface ClinicProfile extends Omit<ClinicCard, 'distanceKm' | 'match' | 'why'> {
  email: string | null;
  description: string | null;
  precision: 'address' | 'street' | 'town';
  declared: DeclaredSpecialty[];
  facts: StatedFact[];
  /** What the licence of the source asks to be shown. */
  attribution: string | null;
  updatedAt: Date;
}

/** `gone`: withdrawn by the clinic, or it objected. */
export type ClinicAnswer =
  | { kind: 'clinic'; clinic: ClinicProfile }
  | { kind: 'moved'; slug: string }
  | { kind: 'gone' };

type State = (typeof listingState.enumValues)[number];
const gone: ReadonlySet<State> = new Set(['withdrawn', 'objected']);

/**
 * Finds a clinic by the last part of its address.
 * @param date today, `YYYY-MM-DD`: ages the confirmation
 * @param preview for whoever keeps it: whatever state it is in
 * @returns null for an unknown slug and for a listing that is not public (yet)
 */
export async function findClinic(
  db: Db,
  slug: string,
  date: string,
  { preview = false }: { preview?: boolean } = {},
): Promise<ClinicAnswer | null> {
  // PostgreSQL takes no text with a zero byte.
  if (slug.includes('\0')) return null;
  const nowhere = { distanceKm: null, ferry: null, steps: stepsOf(null), unconfirmed: unconfirmedOn(date) };
  const [row] = await db
    .select({
      ...cardColumns(nowhere, null),
      state: clinics.state,
      email: clinics.email,
      description: clinics.description,
      precision: clinics.precision,
      attribution: importBatches.attribution,
      updatedAt: clinics.updatedAt,
    })
    .from(clinics)
    .leftJoin(importBatches, eq(importBatches.id, clinics.importBatchId))
    .where(eq(clinics.slug, slug));
  if (!row) return findMoved(db, slug);
  if (!preview && gone.has(row.state)) return { kind: 'gone' };
  if (!preview && row.state !== 'listed') return null;
  const [declared, facts] = await Promise.all([
    db
      .select({
        slug: clinicSpecialties.specialty,
        standing: clinicSpecialties.standing,
        proofCheckedOn: clinicSpecialties.proofCheckedOn,
      })
      .from(clinicSpecialties)
      .where(eq(clinicSpecialties.clinicId, row.id))
      .orderBy(asc(clinicSpecialties.standing), asc(clinicSpecialties.specialty)),
    db
      .select({
        fact: clinicFacts.fact,
        value: clinicFacts.value,
        source: clinicFacts.source,
        confirmedOn: clinicFacts.confirmedOn,
      })
      .from(clinicFacts)
      .where(eq(clinicFacts.clinicId, row.id))
      .orderBy(asc(clinicFacts.fact)),
  ]);
  // A contract that was stated and holds no longer (or not yet) is not told.
  const holding = facts.filter(
    ({ fact, value }) => fact !== 'contract' || !value || row.factsYes.includes('contract'),
  );
  const { state: _, email, description, precision, attribution, updatedAt, ...card } = row;
  const { distanceKm: __, match: ___, why: ____, ...shown } = toCard(card, null);
  return {
    kind: 'clinic',
    clinic: { ...shown, email, description, precision, attribution, updatedAt, declared, facts: holding },
  };
}

async function findMoved(db: Db, slug: string): Promise<ClinicAnswer | null> {
  const [moved] = await db
    .select({ slug: clinics.slug, state: clinics.state })
    .from(formerSlugs)
    .innerJoin(clinics, eq(clinics.id, formerSlugs.clinicId))
    .where(eq(formerSlugs.slug, slug));
  if (!moved) return null;
  if (gone.has(moved.state)) return { kind: 'gone' };
  return moved.state === 'listed' ? { kind: 'moved', slug: moved.slug } : null;
}

/** A part of the public clinics for the sitemap, in the order of their ids. */
export function listedSlugs(
  db: Db,
  offset: number,
  limit: number,
): Promise<{ slug: string; updatedAt: Date }[]> {
  return db
    .select({ slug: clinics.slug, updatedAt: clinics.updatedAt })
    .from(clinics)
    .where(eq(clinics.state, 'listed'))
    .orderBy(asc(clinics.id))
    .offset(offset)
    .limit(limit);
}

/**
 * The newest change in each slice of `listedSlugs`.
 * @param each how many clinics a slice holds
 */
export async function listedChanges(db: Db, each: number): Promise<Date[]> {
  const numbered = db
    .select({
      slice: sql<number>`(row_number() over (order by ${clinics.id}) - 1) / ${each}`.as('slice'),
      updatedAt: clinics.updatedAt,
    })
    .from(clinics)
    .where(eq(clinics.state, 'listed'))
    .as('numbered');
  const rows = await db
    .select({ changed: max(numbered.updatedAt) })
    .from(numbered)
    .groupBy(numbered.slice)
    .orderBy(numbered.slice);
  return rows.flatMap(({ changed }) => changed ?? []);
}
