import type { Metadata } from 'next';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { today } from '#lib/hours/clock.ts';
import { lastDraft, readDraft } from '#lib/listings/drafts.ts';
import { checkRegistration, registerFields } from '#lib/listings/joining/register-fields.ts';
import { RegistrationSteps } from './registration-steps.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Opret klinikken', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const form = '/tilmeld/ny';

/** First of three steps: what the clinic is. Whoever comes back finds what was typed. */
export default async function RegisterPage({ searchParams }: Props) {
  const { kladde, navn = '', cvr = '' } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const id = kladde ?? (await lastDraft(db, form, person.id));
  const draft = await readDraft(db, { form, accountId: person.id }, id);
  const checked = draft && kladde ? checkRegistration(draft, today()) : null;
  return (
    <DeskPage
      title="Opret klinikken"
      email={person.email}
      back={{ href: '/tilmeld', label: 'Tilmeld din klinik' }}
      lead="Bagefter ser vi, om klinikken står på listen i forvejen. Det, du skriver, bliver gemt undervejs."
    >
      <RegistrationSteps current={0} />
      {draft && !kladde && <Notice kind="news" title="Her er det, du skrev sidst." />}
      <DeskForm
        action="/tilmeld/ny/gem"
        fields={registerFields}
        values={draft ?? { navn, cvr }}
        problems={checked && !checked.ok ? checked.problems : []}
        hidden={draft && id ? { kladde: id } : {}}
        submit="Fortsæt"
      />
    </DeskPage>
  );
}
