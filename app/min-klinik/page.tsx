import type { Metadata } from 'next';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { addressLine, EntryLine } from '#components/desk/entry-line.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { clinicsOf } from '#lib/accounts/my-clinics.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { applicationsOf } from '#lib/listings/joining/queue.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Mine klinikker', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const stateWords: Readonly<Record<string, string>> = {
  draft: 'Ikke godkendt endnu. Ret den, og send den igen.',
  submitted: 'Vi er ved at se på den. Patienter kan ikke se den endnu.',
  listed: 'Patienter kan se den.',
  hidden: 'Skjult for patienter.',
  objected: 'Fjernet fra listen.',
  withdrawn: 'Fjernet fra listen.',
};

/** Everything one person keeps, and what they have asked for. */
export default async function MyClinicsPage({ searchParams }: Props) {
  const { sendt } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const [mine, asked] = await Promise.all([clinicsOf(db, person.id), applicationsOf(db, person.id)]);
  const open = asked.filter(({ state, kind }) => state === 'open' && kind === 'claim');
  const refused = asked.filter(({ state, kind }) => state === 'refused' && kind === 'claim');
  return (
    <DeskPage title="Mine klinikker" email={person.email}>
      {sendt === 'brev' && (
        <Notice kind="done" live title="Brevet er på vej.">
          <p>Åbn det på klinikkens mailadresse, og tryk på knappen i det. Så er klinikken din at passe.</p>
        </Notice>
      )}
      {sendt === 'opslag' && (
        <Notice kind="done" live title="Tak. Vi slår dig op.">
          <p>Du får svar på mail.</p>
        </Notice>
      )}
      {open.map(({ id, name, isLetterSent }) => (
        <Notice key={id} kind="news" title={name}>
          <p>{isLetterSent ? 'Vi venter på, at du bruger linket i brevet.' : 'Vi er ved at slå dig op.'}</p>
        </Notice>
      ))}
      {refused.map(({ id, name, reason, slug }) => (
        <Notice key={id} kind="care" live title={`Vi kunne ikke godkende, at ${name} er din`}>
          <p>{reason}</p>
          <p>
            <a href={`/tilmeld/overtag/${slug}`}>Prøv igen</a>
          </p>
        </Notice>
      ))}
      <ul className="grid max-w-3xl gap-3">
        {mine.map((each) => (
          <EntryLine
            key={each.id}
            name={each.name}
            address={addressLine(each)}
            href={`/min-klinik/${each.slug}`}
            notes={[
              stateWords[each.state] ?? '',
              each.confirmedOn ? `Bekræftet ${dateWords(each.confirmedOn)}.` : 'Aldrig bekræftet.',
            ]}
          />
        ))}
      </ul>
      {mine.length === 0 && open.length === 0 && <p className="max-w-2xl">Du passer ingen klinik endnu.</p>}
      <p className="mt-6 flex flex-wrap gap-4">
        <a href="/tilmeld" className="button button-quiet">
          Tilmeld en klinik
        </a>
        {person.isOperator && (
          <a href="/moderation" className="button button-quiet">
            Moderation
          </a>
        )}
      </p>
    </DeskPage>
  );
}
