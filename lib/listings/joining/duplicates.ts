/** Entries that are likely the same clinic: by number, telephone, name and place. */
import { and, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { businesses, clinics } from '#lib/db/tables.ts';
import { distanceKm } from '#lib/places/distance.ts';
import type { Point } from '#lib/places/place.ts';
import { slugify } from '#lib/places/slug.ts';

/** What is known of a clinic that may be there already. */
export interface Candidate {
  /** Itself, when it has an entry. */
  id?: number;
  name: string;
  street: string | null;
  postalCode: string | null;
  phone: string | null;
  pNumber: string | null;
  cvr: string | null;
  /** Only a position that is exact enough to say 'the same door'. */
  point: Point | null;
}

export interface Duplicate {
  id: number;
  slug: string;
  name: string;
  street: string | null;
  postalCode: string | null;
  postalName: string | null;
  state: string;
  source: string;
  /** In Danish: 'samme telefon'. */
  reasons: string[];
}

/** Words that half of all clinics have in their name. */
const common = new Set(
  'fysioterapi fysioterapeut fysioterapeuterne fysioterapien fysio klinik klinikken og i ved v aps as for ivs danmark'.split(
    ' ',
  ),
);
const sameDoorKm = 0.15;

const wordsOf = (name: string) =>
  new Set(
    slugify(name)
      .split('-')
      .filter((word) => word && !common.has(word)),
  );

/** How alike two names are, 0 to 1, common words left out. */
export function likeness(a: string, b: string): number {
  if (slugify(a) === slugify(b)) return 1;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(1, first.size + second.size - shared);
}

/** Two names are told apart below this. */
const alike = 0.5;

const sameStreet = (a: string | null, b: string | null) =>
  a !== null && b !== null && slugify(a) === slugify(b);

/**
 * Entries that share a number, a telephone or a door with the candidate, or a name in the same postal district.
 * Invented clinics and those merged away are left out. Best first, at most eight.
 */
export async function likelyDuplicates(db: Db | Tx, candidate: Candidate): Promise<Duplicate[]> {
  const { postalCode, phone, pNumber, cvr, point } = candidate;
  const near =
    point &&
    sql`abs(${clinics.lat} - ${point.lat}::float8) < 0.002 and abs(${clinics.lon} - ${point.lon}::float8) < 0.004 and ${clinics.precision} = 'address'`;
  const any: (SQL | undefined | null)[] = [
    pNumber ? eq(clinics.pNumber, pNumber) : null,
    phone ? eq(clinics.phone, phone) : null,
    cvr ? eq(businesses.cvr, cvr) : null,
    postalCode ? eq(clinics.postalCode, postalCode) : null,
    near,
  ];
  const rows = await db
    .select({
      id: clinics.id,
      slug: clinics.slug,
      name: clinics.name,
      street: clinics.street,
      postalCode: clinics.postalCode,
      postalName: clinics.postalName,
      state: clinics.state,
      source: clinics.source,
      phone: clinics.phone,
      pNumber: clinics.pNumber,
      cvr: businesses.cvr,
      lat: clinics.lat,
      lon: clinics.lon,
      precision: clinics.precision,
    })
    .from(clinics)
    .leftJoin(businesses, eq(businesses.id, clinics.businessId))
    .where(
      and(
        ne(clinics.source, 'demo'),
        inArray(clinics.state, ['listed', 'hidden', 'submitted']),
        candidate.id === undefined ? undefined : ne(clinics.id, candidate.id),
        or(...any.filter((each) => each !== null)),
      ),
    );
  return rows
    .map(({ phone: itsPhone, pNumber: itsP, cvr: itsCvr, lat, lon, precision, ...row }) => {
      const isAlike = likeness(row.name, candidate.name) >= alike;
      const isHere = row.postalCode !== null && row.postalCode === postalCode;
      const isDoor =
        point !== null && precision === 'address' && distanceKm(point, { lat, lon }) <= sameDoorKm;
      const reasons = [
        pNumber !== null && itsP === pNumber && 'samme P-nummer',
        phone !== null && itsPhone === phone && 'samme telefon',
        isHere && sameStreet(row.street, candidate.street) && 'samme adresse',
        isDoor && isAlike && 'samme navn, få meter væk',
        isHere && isAlike && 'næsten samme navn i samme postnummer',
        cvr !== null && itsCvr === cvr && 'samme CVR-nummer',
      ].filter((reason) => reason !== false);
      return { ...row, reasons };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length || a.id - b.id)
    .slice(0, 8);
}
