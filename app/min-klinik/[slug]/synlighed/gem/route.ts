/** Hides, shows, deletes, or takes a deletion back. */
import { takeClinicPost } from '#lib/accounts/clinic-post.ts';
import { today } from '#lib/hours/clock.ts';
import { seeOther } from '#lib/http/desk-post.ts';
import { setVisibility, wishes } from '#lib/listings/out/visibility.ts';
import { byAccount } from '#lib/listings/record-event.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const back = `/min-klinik/${slug}/synlighed`;
  const post = await takeClinicPost(request, slug, { back, decides: true });
  if (post instanceof Response) return post;
  const wish = wishes.find((each) => each === post.fields.get('svar'));
  if (!wish) return seeOther(back);
  const isDone = await setVisibility(post.db, post.access.clinicId, wish, byAccount(post.person.id), today());
  return seeOther(isDone ? `${back}?gjort=1` : back);
}
