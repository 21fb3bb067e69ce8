/** Asks for an approved title, or takes one off. */
import { takeClinicPost } from '#lib/accounts/clinic-post.ts';
import { seeOther } from '#lib/http/desk-post.ts';
import { dropDraft, keepDraft, withProblems } from '#lib/listings/drafts.ts';
import { readTyped } from '#lib/listings/field.ts';
import { askTitle, dropTitle, titleFields } from '#lib/listings/joining/title.ts';
import { byAccount } from '#lib/listings/record-event.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';

export const dynamic = 'force-dynamic';

export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const form = `/min-klinik/${slug}/titler`;
  const words = await vocabulary();
  const typedIn = (fields: URLSearchParams) => readTyped(titleFields(words), fields);
  const post = await takeClinicPost(request, slug, {
    back: form,
    keep: (db, fields) => keepDraft(db, { form, accountId: null }, typedIn(fields), fields.get('kladde')),
  });
  if (post instanceof Response) return post;
  const { db, fields, person, access } = post;
  const { clinicId } = access;
  const dropped = fields.get('fjern');
  if (dropped !== null) {
    const isGone = await dropTitle(db, { clinicId, specialty: dropped, actor: byAccount(person.id) });
    return seeOther(isGone ? `${form}?fjernet=1` : form);
  }
  const typed = typedIn(fields);
  const problems = await askTitle(db, { clinicId, person }, typed, words);
  const kept = fields.get('kladde');
  if (problems.length === 0) {
    await dropDraft(db, kept);
    return seeOther(`${form}?sendt=1`);
  }
  const id = await keepDraft(db, { form, accountId: person.id }, withProblems(typed, problems), kept);
  return seeOther(`${form}?kladde=${id}`);
}
