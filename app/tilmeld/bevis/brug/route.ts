/** Uses the link of a letter of proof. Whoever holds the letter need not be signed in. */
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { proveClaim } from '#lib/listings/joining/claim.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const link = post.fields.get('link') ?? '';
  const proved = /^[\w-]{32}$/.test(link) ? await proveClaim(post.db, link) : null;
  return seeOther(proved ? `/min-klinik/${proved.slug}?overtaget=1` : '/tilmeld/bevis?brugt=1');
}
