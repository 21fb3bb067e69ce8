import type { Metadata } from 'next';
import { oneEach } from '#app/who-asks.ts';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { connect } from '#lib/db/connection.ts';
import { problemsOf, readDraft } from '#lib/listings/drafts.ts';
import { objectionFields } from '#lib/listings/out/objection.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Fjern en klinik', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const said: Readonly<Record<string, string>> = {
  brev: 'Vi har sendt et brev til klinikkens egen mailadresse. Tryk på knappen i det, så er siden væk.',
  venter: 'Tak. Vi ser på det og svarer på mail.',
  fjernet: 'Klinikken er fjernet. En ny liste henter den ikke ind igen.',
  brugt: 'Linket virker ikke mere. Bed om et nyt.',
};

/** Asks for a clinic to be taken off the list; with the link of a letter it is one press. */
export default async function ObjectionPage({ searchParams }: Props) {
  const { link, svar = '', kladde, klinik = '' } = await oneEach(searchParams);
  const back = { href: '/tilmeld', label: 'Tilmeld din klinik' };
  if (link)
    return (
      <DeskPage
        title="Skal klinikken fjernes?"
        email={null}
        back={back}
        lead="Alt om klinikken bliver slettet med det samme. Det kan ikke fortrydes."
      >
        <DeskForm
          action="/tilmeld/indsigelse/link"
          fields={[]}
          values={{}}
          hidden={{ link }}
          submit="Fjern klinikken"
        />
      </DeskPage>
    );
  const form = '/tilmeld/indsigelse';
  const draft = await readDraft(await connect(), { form, accountId: null }, kladde);
  return (
    <DeskPage
      title="Vil I ikke stå her?"
      email={null}
      back={back}
      lead="Du skal ikke oprette dig. Passer ingen siden, og kender vi klinikkens mailadresse, sender vi et link til den. Ellers ser vi selv på det."
    >
      {said[svar] && <Notice kind={svar === 'brugt' ? 'care' : 'done'} live title={said[svar]} />}
      <DeskForm
        action="/tilmeld/indsigelse/send"
        fields={objectionFields}
        values={draft ?? { klinik }}
        problems={problemsOf(draft)}
        hidden={draft && kladde ? { kladde } : {}}
        submit="Send"
        refusal="Det er ikke sendt endnu"
      />
    </DeskPage>
  );
}
