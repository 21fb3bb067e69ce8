/** Closes a visitor's report, and passes it on when asked to. */
import { takeOperatorPost } from '#app/moderation/operator-post.ts';
import { seeOther } from '#lib/http/desk-post.ts';
import { handleReport } from '#lib/listings/moderation/reports.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takeOperatorPost(request);
  if (post instanceof Response) return post;
  await handleReport(post.db, post.person, post.id, post.fields.get('svar') === 'send');
  return seeOther('/moderation?lukket=1');
}
