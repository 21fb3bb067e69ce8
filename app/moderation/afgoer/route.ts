/** The operator's decision about a claim, a registration, an objection. */
import { plainAnswer, seeOther, takePost } from '#lib/http/desk-post.ts';
import { decide } from '#lib/listings/joining/decide.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  if (!person) return seeOther('/log-ind?videre=/moderation');
  if (!person.isOperator) return plainAnswer(404, 'Siden findes ikke.');
  const id = Number(fields.get('id'));
  const text = (name: string) => (fields.get(name) ?? '').replace(/\r\n?/g, '\n').trim().slice(0, 1000);
  const decided = Number.isSafeInteger(id)
    ? await decide(db, person, id, {
        accepts: fields.get('svar') === 'ja',
        reason: text('grund'),
        proofNote: text('opslag'),
      })
    : ({ kind: 'refused', reason: '' } as const);
  return seeOther(
    decided.kind === 'decided' ? '/moderation?afgjort=1' : `/moderation?mangler=${id}#sag-${id}`,
  );
}
