/** Takes a person's words out of the log of what clinics wrote about their people. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/connection.ts';
import { engagements, events, practitioners } from '#lib/db/tables.ts';
import { editDetails } from '#lib/listings/tasks/standing.ts';
import type { KnownBy } from './known-by.ts';

const isOfPeople = sql`${events.details} ->> 'task' = 'personer'`;

/** That somebody edited the people stays, and when. Needs leave to forget. */
export async function blotOut(tx: Tx, known: KnownBy): Promise<void> {
  const rows = new Set([...known.engagementIds.map((id) => `p${id}`), ...(await rowsAbout(tx, known))]);
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
 * Rows that the log says are theirs: by the authorisation ID anywhere, by a name only where they stood, and then none
 * that was ever said to have another ID, or whose person has one.
 */
async function rowsAbout(tx: Tx, known: KnownBy): Promise<string[]> {
  const { practitionerId, authorisationId, names, clinicIds } = known;
  const said = sql`
    select ${events.clinicId} as clinic_id, said.value,
      substring(said.key from '^person-(p[0-9]+)-') as "row", substring(said.key from '[a-z]+$') as what
    from ${events}, lateral (
      select * from jsonb_each_text(${events.details} -> 'before')
      union all select * from jsonb_each_text(${events.details} -> 'after')) said
    where ${isOfPeople} and said.value <> ''`;
  const found = await tx.execute<{ row: string }>(sql`
    with said as materialized (${said}),
      identified as (select "row", value as id from said where what = 'autorisation'
        union select 'p' || ${engagements.id}, ${practitioners.authorisationId}
        from ${engagements} join ${practitioners} on ${practitioners.id} = ${engagements.practitionerId}
        where ${practitioners.id} <> ${practitionerId} and ${inArray(engagements.clinicId, [...clinicIds])})
    select "row" from identified where id = ${authorisationId}
    union select "row" from said
    where what = 'navn' and ${inArray(sql`value`, [...names])} and ${inArray(sql`clinic_id`, [...clinicIds])}
      and "row" not in (select "row" from identified
        where id is distinct from ${authorisationId} and id is not null and "row" is not null)`);
  return found.map(({ row }) => row).filter(Boolean);
}
