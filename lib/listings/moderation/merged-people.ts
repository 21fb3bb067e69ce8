/** What becomes of the people and the open questions of an entry that is merged into another. */
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { accounts, applications, engagements, invitations, memberships } from '#lib/db/tables.ts';
import { env } from '#lib/env.ts';
import { post } from '#lib/mail/outbox.ts';
import { site } from '#lib/metadata/site.ts';

interface Entry {
  id: number;
  slug: string;
  name: string;
}

/**
 * Open questions are the other entry's now and wait for an answer there. A registration has its answer: the clinic was
 * here already, and whoever sent it is told how to ask for it.
 */
export async function bringQuestions(tx: Tx, keep: Entry, drop: Entry, actor: string): Promise<void> {
  const open = and(eq(applications.clinicId, drop.id), eq(applications.state, 'open'));
  const registered = await tx
    .update(applications)
    .set({
      state: 'refused',
      decidedAt: sql`now()`,
      decidedBy: actor,
      reason: 'Klinikken stod her allerede.',
    })
    .where(and(open, eq(applications.kind, 'registration')))
    .returning({ accountId: applications.accountId });
  const ids = registered.flatMap(({ accountId }) => accountId ?? []);
  const senders = ids.length
    ? await tx.select({ email: accounts.email }).from(accounts).where(inArray(accounts.id, ids))
    : [];
  for (const { email } of senders) await post(tx, hereAlreadyLetter(email, keep, drop.name));
  // Nobody asks twice for the same clinic.
  await tx
    .update(applications)
    .set({ state: 'withdrawn', decidedAt: sql`now()`, decidedBy: actor, proofHash: null })
    .where(
      and(
        open,
        eq(applications.kind, 'claim'),
        sql`exists (select from ${applications} other where other.clinic_id = ${keep.id} and other.state = 'open'
          and other.kind = 'claim' and other.account_id = ${applications.accountId})`,
      ),
    );
  await tx.update(applications).set({ clinicId: keep.id }).where(open);
}

/** Owners and editors keep the other entry from now on, when theirs had been approved; else nobody does. */
export async function bringHands(tx: Tx, keep: Entry, drop: Entry, isApproved: boolean): Promise<void> {
  const hands = await tx.delete(memberships).where(eq(memberships.clinicId, drop.id)).returning();
  const invited = await tx.delete(invitations).where(eq(invitations.clinicId, drop.id)).returning();
  if (!isApproved) return;
  const here = { clinicId: keep.id };
  if (hands.length > 0)
    await tx
      .insert(memberships)
      .values(hands.map((hand) => ({ ...hand, ...here })))
      .onConflictDoNothing();
  if (invited.length > 0)
    await tx
      .insert(invitations)
      .values(invited.map(({ id: _, ...invitation }) => ({ ...invitation, ...here })))
      .onConflictDoNothing();
}

/** Who works there works here; whoever stands here already stays as they stand. */
export async function bringWork(tx: Tx, keepId: number, dropId: number): Promise<void> {
  const here = tx
    .select({ id: engagements.practitionerId })
    .from(engagements)
    .where(eq(engagements.clinicId, keepId));
  await tx
    .update(engagements)
    .set({ clinicId: keepId })
    .where(and(eq(engagements.clinicId, dropId), notInArray(engagements.practitionerId, here)));
}

const hereAlreadyLetter = (to: string, keep: Entry, name: string) => ({
  kind: 'registration-merged',
  to,
  clinicId: keep.id,
  subject: `${name} står allerede på ${site.name}`,
  parts: [
    'Hej',
    `Klinikken, du har oprettet, havde en side i forvejen: ${keep.name}. Derfor har vi ikke lavet en ny.`,
    'Vil du passe den, så bed om det her. Passer en anden den allerede, så bed dem om at invitere dig.',
    {
      label: 'Bed om at passe klinikken',
      href: new URL(`/tilmeld/overtag/${keep.slug}`, env().siteUrl).href,
    },
  ],
  because: `Du får brevet, fordi du har oprettet ${name} på ${site.name}.`,
});
