import type { Metadata } from 'next';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { returnPath } from '#lib/accounts/return-path.ts';
import { emailField } from '#lib/accounts/sign-in.ts';
import type { Field } from '#lib/listings/field.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Log ind', robots: { index: false } };

const fields: readonly Field[] = [
  {
    kind: 'text',
    type: 'email',
    name: 'mail',
    label: 'Din mailadresse',
    hint: 'Vi sender et link. Du skal ikke bruge en adgangskode.',
    autoComplete: 'email',
    longest: 254,
  },
];

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One door for clinics and for the operator: an address in, a letter out. */
export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const said = (name: string) => (typeof asked[name] === 'string' ? asked[name] : null);
  const next = said('videre');
  const typed = said('mail') ?? '';
  const problem = said('fejl')
    ? (emailField.safeParse(typed).error?.issues[0]?.message ?? 'Prøv igen om ti minutter.')
    : null;
  if (said('sendt'))
    return (
      <DeskPage title="Se i din mail" email={null}>
        <Notice kind="done" live title="Linket er på vej.">
          <p>Det virker én gang og i 15 minutter. Kommer det ikke, så se i mappen med uønsket post.</p>
          <p>Har du bedt om flere links, så brug det nyeste. Du kan få tre på et kvarter.</p>
        </Notice>
        <p>
          <a href={next ? `/log-ind?${new URLSearchParams({ videre: returnPath(next) })}` : '/log-ind'}>
            Skriv en anden mailadresse
          </a>
        </p>
      </DeskPage>
    );
  return (
    <DeskPage
      title="Log ind"
      email={null}
      lead="For klinikker og fysioterapeuter, der passer deres egen side."
    >
      {said('brugt') && (
        <Notice kind="care" live title="Linket virker ikke mere.">
          <p>Det er brugt eller ældre end 15 minutter. Skriv din mailadresse, så sender vi et nyt.</p>
        </Notice>
      )}
      {said('ude') && <Notice kind="done" live title="Du er logget ud." />}
      {said('kladde') && (
        <Notice kind="news" title="Din session er udløbet. Vi har gemt det, du skrev.">
          <p>Log ind, så kan du fortsætte, hvor du slap.</p>
        </Notice>
      )}
      <DeskForm
        action="/api/auth/link"
        fields={fields}
        values={{ mail: typed }}
        problems={problem ? [{ field: 'mail', message: problem }] : []}
        hidden={next ? { videre: returnPath(next) } : {}}
        submit="Send mig et link"
        refusal="Linket er ikke sendt"
      />
      <p className="mt-8 max-w-2xl text-muted">
        Er klinikken ikke med endnu? <a href="/tilmeld">Læs, hvordan du tilmelder den.</a>
      </p>
    </DeskPage>
  );
}
