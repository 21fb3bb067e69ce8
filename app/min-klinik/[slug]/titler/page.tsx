import type { Metadata } from 'next';
import { clinicDesk, deskOf } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { oneEach } from '#app/who-asks.ts';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { EntryLine } from '#components/desk/entry-line.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { dateWords } from '#lib/hours/date-words.ts';
import { problemsOf, readDraft } from '#lib/listings/drafts.ts';
import { approvedTitles, askedTitles, titleFields } from '#lib/listings/joining/title.ts';
import { termOf } from '#lib/specialties/vocabulary.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Godkendte titler', robots: { index: false } };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The titles that are approved, those that wait, and the form that asks for one. */
export default async function TitlesPage({ params, searchParams }: Props) {
  const { kladde, sendt, fjernet } = await oneEach(searchParams);
  const { db, person, access, context } = await clinicDesk(params);
  const form = `/min-klinik/${access.slug}/titler`;
  const [approved, asked, draft] = await Promise.all([
    approvedTitles(db, access.clinicId),
    askedTitles(db, access.clinicId),
    readDraft(db, { form, accountId: person.id }, kladde),
  ]);
  const nameOf = (specialty = '') => termOf(context.words, specialty)?.name ?? specialty;
  return (
    <DeskPage
      title="Godkendte titler"
      email={person.email}
      back={deskOf(access)}
      lead="Specialist og certificeret kliniker er titler, som andre end klinikken selv giver. Vi ser beviset, før titlen står på siden."
    >
      {sendt && <Notice kind="done" live title="Tak. Vi ser på beviset og svarer på mail." />}
      {fjernet && <Notice kind="done" live title="Titlen står ikke længere på siden." />}
      <ul className="grid max-w-3xl gap-3">
        {approved.map(({ specialty, proofCheckedOn }) => (
          <EntryLine
            key={specialty}
            name={nameOf(specialty)}
            address={proofCheckedOn ? `Godkendt. Bevis set ${dateWords(proofCheckedOn)}.` : 'Godkendt.'}
          >
            <form action={`${form}/gem`} method="post">
              <input type="hidden" name="fjern" value={specialty} />
              <Button kind="quiet">Fjern titlen</Button>
            </form>
          </EntryLine>
        ))}
        {asked.map(({ id, state, stated, reason }) => (
          <EntryLine
            key={id}
            name={`${stated.titel}: ${nameOf(stated.speciale)}`}
            address={stated.navn ?? ''}
            notes={[state === 'open' ? 'Vi ser på beviset.' : `Ikke godkendt: ${reason}`]}
          />
        ))}
      </ul>
      {approved.length + asked.length === 0 && <p>Ingen endnu.</p>}
      <h2 className="mt-10 mb-3 text-section">Søg om en titel</h2>
      <DeskForm
        action={`${form}/gem`}
        fields={titleFields(context.words)}
        values={draft ?? {}}
        problems={problemsOf(draft)}
        hidden={draft && kladde ? { kladde } : {}}
        submit="Send"
        refusal="Det er ikke sendt endnu"
      />
    </DeskPage>
  );
}
