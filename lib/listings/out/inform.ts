/** Tells clinics on a list that they stand here: a sole practitioner's entry is about a person (GDPR, article 14). */
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '#lib/db/connection.ts';
import { clinics, importBatches, memberships } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { post } from '#lib/mail/outbox.ts';
import { site } from '#lib/metadata/site.ts';
import { linkFor } from './objection.ts';

/** Marks the link of a letter that nobody asked for: it waits for no operator (`queue.ts`). */
const unasked = { artikel: '14' };

/** Entries from lists that nobody keeps and nobody was told about. */
const untold = and(
  eq(clinics.state, 'listed'),
  isNull(clinics.informedOn),
  isNotNull(clinics.importBatchId),
  sql`not exists (select from ${memberships} where ${memberships.clinicId} = ${clinics.id})`,
);

const uninformed = and(untold, isNotNull(clinics.email));

/** How many can be written to. */
export const uninformedCount = (db: Db): Promise<number> => db.$count(clinics, uninformed);
/** How many have no mail address: they have to be told in another way. */
export const withoutAddressCount = (db: Db): Promise<number> =>
  db.$count(clinics, and(untold, isNull(clinics.email)));

/** Who is responsible, as the letter says it. */
function responsible(): string {
  const { CONTACT } = env();
  if (!CONTACT) return `Den, der driver ${site.name}, har ansvaret. Se, hvem det er, på siden Om.`;
  return `${CONTACT.name ?? `Den, der driver ${site.name},`} har ansvaret. Skriv til ${CONTACT.email}.`;
}

/**
 * Sends the letter that GDPR article 14 asks for to clinics on a list: a sole practitioner's entry is about a person.
 * @param date today. @returns how many letters were written, at most 200 at a time
 */
export async function informUninformed(db: Db, actor: string, date: string): Promise<number> {
  const rows = await db
    .select({
      id: clinics.id,
      name: clinics.name,
      slug: clinics.slug,
      email: clinics.email,
      attribution: importBatches.attribution,
    })
    .from(clinics)
    .leftJoin(importBatches, eq(importBatches.id, clinics.importBatchId))
    .where(uninformed)
    .limit(200);
  for (const clinic of rows)
    await db.transaction(async (tx) => {
      const to = clinic.email ?? '';
      const href = await linkFor(tx, clinic.id, unasked);
      await tx.update(clinics).set({ informedOn: date }).where(eq(clinics.id, clinic.id));
      await recordEvent(tx, { actor, kind: 'informed', clinicId: clinic.id });
      await post(tx, {
        kind: 'article-14',
        to,
        clinicId: clinic.id,
        isSecret: true,
        subject: `${clinic.name} står på ${site.name}`,
        parts: [
          'Hej',
          `${clinic.name} står på ${site.name}, hvor patienter finder en fysioterapeut i nærheden. Er klinikken en enkelt persons, er det oplysninger om en person. Derfor skriver vi (databeskyttelsesforordningens artikel 14).`,
          `Vi viser navn, adresse, kontakt og det, en offentlig liste siger om klinikken. Listen er: ${clinic.attribution ?? 'en liste, redaktionen har lagt ind'}. Grundlaget er vores og patienters interesse i at kunne finde en klinik (artikel 6, stk. 1, litra f). Alle kan se det, og andre kan hente det som åbne data. Vi gemmer det, så længe klinikken står på listen.`,
          responsible(),
          { label: 'Se siden', href: new URL(`/klinik/${clinic.slug}`, env().siteUrl).href },
          'Du kan overtage siden og rette den, få en kopi af det, vi har, bede os begrænse, hvad vi bruger det til, eller få siden fjernet. Det koster ikke noget. Du kan klage til Datatilsynet.',
          { label: 'Fjern klinikken', href },
        ],
        because: `Du får brevet, fordi adressen står på en offentlig liste over klinikker. Læs mere: ${new URL('/privatliv', env().siteUrl).href}`,
      });
    });
  return rows.length;
}
