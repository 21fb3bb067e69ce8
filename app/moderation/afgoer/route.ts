/** The operator's decision about a claim, a registration, an objection. */
import { takeOperatorPost } from '#app/moderation/operator-post.ts';
import { seeOther } from '#lib/http/desk-post.ts';
import { decide } from '#lib/listings/joining/decide.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takeOperatorPost(request);
  if (post instanceof Response) return post;
  const { db, fields, person, id } = post;
  const text = (name: string) => (fields.get(name) ?? '').replace(/\r\n?/g, '\n').trim().slice(0, 1000);
  const verdict = { accepts: fields.get('svar') === 'ja', reason: text('grund'), proofNote: text('opslag') };
  const decided = await decide(db, person, id, verdict);
  return seeOther(
    decided.kind === 'decided' ? '/moderation?afgjort=1' : `/moderation?mangler=${id}#sag-${id}`,
  );
}
