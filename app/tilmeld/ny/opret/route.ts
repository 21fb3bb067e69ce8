/** Creates the entry from the draft. */

import { today } from '#lib/hours/clock.ts';
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { dropDraft, keepDraft, readDraft, withProblems } from '#lib/listings/drafts.ts';
import { register } from '#lib/listings/joining/register.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request) {
  const post = await takePost(request);
  if (post instanceof Response) return post;
  const { db, fields, person } = post;
  const id = fields.get('kladde');
  const there = `/tilmeld/ny/svar?kladde=${encodeURIComponent(id ?? '')}`;
  if (!person) return seeOther(`/log-ind?${new URLSearchParams({ kladde: '1', videre: there })}`);
  const typed = await readDraft(db, { form: '/tilmeld/ny', accountId: person.id }, id);
  if (!typed) return seeOther('/tilmeld/ny');
  const registered = await register(db, person, typed, today());
  if (registered.kind === 'refused') {
    await keepDraft(
      db,
      { form: '/tilmeld/ny', accountId: person.id },
      withProblems(typed, registered.problems),
      id,
    );
    return seeOther(there);
  }
  await dropDraft(db, id);
  return seeOther(`/min-klinik/${registered.slug}?oprettet=1`);
}
