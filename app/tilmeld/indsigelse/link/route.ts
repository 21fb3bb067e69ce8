/** Uses the link to object. */
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { type LinkUse, useObjection } from '#lib/listings/out/objection.ts';

export const dynamic = 'force-dynamic';

const answers: Readonly<Record<LinkUse, string>> = { gone: 'fjernet', waiting: 'venter', used: 'brugt' };

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const link = post.fields.get('link') ?? '';
  const use = /^[\w-]{32}$/.test(link) ? await useObjection(post.db, link) : 'used';
  return seeOther(`/tilmeld/indsigelse?svar=${answers[use]}`);
}
