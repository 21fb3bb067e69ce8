import type { Metadata } from 'next';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { addressLine } from '#components/desk/entry-line.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { problemsOf, readDraft } from '#lib/listings/drafts.ts';
import { claimFields } from '#lib/listings/joining/claim.ts';
import { entryToClaim } from '#lib/listings/joining/find-own.ts';
import { ownDomains } from '#lib/listings/joining/own-domain.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Overtag klinikken', robots: { index: false } };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const back = { href: '/tilmeld', label: 'Tilmeld din klinik' };

/** Asks for the proof that an entry is one's own. */
export default async function ClaimPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { kladde } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const entry = await entryToClaim(db, slug);
  if (!entry || entry.source === 'demo' || entry.isKept)
    return (
      <DeskPage title="Den kan du ikke overtage" email={person.email} back={back}>
        <p className="max-w-2xl">
          {!entry
            ? 'Klinikken er ikke på listen.'
            : entry.isKept
              ? 'Nogen passer den allerede. Bed dem invitere dig.'
              : 'Klinikken er et opdigtet eksempel.'}
        </p>
      </DeskPage>
    );
  const form = `/tilmeld/overtag/${entry.slug}`;
  const draft = await readDraft(db, { form, accountId: person.id }, kladde);
  const problems = problemsOf(draft);
  return (
    <DeskPage
      title={`Overtag ${entry.name}`}
      email={person.email}
      back={back}
      lead={`${addressLine(entry)}. Vi skal være sikre på, at klinikken er din.`}
    >
      {draft && problems.length === 0 && <Notice kind="news" title="Her er det, du skrev." />}
      <DeskForm
        action={`${form}/send`}
        fields={claimFields(ownDomains(entry))}
        values={draft ?? { bevis: 'domain' }}
        problems={problems}
        hidden={draft && kladde ? { kladde } : {}}
        submit="Send"
        refusal="Det er ikke sendt endnu"
      />
    </DeskPage>
  );
}
