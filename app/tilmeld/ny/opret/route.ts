/** Creates the entry from the draft. */

import { today } from '#lib/hours/clock.ts';
import { seeOther, takePost } from '#lib/http/desk-post.ts';
import { keepDraft, readDraft, withProblems } from '#lib/listings/drafts.ts';
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
  // Pressed twice: it is there already.
  if (!typed) return seeOther('/min-klinik');
  const registered = await register(db, person, typed, today(), id);
  if (registered.kind === 'gone') return seeOther('/min-klinik');
  if (registered.kind === 'refused') {
    const owner = { form: '/tilmeld/ny', accountId: person.id };
    const kept = await keepDraft(db, owner, withProblems(typed, registered.problems), id);
    return seeOther(`/tilmeld/ny/svar?kladde=${kept}`);
  }
  return seeOther(`/min-klinik/${registered.slug}?oprettet=1`);
}
