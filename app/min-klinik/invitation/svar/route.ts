/** Answers an invitation. */
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { answerInvitation } from '#lib/listings/hands/invitations.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  if (!post.person) return seeOther('/log-ind?videre=/min-klinik');
  const id = Number(post.fields.get('invitation')) || 0;
  await answerInvitation(post.db, post.person, id, post.fields.get('svar') === 'ja');
  return seeOther('/min-klinik');
}
