/** Uses the link to object. */
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { useObjection } from '#lib/listings/out/objection.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const link = post.fields.get('link') ?? '';
  const isGone = /^[\w-]{32}$/.test(link) && (await useObjection(post.db, link));
  return seeOther(`/tilmeld/indsigelse?svar=${isGone ? 'fjernet' : 'brugt'}`);
}
