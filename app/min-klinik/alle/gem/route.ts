/** Saves the grid, or confirms every clinic in it. */
import { taskContext } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { clinicsOf } from '#lib/accounts/my-clinics.ts';
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { saveGrid } from '#lib/listings/hands/grid.ts';
import { byAccount } from '#lib/listings/record-event.ts';
import { confirmAll } from '#lib/listings/tasks/confirm-all.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  if (!person) return seeOther('/log-ind?videre=/min-klinik/alle');
  const mine = await clinicsOf(db, person.id);
  const context = await taskContext();
  const actor = byAccount(person.id);
  if (fields.get('svar') === 'bekraeft') {
    const ids = mine.map(({ id }) => id);
    await confirmAll(db, ids, actor, context.date);
    return seeOther('/min-klinik/alle?bekraeftet=1');
  }
  const { left } = await saveGrid(db, mine, fields, actor, context);
  return seeOther(`/min-klinik/alle?${left.length > 0 ? `tilbage=${left.length}` : 'gemt=1'}`);
}
