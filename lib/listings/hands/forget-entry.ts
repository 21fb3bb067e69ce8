/** A practitioner objects: they stand on no clinic's page, nothing of them is kept, and they are not written down again. */
import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { applications, drafts, events, letters, practitioners } from '#lib/db/tables.ts';
import { forgetting } from '#lib/listings/forgetting.ts';
import { keepOff } from '#lib/listings/out/kept-off.ts';
import { forgotten, recordEvent } from '#lib/listings/record-event.ts';
import { forgettingLetters } from '#lib/mail/forget-letters.ts';
import { blotOut } from './blot-out.ts';
import { forgetDrafts } from './forget-drafts.ts';
import { type KnownBy, knownBy } from './known-by.ts';
import { holdOwnEntry } from './practitioner.ts';
import { blotOutOwnEdits } from './record-own-edit.ts';

/** Does nothing for somebody without an entry. Their account stays; it can be deleted by itself. */
export function forgetEntry(db: Db, person: Person): Promise<void> {
  return forgettingLetters(db, async (tx, forgetLetters) => {
    const own = await holdOwnEntry(tx, person.id);
    if (!own) return;
    const known = await knownBy(tx, own);
    const { authorisationId } = known;
    for (const clinicId of new Set(own.work.map((each) => each.clinicId)))
      await recordEvent(tx, { actor: forgotten, kind: 'person-left', clinicId });
    for (const name of known.names) await keepOff(tx, { name, authorisationId }, known.clinicIds);
    await forgetting(tx, async () => {
      await blotOut(tx, known);
      await blotOutOwnEdits(tx, own.id);
    });
    await forgetQuestions(tx, person.id, authorisationId);
    await forgetDrafts(tx, known);
    await forgetLetters(tellsOf(known));
    await tx.delete(practitioners).where(eq(practitioners.id, own.id));
  });
}

/**
 * Letters that they wrote themselves down at a clinic. A letter and its event have one time, that of their transaction:
 * so the letter about a namesake is known.
 */
const tellsOf = ({ practitionerId, names, clinicIds }: KnownBy) =>
  and(
    eq(letters.kind, 'person-joined'),
    inArray(letters.clinicId, [...clinicIds]),
    or(...names.map((name) => sql`starts_with(${letters.subject}, ${`${name} har skrevet sig på `})`)),
    sql`not exists (select from ${events} where ${events.kind} = 'person-joined'
      and ${events.clinicId} = ${letters.clinicId} and ${events.at} = ${letters.createdAt}
      and ${events.details} ->> 'person' <> ${String(practitionerId)})`,
  );

/**
 * What they asked, and what a clinic asked about them; of a title that was approved, who looked it up and how stays. A
 * claim or a registration that is not decided keeps the ID it is to be looked up by.
 */
async function forgetQuestions(tx: Tx, accountId: string, authorisationId: string | null): Promise<void> {
  await tx.delete(drafts).where(and(eq(drafts.accountId, accountId), eq(drafts.form, '/min-klinik/mig')));
  const isAboutThem = sql`${applications.stated} ->> 'autorisation' = ${authorisationId ?? ''}`;
  await tx
    .delete(applications)
    .where(
      and(eq(applications.kind, 'practitioner'), or(eq(applications.accountId, accountId), isAboutThem)),
    );
  await tx
    .update(applications)
    .set({ stated: sql`${applications.stated} - '{navn,autorisation,bevis}'::text[]` })
    .where(
      and(
        isAboutThem,
        or(
          eq(applications.kind, 'title'),
          and(inArray(applications.kind, ['claim', 'registration']), ne(applications.state, 'open')),
        ),
      ),
    );
}
