/** A letter that did not arrive is tried again or forgotten; or the letters of article 14 are written. */
import { takeOperatorPost } from '#app/moderation/operator-post.ts';
import { today } from '#lib/hours/clock.ts';
import { seeOther } from '#lib/http/desk-post.ts';
import { settleLetter } from '#lib/listings/moderation/office.ts';
import { informUninformed } from '#lib/listings/out/inform.ts';
import { byAccount } from '#lib/listings/record-event.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takeOperatorPost(request);
  if (post instanceof Response) return post;
  const { db, fields, person, id } = post;
  if (fields.get('svar') === 'informer') await informUninformed(db, byAccount(person.id), today());
  else await settleLetter(db, id, fields.get('svar') === 'igen');
  return seeOther('/moderation?breve=1');
}
