/** Deletes one's own account. */
import { signOut } from '#lib/accounts/sign-in.ts';
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { deleteAccount } from '#lib/listings/hands/delete-account.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  if (!post.person) return seeOther('/log-ind');
  const deleted = await deleteAccount(post.db, post.person);
  if (deleted.kind === 'refused') return seeOther('/min-klinik?eneste=1');
  return seeOther('/log-ind?ude=1', await signOut(post.db, request.headers));
}
