import type { Metadata } from 'next';
import { clinicDesk, deskOf } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { oneEach } from '#app/who-asks.ts';
import { Comparison } from '#components/desk/comparison.tsx';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { changesIn } from '#lib/listings/changes.ts';
import { problemsOf, readDraft, seenIn } from '#lib/listings/drafts.ts';
import { markOf, withRowHints } from '#lib/listings/tasks/task.ts';
import { taskAt } from '#lib/listings/tasks/tasks.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Ret klinikken', robots: { index: false } };

interface Props {
  params: Promise<{ slug: string; opgave: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One task: what is stored, or what was typed and is not stored yet, and why. */
export default async function TaskPage({ params, searchParams }: Props) {
  const { kladde, imens } = await oneEach(searchParams);
  const { db, person, access, context } = await clinicDesk(params);
  const task = taskAt((await params).opgave);
  if (!task) throw new Error('The proxy lets only known tasks through');
  const form = `/min-klinik/${access.slug}/${task.slug}`;
  const stored = await task.read(db, access.clinicId, context);
  const draft = await readDraft(db, { form, accountId: person.id }, kladde);
  const values = draft ?? stored;
  const hints = await task.rowHints?.(db, access.clinicId);
  const fields = withRowHints(task.fields(context, Object.keys(values)), hints);
  const problems = problemsOf(draft);
  return (
    <DeskPage title={task.title} email={person.email} back={deskOf(access)} lead={task.lead}>
      {draft && imens && (
        <Notice kind="care" live title="Nogen har rettet det samme, mens du skrev.">
          <p>Intet er gemt endnu. Se, hvad der står nu, og gem igen, hvis dit skal gælde i stedet.</p>
          <Comparison changes={changesIn(fields, stored, draft)} fromLabel="Står der nu" toLabel="Du skrev" />
        </Notice>
      )}
      {draft && !imens && problems.length === 0 && (
        <Notice kind="news" title="Her er det, du skrev. Det er ikke gemt endnu." />
      )}
      <DeskForm
        action={`${form}/gem`}
        fields={fields}
        values={values}
        problems={problems}
        hidden={{ set: draft && !imens ? seenIn(draft) : markOf(stored), ...(draft && kladde && { kladde }) }}
        submit="Gem"
      />
    </DeskPage>
  );
}
