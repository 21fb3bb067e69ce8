/** A practitioner says where they work and since when, and leaves. The clinic's people are told by letter. */
import { and, eq, gt, isNull, ne, or, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { accounts, clinics, engagements, memberships } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { slugIn } from '#lib/listings/clinic-address.ts';
import { isDate } from '#lib/listings/engagement-dates.ts';
import type { Field, Problem, Values } from '#lib/listings/field.ts';
import { letBack } from '#lib/listings/out/kept-off.ts';
import { byAccount, recordEvent } from '#lib/listings/record-event.ts';
import { lockClinic } from '#lib/listings/tasks/save-task.ts';
import { post } from '#lib/mail/outbox.ts';
import { site } from '#lib/metadata/site.ts';
import { slugify } from '#lib/places/slug.ts';
import { holdOwnEntry, ownEntry } from './practitioner.ts';

/** Where one person works at once. */
const mostPlaces = 10;

export const workFields: readonly Field[] = [
  {
    kind: 'text',
    name: 'klinik',
    label: 'Klinikkens navn',
    hint: 'Eller adressen på klinikkens side her.',
    longest: 300,
  },
  { kind: 'text', type: 'date', name: 'fra', label: 'Første dag på klinikken', longest: 10 },
];

/**
 * Adds a place of work to one's own entry; it is shown at once, and the clinic's people are told.
 * @param values as `readTyped` read them with `workFields`
 * @returns what must be mended; empty when it is added
 */
export function addWork(db: Db, person: Person, values: Values): Promise<Problem[]> {
  return db.transaction(async (tx) => {
    const refuse = (field: string | null, message: string): Problem[] => [{ field, message }];
    const own = await ownEntry(tx, person.id);
    if (!own) return refuse(null, 'Du har ingen side endnu.');
    const { klinik = '', fra = '' } = values;
    if (!klinik) return refuse('klinik', 'Skriv, hvilken klinik det er.');
    if (!isDate(fra)) return refuse('fra', 'Vælg den første dag.');
    const meant = await clinicsMeant(tx, klinik);
    const [clinic] = meant;
    if (!clinic) return refuse('klinik', 'Vi kan ikke finde klinikken. Kopier adressen fra klinikkens side.');
    if (meant.length > 1)
      return refuse('klinik', 'Flere klinikker hedder sådan. Kopier adressen fra klinikkens side.');
    await lockClinic(tx, clinic.id);
    const there = await tx.$count(
      engagements,
      and(
        eq(engagements.practitionerId, own.id),
        eq(engagements.clinicId, clinic.id),
        or(isNull(engagements.until), gt(engagements.until, fra)),
      ),
    );
    if (there > 0) return refuse('klinik', 'Du står der allerede. Ret datoerne ovenfor.');
    if (own.work.filter(({ until }) => until === null).length >= mostPlaces)
      return refuse(null, `Du kan højst stå ${mostPlaces} steder.`);
    await tx.insert(engagements).values({ practitionerId: own.id, clinicId: clinic.id, from: fra });
    const actor = byAccount(person.id);
    const details = { person: own.id, before: { fra: '' }, after: { fra } };
    await recordEvent(tx, { actor, kind: 'person-joined', clinicId: clinic.id, details });
    await letBack(tx, { name: own.values.navn ?? '', authorisationId: own.authorisationId }, [clinic.id]);
    await tellKeepers(tx, clinic, own.values.navn ?? '', person.id);
    return [];
  });
}

/** Listed clinics by the address of their page, else by their whole name. */
async function clinicsMeant(tx: Tx, typed: string) {
  const of = { id: clinics.id, name: clinics.name, slug: clinics.slug };
  const isOpen = and(eq(clinics.state, 'listed'), ne(clinics.source, 'demo'));
  const byAddress = await tx
    .select(of)
    .from(clinics)
    .where(and(isOpen, eq(clinics.slug, slugIn(typed))));
  if (byAddress.length > 0) return byAddress;
  const name = slugify(typed);
  if (!name) return [];
  // The address begins with the name as anybody spells it; names hold no wildcard after slugify.
  const likely = await tx
    .select(of)
    .from(clinics)
    .where(and(isOpen, sql`${clinics.slug} like ${`${name}%`}`))
    .limit(50);
  return likely.filter((each) => slugify(each.name) === name);
}

async function tellKeepers(
  tx: Tx,
  clinic: { id: number; name: string; slug: string },
  name: string,
  exceptId: string,
): Promise<void> {
  const keepers = await tx
    .select({ email: accounts.email })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.clinicId, clinic.id), ne(memberships.accountId, exceptId)));
  for (const { email } of keepers)
    await post(tx, {
      kind: 'person-joined',
      to: email,
      clinicId: clinic.id,
      subject: `${name} har skrevet sig på ${clinic.name}`,
      parts: [
        'Hej',
        `${name} har skrevet, at de arbejder hos ${clinic.name}, og står nu på klinikkens side. Vi har slået personens autorisation op.`,
        'Er det forkert, så tag personen af siden.',
        {
          label: 'Se, hvem der står på siden',
          href: new URL(`/min-klinik/${clinic.slug}/personer`, env().siteUrl).href,
        },
      ],
      because: `Du får brevet, fordi du passer ${clinic.name} på ${site.name}.`,
    });
}

/**
 * Ends one's own engagement today; one that has not begun is taken away.
 * @returns false when it is nobody's, or another's, or has ended already
 */
export function leaveWork(db: Db, person: Person, engagementId: number, date: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const own = await holdOwnEntry(tx, person.id);
    const work = own?.work.find(({ id }) => id === engagementId);
    if (!own || !work || (work.until !== null && work.until <= date)) return false;
    if (work.from !== null && work.from >= date)
      await tx.delete(engagements).where(eq(engagements.id, engagementId));
    else await tx.update(engagements).set({ until: date }).where(eq(engagements.id, engagementId));
    const { clinicId, until } = work;
    const details = { person: own.id, before: { til: until ?? '' }, after: { til: date } };
    await recordEvent(tx, { actor: byAccount(person.id), kind: 'person-left', clinicId, details });
    return true;
  });
}
