/** Somebody asks to keep an entry that is already there, and proves that it is theirs. */
import { and, eq, gte, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { applications } from '#lib/db/tables.ts';
import { readEmail } from '#lib/listings/contact.ts';
import { type Field, type Problem, tooLong, type Values } from '#lib/listings/field.ts';
import { byAccount, recordEvent } from '#lib/listings/record-event.ts';
import { lockClinic } from '#lib/listings/tasks/save-task.ts';
import { post } from '#lib/mail/outbox.ts';
import { accept } from './accept.ts';
import { clinicNamed } from './clinic-named.ts';
import { entryToClaim } from './find-own.ts';
import { holdLinked, newLetterLink } from './letter-link.ts';
import { proofLetter, receivedLetter } from './letters.ts';
import { isOnDomain, ownDomains, ownWords } from './own-domain.ts';
import { readAuthorisation } from './register-fields.ts';

/** The form; the letter is offered only when the entry has a domain of its own. */
export const claimFields = (domains: readonly string[]): readonly Field[] => [
  {
    kind: 'text',
    name: 'rolle',
    label: 'Hvad er din rolle i klinikken?',
    hint: 'Fx ejer eller leder',
    longest: 80,
  },
  ...(domains.length > 0
    ? [
        {
          kind: 'choice',
          name: 'bevis',
          label: 'Hvordan vil du vise, at det er din klinik?',
          options: [
            ['domain', `Brev til ${ownWords(domains)}`],
            ['look-up', 'Vi slår dig op i registret'],
          ],
        } as const,
        {
          kind: 'text',
          type: 'email',
          name: 'bevismail',
          label: 'Adressen, vi skal sende brevet til',
          hint: 'Kun hvis du har valgt brevet. Så er du i gang med det samme.',
          longest: 254,
        } as const,
      ]
    : []),
  {
    kind: 'text',
    name: 'autorisation',
    label: 'Autorisations-ID på en fysioterapeut i klinikken',
    hint: 'Kun hvis vi skal slå dig op. 5 tegn. Vi viser det ikke.',
    longest: 5,
  },
];

export type Claimed = { kind: 'sent' } | { kind: 'waiting' } | { kind: 'refused'; problems: Problem[] };

/** A link of proof works this long, in days. */
const proofDays = 3;
/** Letters of proof that one person has sent in a day. */
const mostProofs = 5;
const day = sql`now() - interval '1 day'`;

/**
 * Files a claim; with a letter to the clinic's own domain it is proved by the link in it, else the operator decides.
 * @returns `sent` when a letter is on its way, `waiting` when the operator looks it up
 */
export function claim(db: Db, person: Person, slug: string, values: Values): Promise<Claimed> {
  return db.transaction(async (tx): Promise<Claimed> => {
    const refuse = (field: string | null, message: string): Claimed => ({
      kind: 'refused',
      problems: [{ field, message }],
    });
    const there = await entryToClaim(tx, slug);
    // Two presses, or two people, come one after the other.
    if (there) await lockClinic(tx, there.id);
    const entry = await entryToClaim(tx, slug);
    if (!entry) return refuse(null, 'Klinikken er ikke længere på listen.');
    if (entry.source === 'demo')
      return refuse(null, 'Klinikken er et opdigtet eksempel. Den kan ingen overtage.');
    if (entry.isKept)
      return refuse(
        null,
        'Nogen passer allerede klinikken. Bed dem invitere dig, eller skriv til os, hvis det er forkert.',
      );
    const domains = ownDomains(entry);
    const long = tooLong(claimFields(domains), values);
    if (long.length > 0) return { kind: 'refused', problems: long };
    if (!values.rolle) return refuse('rolle', 'Skriv, hvad din rolle er.');
    const byLetter = values.bevis === 'domain';
    const address = byLetter ? readEmail(values.bevismail ?? '')?.toLowerCase() : null;
    if (byLetter && (!address || !isOnDomain(address, domains)))
      return refuse('bevismail', `Skriv ${ownWords(domains)}. Har du den ikke, så vælg, at vi slår dig op.`);
    const authorisation = readAuthorisation(values.autorisation ?? '');
    if (!byLetter && !authorisation)
      return refuse('autorisation', 'Et autorisations-ID har fem tegn, fx 0AB12.');
    const recent = await tx.$count(
      applications,
      and(eq(applications.accountId, person.id), gte(applications.createdAt, day)),
    );
    if (recent >= mostProofs)
      return refuse(null, 'Du har sendt mange beskeder i dag. Vent til i morgen, eller skriv til os.');

    const { token, columns } = newLetterLink(proofDays);
    // An earlier claim of the same person gives way to this one.
    await tx
      .update(applications)
      .set({ state: 'withdrawn', decidedAt: sql`now()`, decidedBy: byAccount(person.id) })
      .where(
        and(
          eq(applications.kind, 'claim'),
          eq(applications.state, 'open'),
          eq(applications.accountId, person.id),
          eq(applications.clinicId, entry.id),
        ),
      );
    await tx.insert(applications).values({
      kind: 'claim',
      clinicId: entry.id,
      accountId: person.id,
      stated: { rolle: values.rolle, ...(authorisation && { autorisation: authorisation }) },
      ...(byLetter && columns),
    });
    await recordEvent(tx, {
      actor: byAccount(person.id),
      kind: 'claim-asked',
      clinicId: entry.id,
      details: { proof: byLetter ? 'domain' : 'look-up' },
    });
    const about = { clinicId: entry.id, name: entry.name, slug: entry.slug };
    if (byLetter && address) await post(tx, proofLetter({ ...about, to: address }, token, person.email));
    else await post(tx, receivedLetter({ ...about, to: person.email }));
    return { kind: byLetter ? 'sent' : 'waiting' };
  });
}

/**
 * Uses the link of a letter of proof: the claim is accepted at once. Once, and for three days.
 * @returns the clinic; null when the link is used, too old, or the clinic was taken meanwhile
 */
export function proveClaim(db: Db, token: string): Promise<{ slug: string } | null> {
  return db.transaction(async (tx) => {
    const application = await holdLinked(tx, 'claim', token);
    if (!application?.clinicId) return null;
    const { slug } = await clinicNamed(tx, application.clinicId);
    if (await isKept(tx, slug)) return null;
    await tx
      .update(applications)
      .set({ proof: 'domain', provedAt: sql`now()`, proofHash: null })
      .where(eq(applications.id, application.id));
    await accept(tx, application, { by: 'proof:domain', reason: '' });
    return { slug };
  });
}

const isKept = async (tx: Tx, slug: string) => (await entryToClaim(tx, slug))?.isKept ?? true;
