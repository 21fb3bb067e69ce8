/** Signs out. */
import { signOut } from '#lib/accounts/sign-in.ts';
import { seeOther, takePost } from '#lib/http/desk-post.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  return seeOther('/log-ind?ude=1', await signOut(post.db, request.headers));
}
