/** A clinic that is not on the list yet: it becomes an entry that only its owner and the operator see. */
import { randomUUID } from 'node:crypto';
import { and, eq, gte, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { onceMore } from '#lib/db/once-more.ts';
import { applications, clinics, memberships } from '#lib/db/tables.ts';
import { toUtmKm } from '#lib/geography/utm.ts';
import { businessIds } from '#lib/listings/businesses.ts';
import { dropDraft } from '#lib/listings/drafts.ts';
import type { Problem, Values } from '#lib/listings/field.ts';
import { withFreeSlugs } from '#lib/listings/free-slugs.ts';
import { wishedSlug } from '#lib/listings/locate.ts';
import { byAccount, recordEvent } from '#lib/listings/record-event.ts';
import { post } from '#lib/mail/outbox.ts';
import { receivedLetter } from './letters.ts';
import { checkRegistration } from './register-fields.ts';

export type Registered =
  | { kind: 'registered'; slug: string }
  | { kind: 'refused'; problems: Problem[] }
  /** The draft was used up: the button was pressed twice. */
  | { kind: 'gone' };

/** Clinics that one person registers in a day. */
const mostADay = 10;
/** What an owner states here, and no import overwrites. */
const statedByOwner = ['name', 'street', 'phone', 'email', 'website', 'business_id', 'p_number'];

/**
 * Creates the entry as `submitted`, with its owner, its application and a letter, in one transaction.
 * @param date today. @param draft that holds the values: it is used up, so that two presses are one clinic
 * @returns refused with reasons by field; no entry is then written
 */
export function register(
  db: Db,
  person: Person,
  values: Values,
  date: string,
  draft: string | null = null,
): Promise<Registered> {
  const checked = checkRegistration(values, date);
  if (!checked.ok) return Promise.resolve({ kind: 'refused', problems: checked.problems });
  const { data } = checked;
  const write = async (tx: Tx): Promise<Registered> => {
    const refuse = (field: string | null, message: string): Registered => ({
      kind: 'refused',
      problems: [{ field, message }],
    });
    if (draft !== null && !(await dropDraft(tx, draft))) return { kind: 'gone' };
    const recent = await tx.$count(
      applications,
      and(eq(applications.accountId, person.id), gte(applications.createdAt, sql`now() - interval '1 day'`)),
    );
    if (recent >= mostADay)
      return refuse(null, 'Du har sendt mange i dag. Vent til i morgen, eller skriv til os.');
    if (data.pNumber && (await tx.$count(clinics, eq(clinics.pNumber, data.pNumber))) > 0)
      return refuse(
        'pnummer',
        'Der er allerede en klinik med det P-nummer. Find den på listen, og overtag den.',
      );
    const businesses = await businessIds(tx, [{ name: data.name, business: { cvr: data.cvr, name: null } }], {
      actor: 'owner',
      batchId: null,
    });
    const { place } = data;
    const [named] = await withFreeSlugs(tx, [{ slug: wishedSlug(data.name, place.town) }]);
    const { x, y } = toUtmKm(place.point);
    const [clinic] = await tx
      .insert(clinics)
      .values({
        slug: named?.slug ?? randomUUID(),
        name: data.name,
        state: 'submitted',
        source: 'owner',
        sourceId: randomUUID(),
        businessId: businesses.get(data.cvr) ?? null,
        pNumber: data.pNumber,
        street: data.street,
        postalCode: data.postalCode,
        postalName: place.postalName,
        municipalityCode: place.municipalityCode,
        lat: place.point.lat,
        lon: place.point.lon,
        position: { x, y },
        precision: place.precision,
        phone: data.phone,
        email: data.email,
        website: data.website,
        confirmedOn: date,
        ownerStated: statedByOwner,
      })
      .returning({ id: clinics.id, slug: clinics.slug });
    if (!clinic) throw new Error('The clinic was not inserted');
    await tx.insert(memberships).values({ accountId: person.id, clinicId: clinic.id, role: 'owner' });
    await submit(tx, person, clinic.id, {
      rolle: data.role,
      autorisation: data.authorisationId,
      cvr: data.cvr,
    });
    await post(
      tx,
      receivedLetter({ to: person.email, clinicId: clinic.id, name: data.name, slug: clinic.slug }),
    );
    return { kind: 'registered', slug: clinic.slug };
  };
  return onceMore(() => db.transaction(write));
}

async function submit(
  tx: Tx,
  person: Person,
  clinicId: number,
  stated: Record<string, string>,
): Promise<void> {
  await tx.insert(applications).values({ kind: 'registration', clinicId, accountId: person.id, stated });
  await recordEvent(tx, { actor: byAccount(person.id), kind: 'registered', clinicId });
}

/** Sends an entry that was refused to the operator again. @returns false when there is nothing to send again */
export function submitAgain(db: Db, person: Person, clinicId: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [clinic] = await tx
      .update(clinics)
      .set({ state: 'submitted', updatedAt: sql`now()` })
      .where(and(eq(clinics.id, clinicId), eq(clinics.state, 'draft')))
      .returning({ id: clinics.id });
    if (!clinic) return false;
    const [before] = await tx
      .select({ stated: applications.stated })
      .from(applications)
      .where(and(eq(applications.clinicId, clinicId), eq(applications.kind, 'registration')))
      .orderBy(sql`${applications.id} desc`)
      .limit(1);
    await submit(tx, person, clinicId, before?.stated ?? {});
    return true;
  });
}
