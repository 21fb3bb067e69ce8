/** Sends the letter with the link. The answer never tells whether the address is known. */
import { returnPath } from '#lib/accounts/return-path.ts';
import { askForLink } from '#lib/accounts/sign-in.ts';
import { seeOther, takePost } from '#lib/http/desk-post.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const typed = post.fields.get('mail') ?? '';
  const asked = post.fields.get('videre');
  const next = asked ? returnPath(asked) : null;
  const answer = await askForLink(post.db, typed, next);
  const query = new URLSearchParams(
    answer.kind === 'asked' ? { sendt: '1' } : { fejl: '1', mail: typed.slice(0, 254) },
  );
  if (next) query.set('videre', next);
  return seeOther(`/log-ind?${query}`);
}
