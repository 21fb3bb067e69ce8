import type { Metadata } from 'next';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { problemsOf, readDraft } from '#lib/listings/drafts.ts';
import type { Field } from '#lib/listings/field.ts';
import { ownEntry, ownFields } from '#lib/listings/hands/practitioner.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Min egen side', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const claimFields: readonly Field[] = [
  {
    kind: 'text',
    name: 'autorisation',
    label: 'Dit autorisations-ID',
    hint: '5 tegn. Vi slår det op og svarer på mail.',
    longest: 5,
  },
];
const form = '/min-klinik/mig';

/** A practitioner's own entry, as it stands on the pages of the clinics where they work. */
export default async function OwnEntryPage({ searchParams }: Props) {
  const { kladde, gemt, sendt, glemt } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const [own, draft] = await Promise.all([
    ownEntry(db, person.id),
    readDraft(db, { form, accountId: person.id }, kladde),
  ]);
  return (
    <DeskPage
      title="Min egen side som fysioterapeut"
      email={person.email}
      back={{ href: '/min-klinik', label: 'Mine klinikker' }}
      lead="Det, der står om dig på klinikkernes sider."
    >
      {gemt && <Notice kind="done" live title="Det er gemt." />}
      {sendt && <Notice kind="done" live title="Tak. Vi slår dig op og svarer på mail." />}
      {glemt && <Notice kind="done" live title="Du står ikke længere på nogen side." />}
      <DeskForm
        action={`${form}/gem`}
        fields={own ? ownFields(own.work) : claimFields}
        values={draft ?? own?.values ?? {}}
        problems={problemsOf(draft)}
        hidden={{ svar: own ? 'gem' : 'bed', ...(draft && kladde && { kladde }) }}
        submit={own ? 'Gem' : 'Bed om at passe min side'}
      />
      {own && (
        <form action={`${form}/gem`} method="post" className="mt-10">
          <p className="mb-3 max-w-2xl">
            Vil du ikke stå her? Så fjerner vi dit navn fra alle klinikkernes sider med det samme.
          </p>
          <Button kind="danger" name="svar" value="glem">
            Fjern mig
          </Button>
        </form>
      )}
    </DeskPage>
  );
}
