/** Saves one task, confirms the whole, or sends a refused entry again. */
import { taskContext } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { takeClinicPost } from '#lib/accounts/clinic-post.ts';
import { plainAnswer, seeOther } from '#lib/http/desk-post.ts';
import { dropDraft, keepDraft, withProblems, withSeen } from '#lib/listings/drafts.ts';
import { readTyped } from '#lib/listings/field.ts';
import { submitAgain } from '#lib/listings/joining/register.ts';
import { byAccount } from '#lib/listings/record-event.ts';
import { confirmAll } from '#lib/listings/tasks/confirm-all.ts';
import { saveTask } from '#lib/listings/tasks/save-task.ts';
import { taskAt } from '#lib/listings/tasks/tasks.ts';

export const dynamic = 'force-dynamic';

interface Context {
  params: Promise<{ slug: string; opgave: string }>;
}

export async function POST(request: Request, { params }: Context) {
  const { slug, opgave } = await params;
  const desk = `/min-klinik/${slug}`;
  if (opgave === 'bekraeft') return confirm(request, slug, desk);
  if (opgave === 'send-igen') return sendAgain(request, slug, desk);
  const task = taskAt(opgave);
  if (!task) return plainAnswer(404, 'Siden findes ikke.');
  const context = await taskContext();
  const form = `${desk}/${task.slug}`;
  const typedIn = (fields: URLSearchParams) => readTyped(task.fields(context, [...fields.keys()]), fields);
  const post = await takeClinicPost(request, slug, {
    back: form,
    keep: (db, fields) =>
      keepDraft(
        db,
        { form, accountId: null },
        withSeen(typedIn(fields), fields.get('set')),
        fields.get('kladde'),
      ),
  });
  if (post instanceof Response) return post;
  const { db, fields, person, access } = post;
  const values = typedIn(fields);
  const saved = await saveTask(
    db,
    { clinicId: access.clinicId, task, values, seen: fields.get('set') ?? '', actor: byAccount(person.id) },
    context,
  );
  if (saved.kind === 'saved') {
    await dropDraft(db, fields.get('kladde'));
    return seeOther(`${desk}?gemt=1`);
  }
  const problems = saved.kind === 'refused' ? saved.problems : [];
  const id = await keepDraft(
    db,
    { form, accountId: person.id },
    withProblems(withSeen(values, fields.get('set')), problems),
    fields.get('kladde'),
  );
  return seeOther(`${form}?kladde=${id}${saved.kind === 'overtaken' ? '&imens=1' : ''}`);
}

async function confirm(request: Request, slug: string, desk: string) {
  const post = await takeClinicPost(request, slug, { back: desk });
  if (post instanceof Response) return post;
  const { date } = await taskContext();
  await confirmAll(post.db, [post.access.clinicId], byAccount(post.person.id), date);
  return seeOther(`${desk}?bekraeftet=1`);
}

async function sendAgain(request: Request, slug: string, desk: string) {
  const post = await takeClinicPost(request, slug, { back: desk, decides: true });
  if (post instanceof Response) return post;
  const isSent = await submitAgain(post.db, post.person, post.access.clinicId);
  return seeOther(isSent ? `${desk}?sendt=1` : desk);
}
