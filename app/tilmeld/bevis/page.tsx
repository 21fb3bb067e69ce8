import type { Metadata } from 'next';
import { oneEach } from '#app/who-asks.ts';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Notice } from '#components/ui/notice.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Bekræft', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where the letter of proof leads: a button, because mail programs open links by themselves. */
export default async function ProofPage({ searchParams }: Props) {
  const { link = '', brugt } = await oneEach(searchParams);
  return (
    <DeskPage
      title="Er det jeres klinik?"
      email={null}
      lead={brugt ? undefined : 'Tryk på knappen, hvis I kender den, der har bedt om at passe klinikken.'}
    >
      {brugt ? (
        <Notice kind="care" live title="Linket virker ikke mere.">
          <p>Det er brugt, eller det er ældre end tre dage. Bed om et nyt.</p>
        </Notice>
      ) : (
        <DeskForm
          action="/tilmeld/bevis/brug"
          fields={[]}
          values={{}}
          hidden={{ link }}
          submit="Ja, det er vores"
        />
      )}
    </DeskPage>
  );
}
