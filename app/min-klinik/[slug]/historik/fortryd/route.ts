/** Takes one change back. */
import { taskContext } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { takeClinicPost } from '#lib/accounts/clinic-post.ts';
import { seeOther } from '#lib/http/desk-post.ts';
import { undoEvent } from '#lib/listings/tasks/undo-event.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const back = `/min-klinik/${slug}/historik`;
  const post = await takeClinicPost(request, slug, { back });
  if (post instanceof Response) return post;
  const eventId = Number(post.fields.get('haendelse'));
  if (!Number.isSafeInteger(eventId)) return seeOther(`${back}?afvist=ikke`);
  const { db, access, person } = post;
  const outcome = await undoEvent(db, { access, eventId, person }, await taskContext());
  return seeOther(outcome === 'undone' ? `${back}?fortrudt=1` : `${back}?afvist=${outcome}`);
}
