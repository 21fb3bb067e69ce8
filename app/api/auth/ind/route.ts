/** Uses the link of the letter. A button does it, not the link itself: mail programs look links up on their own. */
import { returnPath } from '#lib/accounts/return-path.ts';
import { useLink } from '#lib/accounts/sign-in.ts';
import { seeOther, takePost } from '#lib/http/desk-post.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const next = returnPath(post.fields.get('videre'));
  const cookies = await useLink(post.db, post.fields.get('link') ?? '');
  if (!cookies) return seeOther(`/log-ind?${new URLSearchParams({ brugt: '1', videre: next })}`);
  return seeOther(next, cookies);
}
