/** Keeps the first step, finished or not, and leads to what is wrong with it or to the next one. */

import { today } from '#lib/hours/clock.ts';
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { keepDraft } from '#lib/listings/drafts.ts';
import { readTyped } from '#lib/listings/field.ts';
import { checkRegistration, registerFields } from '#lib/listings/joining/register-fields.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  const typed = readTyped(registerFields, fields);
  const accountId = person?.id ?? null;
  const id = await keepDraft(db, { form: '/tilmeld/ny', accountId }, typed, fields.get('kladde'));
  const here = `/tilmeld/ny?kladde=${id}`;
  if (!person) return seeOther(`/log-ind?${new URLSearchParams({ kladde: '1', videre: here })}`);
  return seeOther(checkRegistration(typed, today()).ok ? `/tilmeld/ny/svar?kladde=${id}` : here);
}
