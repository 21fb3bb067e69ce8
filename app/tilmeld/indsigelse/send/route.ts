/** Files an objection. */
import { plainAnswer, seeOther, takePost } from '#lib/http/desk-post.ts';
import { rateLimit } from '#lib/http/rate-limit.ts';
import { dropDraft, keepDraft, withProblems } from '#lib/listings/drafts.ts';
import { readTyped } from '#lib/listings/field.ts';
import { object, objectionFields } from '#lib/listings/out/objection.ts';

export const dynamic = 'force-dynamic';

const together = rateLimit(50, 600_000);

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields } = post;
  if (!together.take('all'))
    return plainAnswer(429, 'Der er lige kommet mange beskeder. Vent ti minutter, og send den igen.');
  const typed = readTyped(objectionFields, fields);
  const form = '/tilmeld/indsigelse';
  const objected = await object(db, {
    klinik: typed.klinik ?? '',
    mail: typed.mail ?? '',
    besked: typed.besked ?? '',
  });
  if (objected.kind === 'refused') {
    const problem = { field: objected.field, message: objected.reason };
    const id = await keepDraft(
      db,
      { form, accountId: null },
      withProblems(typed, [problem]),
      fields.get('kladde'),
    );
    return seeOther(`${form}?kladde=${id}`);
  }
  await dropDraft(db, fields.get('kladde'));
  return seeOther(`${form}?svar=${objected.kind === 'letter' ? 'brev' : 'venter'}`);
}
