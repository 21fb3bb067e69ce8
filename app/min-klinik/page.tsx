import type { Metadata } from 'next';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { addressLine, EntryLine } from '#components/desk/entry-line.tsx';
import { Button } from '#components/ui/button.tsx';
import { Fold } from '#components/ui/fold.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { clinicsOf } from '#lib/accounts/my-clinics.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { invitationsFor } from '#lib/listings/hands/invitations.ts';
import { roleNames } from '#lib/listings/hands/members.ts';
import { applicationsOf } from '#lib/listings/joining/queue.ts';
import { stateSentences } from '#lib/listings/state-words.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Mine klinikker', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Everything one person keeps, and what they have asked for. */
export default async function MyClinicsPage({ searchParams }: Props) {
  const { sendt, eneste } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const [mine, asked, invited] = await Promise.all([
    clinicsOf(db, person.id),
    applicationsOf(db, person.id),
    invitationsFor(db, person.email),
  ]);
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
      {eneste && (
        <Notice kind="care" live title="Kontoen er ikke slettet.">
          <p>Du er den eneste ejer af en klinik. Gør en anden til ejer, eller slet klinikken først.</p>
        </Notice>
      )}
      {invited.map(({ id, name, role }) => (
        <Notice key={id} kind="news" title={`Vil du hjælpe med at passe ${name}?`}>
          <p>Du er inviteret som {roleNames[role].toLowerCase()}.</p>
          <form action="/min-klinik/invitation/svar" method="post" className="mt-3 flex flex-wrap gap-3">
            <input type="hidden" name="invitation" value={id} />
            <Button name="svar" value="ja">
              Ja tak
            </Button>
            <Button kind="quiet" name="svar" value="nej">
              Nej tak
            </Button>
          </form>
        </Notice>
      ))}
      {open.map(({ id, name, isLetterSent }) => (
        <Notice key={id} kind="news" title={name}>
          <p>{isLetterSent ? 'Vi venter på, at du bruger linket i brevet.' : 'Vi er ved at slå dig op.'}</p>
        </Notice>
      ))}
      {refused.map(({ id, name, reason, slug }) => (
        <Notice key={id} kind="care" title={`Vi kunne ikke godkende, at ${name} er din`}>
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
              stateSentences[each.state],
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
        {mine.length > 1 && (
          <a href="/min-klinik/alle" className="button button-quiet">
            Se alle klinikker i ét skema
          </a>
        )}
        <a href="/min-klinik/mig" className="button button-quiet">
          Min egen side som fysioterapeut
        </a>
        {person.isOperator && (
          <a href="/moderation" className="button button-quiet">
            Moderation
          </a>
        )}
      </p>
      <div className="mt-10">
        <Fold summary="Slet min konto">
          <p className="max-w-2xl">
            Din mailadresse og alt, der hører til kontoen, bliver slettet med det samme. Klinikker, som andre
            også ejer, bliver stående.
          </p>
          <form action="/min-klinik/konto/slet" method="post" className="mt-3">
            <Button kind="danger">Slet min konto</Button>
          </form>
        </Fold>
      </div>
    </DeskPage>
  );
}
