import type { Metadata } from 'next';
import { RegistrationSteps } from '#app/tilmeld/ny/registration-steps.tsx';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskForm } from '#components/desk/desk-form.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { addressLine, EntryLine } from '#components/desk/entry-line.tsx';
import { Inset, Notice } from '#components/ui/notice.tsx';
import { today } from '#lib/hours/clock.ts';
import { problemsOf, readDraft } from '#lib/listings/drafts.ts';
import { flat } from '#lib/listings/field.ts';
import { likelyDuplicates } from '#lib/listings/joining/duplicates.ts';
import { checkRegistration, registerFields } from '#lib/listings/joining/register-fields.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Se det igennem', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Second step: entries that may be the same clinic come first, then what was typed; nothing exists before the button. */
export default async function AnswerPage({ searchParams }: Props) {
  const { kladde = '' } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const draft = await readDraft(db, { form: '/tilmeld/ny', accountId: person.id }, kladde);
  const checked = draft && checkRegistration(draft, today());
  const back = { href: `/tilmeld/ny?kladde=${kladde}`, label: 'Ret det, du skrev' };
  if (!checked?.ok)
    return (
      <DeskPage
        title="Der mangler noget"
        email={person.email}
        back={{ href: '/tilmeld/ny', label: 'Opret klinikken' }}
      >
        <p>Vi kan ikke finde det, du skrev, eller der er noget, der skal rettes.</p>
        <p className="mt-4">
          <a href={back.href} className="button">
            Gå til formularen
          </a>
        </p>
      </DeskPage>
    );
  const { data, warnings } = checked;
  const same = await likelyDuplicates(db, { ...data, point: null });
  return (
    <DeskPage title="Se det igennem" email={person.email} back={back}>
      <RegistrationSteps current={1} back={back.href} />
      {problemsOf(draft).map(({ message }) => (
        <Notice key={message} kind="care" live title={message} />
      ))}
      {warnings.map(({ message }) => (
        <Notice key={message} kind="care" live title={message} />
      ))}
      {same.length > 0 && (
        <section className="mb-8">
          <h2 className="text-section">Står klinikken her allerede?</h2>
          <p className="mt-1 mb-3 max-w-2xl">
            Disse ligner. Er det en af dem, så overtag den i stedet for at oprette en ny.
          </p>
          <ul className="grid max-w-3xl gap-3">
            {same.map((entry) => (
              <EntryLine
                key={entry.id}
                name={entry.name}
                address={addressLine(entry)}
                href={`/klinik/${entry.slug}`}
                notes={[`Ligner, fordi: ${entry.reasons.join(', ')}.`]}
              >
                <a href={`/tilmeld/overtag/${entry.slug}`} className="button">
                  Det er vores
                </a>
              </EntryLine>
            ))}
          </ul>
        </section>
      )}
      <h2 className="text-section">Det skrev du</h2>
      <dl className="card mt-3 mb-6 grid max-w-2xl gap-x-6 gap-y-2 sm:grid-cols-[2fr_3fr]">
        {flat(registerFields)
          .filter(({ name }) => draft?.[name])
          .map(({ name, label }) => (
            <div key={name} className="contents">
              <dt className="font-semibold">{label}</dt>
              <dd>{draft?.[name]}</dd>
            </div>
          ))}
      </dl>
      <DeskForm
        action="/tilmeld/ny/opret"
        fields={[]}
        values={{}}
        hidden={{ kladde }}
        submit={same.length > 0 ? 'Det er en anden klinik: Opret den' : 'Opret klinikken'}
      >
        <Inset>
          <p>
            Vi slår numrene op og svarer på mail. Imens kan du skrive resten. Patienter ser først klinikken,
            når den er godkendt.
          </p>
        </Inset>
      </DeskForm>
    </DeskPage>
  );
}
