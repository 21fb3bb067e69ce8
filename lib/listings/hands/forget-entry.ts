/** A practitioner objects: they stand on no clinic's page, nothing of them is kept, and they are not written down again. */
import { and, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Person } from '#lib/accounts/person.ts';
import type { Db, Tx } from '#lib/db/connection.ts';
import { applications, drafts, events, letters, practitioners } from '#lib/db/tables.ts';
import { forgetting } from '#lib/listings/forgetting.ts';
import { keepOff } from '#lib/listings/out/kept-off.ts';
import { forgotten, recordEvent } from '#lib/listings/record-event.ts';
import { editDetails } from '#lib/listings/tasks/standing.ts';
import { holdOwnEntry } from './practitioner.ts';
import { blotOutOwnEdits, earlierNames } from './record-own-edit.ts';

/** Does nothing for somebody without an entry. Their account stays; it can be deleted by itself. */
export function forgetEntry(db: Db, person: Person): Promise<void> {
  return db.transaction(async (tx) => {
    const own = await holdOwnEntry(tx, person.id);
    if (!own) return;
    const clinicIds = [...new Set(own.work.map(({ clinicId }) => clinicId))];
    for (const clinicId of clinicIds)
      await recordEvent(tx, { actor: forgotten, kind: 'person-left', clinicId });
    const name = own.values.navn ?? '';
    const { authorisationId } = own;
    await keepOff(tx, { name, authorisationId }, clinicIds);
    const engagementIds = own.work.map(({ id }) => id);
    const names = [...new Set([name, ...(await earlierNames(tx, own.id))])];
    await forgetting(tx, async () => {
      for (const each of names) await blotOut(tx, { name: each, authorisationId }, engagementIds);
      await blotOutOwnEdits(tx, own.id);
    });
    await forgetQuestions(tx, person.id, authorisationId);
    for (const each of names)
      await tx
        .delete(letters)
        .where(
          and(
            eq(letters.kind, 'person-joined'),
            sql`starts_with(${letters.subject}, ${`${each} har skrevet sig`})`,
          ),
        );
    await tx.delete(practitioners).where(eq(practitioners.id, own.id));
  });
}

/**
 * Takes a person's words out of the log of edits, in all clinics: that somebody edited the people stays, and when.
 * @param engagementIds where they stand now; earlier ones are found by what the log says
 */
async function blotOut(
  tx: Tx,
  { name, authorisationId }: { name: string; authorisationId: string | null },
  engagementIds: readonly number[],
): Promise<void> {
  const isOfPeople = sql`${events.details} ->> 'task' = 'personer'`;
  const says = (side: 'before' | 'after') =>
    sql`exists (select from jsonb_each_text(${events.details} -> ${side}) said
      where said.value = ${authorisationId ?? ''} and said.value <> ''
        or said.value = ${name} and said.key like 'person-%-navn')`;
  const named = await tx
    .select({ details: events.details })
    .from(events)
    .where(and(isOfPeople, or(says('before'), says('after'))));
  const rows = new Set(engagementIds.map((id) => `p${id}`));
  for (const { details } of named) {
    const { before, after } = editDetails.parse(details);
    for (const [key, value] of [...Object.entries(before), ...Object.entries(after)])
      if (value !== '' && (value === name || value === authorisationId)) rows.add(rowOf(key));
  }
  if (rows.size === 0) return;
  const touched = await tx
    .select({ id: events.id, details: events.details })
    .from(events)
    .where(and(isOfPeople, sql`${events.details}::text ~ ${`"person-(${[...rows].join('|')})-`}`));
  for (const { id, details } of touched) {
    const edit = editDetails.loose().parse(details);
    const others = (values: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(values).filter(([key]) => !rows.has(rowOf(key))));
    const left = { ...edit, before: others(edit.before), after: others(edit.after) };
    await tx.update(events).set({ details: left }).where(eq(events.id, id));
  }
}

/** 'person-p17-navn' is of the row 'p17'. */
const rowOf = (key: string): string => /^person-(p\d+)-/.exec(key)?.[1] ?? '';

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
