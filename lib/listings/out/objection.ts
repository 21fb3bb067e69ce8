/** A clinic that never signed up asks to be taken off the list: one link, one button. */
import { and, eq, gte, inArray, ne, sql } from 'drizzle-orm';
import type { Db, Tx } from '#lib/db/connection.ts';
import { applications, clinics, memberships } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { slugIn } from '#lib/listings/clinic-address.ts';
import { readEmail } from '#lib/listings/contact.ts';
import type { Field } from '#lib/listings/field.ts';
import { holdLinked, newLetterLink } from '#lib/listings/joining/letter-link.ts';
import { recordEvent } from '#lib/listings/record-event.ts';
import { post } from '#lib/mail/outbox.ts';
import { site } from '#lib/metadata/site.ts';
import { erase } from './visibility.ts';

/** A link to object works this long, in days: the letter may lie a while. */
const linkDays = 90;

export const objectionFields: readonly Field[] = [
  {
    kind: 'text',
    name: 'klinik',
    label: 'Adressen på klinikkens side',
    hint: 'Kopier den fra browseren. Den indeholder /klinik/',
    longest: 300,
  },
  {
    kind: 'text',
    type: 'email',
    name: 'mail',
    label: 'Din mailadresse',
    autoComplete: 'email',
    longest: 254,
  },
  { kind: 'area', name: 'besked', label: 'Besked', optional: true, rows: 3, longest: 1000 },
];

export type Objected =
  | { kind: 'letter' }
  | { kind: 'waiting' }
  | { kind: 'refused'; field: 'klinik' | 'mail'; reason: string };

/**
 * Files an objection. When nobody keeps the entry and it has a mail address, the link goes there and nobody need
 * decide; else the operator does: what somebody keeps is not deleted over their head.
 * @param typed.klinik the address of the clinic's page
 */
export function object(db: Db, typed: { klinik: string; mail: string; besked: string }): Promise<Objected> {
  return db.transaction(async (tx): Promise<Objected> => {
    const [clinic] = await tx
      .select()
      .from(clinics)
      .where(
        and(
          eq(clinics.slug, slugIn(typed.klinik)),
          inArray(clinics.state, ['listed', 'hidden']),
          ne(clinics.source, 'demo'),
        ),
      );
    if (!clinic)
      return {
        kind: 'refused',
        field: 'klinik',
        reason: 'Vi kan ikke finde siden. Kopier adressen fra klinikkens side.',
      };
    const mail = readEmail(typed.mail);
    if (!mail)
      return { kind: 'refused', field: 'mail', reason: 'Skriv en hel mailadresse, så vi kan svare.' };
    const recent = await tx.$count(
      applications,
      and(
        eq(applications.clinicId, clinic.id),
        eq(applications.kind, 'objection'),
        gte(applications.createdAt, sql`now() - interval '1 day'`),
      ),
    );
    const writesTo = (await isKept(tx, clinic.id)) ? null : clinic.email;
    const answer = { kind: writesTo ? ('letter' as const) : ('waiting' as const) };
    // Asked again: the answer is the same, and nobody's letter box is filled.
    if (recent >= 2) return answer;
    const stated = { mail, besked: typed.besked.slice(0, 1000) };
    if (writesTo) await post(tx, objectionLetter(writesTo, clinic, await linkFor(tx, clinic.id, stated)));
    else await tx.insert(applications).values({ kind: 'objection', clinicId: clinic.id, stated });
    await recordEvent(tx, { actor: 'visitor', kind: 'objection-asked', clinicId: clinic.id });
    return answer;
  });
}

const isKept = async (tx: Tx, clinicId: number): Promise<boolean> =>
  (await tx.$count(memberships, eq(memberships.clinicId, clinicId))) > 0;

/** A fresh one-time link for a clinic. @param stated who is answered, and what they wrote */
export async function linkFor(tx: Tx, clinicId: number, stated: Record<string, string>): Promise<string> {
  const { token, columns } = newLetterLink(linkDays);
  await tx.insert(applications).values({ kind: 'objection', clinicId, stated, ...columns });
  return new URL(`/tilmeld/indsigelse?link=${token}`, env().siteUrl).href;
}

const objectionLetter = (to: string, clinic: { id: number; name: string }, href: string) => ({
  kind: 'objection-link',
  to,
  clinicId: clinic.id,
  isSecret: true,
  subject: `Skal ${clinic.name} fjernes fra ${site.name}?`,
  parts: [
    'Hej',
    `Nogen har bedt os om at fjerne ${clinic.name}. Er det jer, så tryk her. Så er siden væk med det samme.`,
    { label: 'Fjern klinikken', href },
    'Kender I ikke noget til det, så lad være. Så sker der ikke noget.',
  ],
  because: `Du får brevet, fordi adressen står på klinikkens side på ${site.name}.`,
});

/** `gone`: the entry is emptied. `waiting`: somebody keeps it by now, so the operator decides. `used`: or too old. */
export type LinkUse = 'gone' | 'waiting' | 'used';

/** Uses a link, once. */
export function useObjection(db: Db, token: string): Promise<LinkUse> {
  return db.transaction(async (tx): Promise<LinkUse> => {
    const found = await holdLinked(tx, 'objection', token);
    if (!found?.clinicId) return 'used';
    if (await isKept(tx, found.clinicId)) {
      await tx
        .update(applications)
        .set({ proofHash: null, stated: sql`${applications.stated} - 'artikel'` })
        .where(eq(applications.id, found.id));
      return 'waiting';
    }
    await erase(tx, found.clinicId, 'objected');
    return 'gone';
  });
}
