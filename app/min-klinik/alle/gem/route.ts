/** Saves the grid, or confirms every clinic in it. */
import { taskContext } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { clinicsOf } from '#lib/accounts/my-clinics.ts';
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { dropDraft, keepDraft } from '#lib/listings/drafts.ts';
import { gridTyped, saveGrid } from '#lib/listings/hands/grid.ts';
import { byAccount } from '#lib/listings/record-event.ts';
import { confirmAll } from '#lib/listings/tasks/confirm-all.ts';

export const dynamic = 'force-dynamic';

const form = '/min-klinik/alle';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  const keep = (accountId: string | null) =>
    keepDraft(db, { form, accountId }, gridTyped(fields), fields.get('kladde'));
  if (!person)
    return seeOther(
      `/log-ind?${new URLSearchParams({ kladde: '1', videre: `${form}?kladde=${await keep(null)}` })}`,
    );
  const mine = await clinicsOf(db, person.id);
  const context = await taskContext();
  const actor = byAccount(person.id);
  if (fields.get('svar') === 'bekraeft') {
    const ids = mine.map(({ id }) => id);
    await confirmAll(db, ids, actor, context.date);
    return seeOther(`${form}?bekraeftet=1`);
  }
  const { left } = await saveGrid(db, mine, fields, actor, context);
  if (left.length > 0) return seeOther(`${form}?tilbage=1&kladde=${await keep(person.id)}`);
  await dropDraft(db, fields.get('kladde'));
  return seeOther(`${form}?gemt=1`);
}
