/** Who is invited to keep an entry: by letter, answered by whoever has the address. */
import { and, asc, eq, gt, ne, or, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { clinics, events, invitations, memberships } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { readEmail } from '#lib/listings/contact.ts';
import type { Field } from '#lib/listings/field.ts';
import { byAccount } from '#lib/listings/record-event.ts';
import { lockClinic } from '#lib/listings/tasks/save-task.ts';
import { post } from '#lib/mail/outbox.ts';
import { site } from '#lib/metadata/site.ts';
import {
  type Done,
  decides,
  done,
  type MemberRole,
  membersOf,
  ownersOnly,
  recordRole,
  refuse,
  roleNames,
} from './members.ts';

export const inviteFields: readonly Field[] = [
  { kind: 'text', type: 'email', name: 'mail', label: 'Mailadresse', longest: 254 },
  {
    kind: 'choice',
    name: 'rolle',
    label: 'Rolle',
    options: [
      ['editor', roleNames.editor],
      ['owner', roleNames.owner],
    ],
  },
];

/** An invitation can be answered this long, in days. */
const invitationDays = 14;
/** Hands on one entry, invited ones included. */
const mostHands = 20;
/** Letters of invitation in a day: an invitation that is taken back and sent again is a letter too. */
const mostLetters = 20;

export function invitationsTo(db: Db, clinicId: number) {
  return db
    .select({ id: invitations.id, email: invitations.email, role: invitations.role })
    .from(invitations)
    .where(and(eq(invitations.clinicId, clinicId), gt(invitations.expiresAt, sql`now()`)))
    .orderBy(asc(invitations.email));
}

/** Invitations that wait for a person's answer: the address they signed in with is the proof. */
export function invitationsFor(db: Db, email: string) {
  return db
    .select({ id: invitations.id, role: invitations.role, name: clinics.name })
    .from(invitations)
    .innerJoin(clinics, eq(clinics.id, invitations.clinicId))
    .where(and(eq(invitations.email, email), gt(invitations.expiresAt, sql`now()`)))
    .orderBy(asc(clinics.name));
}

/**
 * Invites by letter. Whether the address has an account is not told.
 * @param by an owner or the operator, while the clinic is held
 */
export function invite(
  db: Db,
  { clinicId, by, typed, role }: { clinicId: number; by: Person; typed: string; role: MemberRole },
): Promise<Done> {
  const email = readEmail(typed)?.toLowerCase();
  if (!email) return Promise.resolve(refuse('Skriv en hel mailadresse, fx navn@klinik.dk.'));
  return db.transaction(async (tx): Promise<Done> => {
    await lockClinic(tx, clinicId);
    const members = await membersOf(tx, clinicId);
    if (!decides(members, by)) return refuse(ownersOnly);
    if (members.some((member) => member.email === email))
      return refuse('Personen passer allerede klinikken.');
    const isOpen = and(eq(invitations.clinicId, clinicId), gt(invitations.expiresAt, sql`now()`));
    const invited = await tx.$count(invitations, and(isOpen, ne(invitations.email, email)));
    if (members.length + invited >= mostHands) return refuse(`Højst ${mostHands} kan passe en klinik.`);
    if ((await invitedToday(tx, clinicId, byAccount(by.id))) >= mostLetters)
      return refuse('Du har sendt mange invitationer i dag. Vent til i morgen.');
    const [clinic] = await tx.select({ name: clinics.name }).from(clinics).where(eq(clinics.id, clinicId));
    const expiresAt = sql`now() + ${`${invitationDays} days`}::interval`;
    await tx
      .insert(invitations)
      .values({ clinicId, email, role, invitedBy: by.id, expiresAt })
      .onConflictDoUpdate({ target: [invitations.clinicId, invitations.email], set: { role, expiresAt } });
    await recordRole(tx, { clinicId, by, kind: 'invited', after: role });
    await post(tx, {
      kind: 'invitation',
      to: email,
      clinicId,
      subject: `Hjælp med at passe ${clinic?.name ?? 'en klinik'}`,
      parts: [
        'Hej',
        `${by.email} vil gerne have din hjælp til at passe ${clinic?.name} på ${site.name}.`,
        `Log ind med denne mailadresse, så kan du sige ja eller nej. Invitationen gælder i ${invitationDays} dage.`,
        { label: 'Se invitationen', href: new URL('/min-klinik', env().siteUrl).href },
      ],
      because: `Du får brevet, fordi ${by.email} har skrevet din mailadresse på ${site.name}.`,
    });
    return done;
  });
}

/** Invitations to this clinic, or by this person to any, within a day: each is a letter. */
const invitedToday = (tx: Tx, clinicId: number, actor: string): Promise<number> =>
  tx.$count(
    events,
    and(
      eq(events.kind, 'invited'),
      or(eq(events.clinicId, clinicId), eq(events.actor, actor)),
      gt(events.at, sql`now() - interval '1 day'`),
    ),
  );

/** Takes an invitation back. @param by an owner or the operator, while the clinic is held */
export function withdrawInvitation(
  db: Db,
  { clinicId, by, id }: { clinicId: number; by: Person; id: number },
): Promise<Done> {
  return db.transaction(async (tx): Promise<Done> => {
    await lockClinic(tx, clinicId);
    if (!decides(await membersOf(tx, clinicId), by)) return refuse(ownersOnly);
    const [gone] = await tx
      .delete(invitations)
      .where(and(eq(invitations.id, id), eq(invitations.clinicId, clinicId)))
      .returning();
    if (gone) await recordRole(tx, { clinicId, by, kind: 'invitation-withdrawn', before: gone.role });
    return done;
  });
}

/** Answers an invitation to one's own address. */
export function answerInvitation(db: Db, person: Person, id: number, accepts: boolean): Promise<Done> {
  return db.transaction(async (tx): Promise<Done> => {
    const [invitation] = await tx
      .delete(invitations)
      .where(
        and(
          eq(invitations.id, id),
          eq(invitations.email, person.email),
          gt(invitations.expiresAt, sql`now()`),
        ),
      )
      .returning();
    if (!invitation) return refuse('Invitationen gælder ikke mere.');
    const { clinicId, role } = invitation;
    if (!accepts) {
      await recordRole(tx, { clinicId, by: person, kind: 'invitation-declined', before: role });
      return done;
    }
    await tx.insert(memberships).values({ accountId: person.id, clinicId, role }).onConflictDoNothing();
    await recordRole(tx, { clinicId, by: person, kind: 'joined', accountId: person.id, after: role });
    return done;
  });
}
