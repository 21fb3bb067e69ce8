import { DanishDate } from '#components/prose/danish-date.tsx';
import type { Values } from '#lib/listings/field.ts';
import type { Waiting } from '#lib/listings/joining/queue.ts';
import { addressLine } from './entry-line.tsx';
import { type Verdict, VerdictForm } from './verdict-form.tsx';

const kinds: Readonly<Record<Waiting['kind'], string>> = {
  claim: 'Vil overtage',
  registration: 'Ny klinik',
  objection: 'Vil ikke stå her',
  practitioner: 'Vil passe sin egen side',
  title: 'Godkendt titel',
};
/** What forms ask, in the order in which it is read. */
const labels: Readonly<Record<string, string>> = {
  titel: 'Titel',
  speciale: 'Inden for',
  navn: 'Navn',
  rolle: 'Rolle',
  cvr: 'CVR',
  autorisation: 'Autorisations-ID',
  bevis: 'Bevis',
  mail: 'Mail',
  besked: 'Besked',
};
const order = Object.keys(labels);
const inOrder = (stated: Values) =>
  Object.entries(stated).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));

const lookUp = {
  name: 'opslag',
  label: 'Hvad slog du op, og hvor?',
  hint: 'Skal stå her, før du kan godkende.',
};
const reason = { name: 'grund', label: 'Grund', hint: 'Sendes på mail. Skal stå her, før du kan afvise.' };

/**
 * One case of the queue: everything that is needed to decide, and the decision.
 * @param props.names of the vocabulary, by slug
 */
export function ApplicationCard({
  waiting,
  verdict,
  names,
}: {
  waiting: Waiting;
  verdict: Verdict | null;
  names: ReadonlyMap<string, { name: string }>;
}) {
  const { id, kind, clinic, stated, email, duplicates, isLetterSent } = waiting;
  return (
    <article id={`sag-${id}`} className="card max-w-3xl" aria-labelledby={`sag-${id}-navn`}>
      <p className="text-small text-muted">
        {kinds[kind]} · <DanishDate iso={waiting.createdAt.toISOString().slice(0, 10)} />
      </p>
      <h3 id={`sag-${id}-navn`} className="text-lead">
        {clinic?.name ?? stated.navn ?? 'Uden klinik'}
      </h3>
      {clinic && (
        <>
          <p>
            {addressLine(clinic)}. Fra {clinic.source}.{' '}
            <a
              href={
                clinic.state === 'listed'
                  ? `/klinik/${clinic.slug}`
                  : `/min-klinik/${clinic.slug}/forhaandsvisning`
              }
            >
              Se siden
            </a>
          </p>
          <p>
            {clinic.phone ?? 'Ingen telefon'}, {clinic.website ?? 'ingen hjemmeside'}
          </p>
        </>
      )}
      <dl className="mt-2 grid gap-x-4 sm:grid-cols-[10rem_1fr]">
        <dt className="mt-1 font-semibold">Spørger</dt>
        <dd className="sm:mt-1">{email ?? 'uden konto'}</dd>
        {inOrder(stated).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="mt-1 font-semibold">{labels[name] ?? name}</dt>
            <dd className="whitespace-pre-line sm:mt-1">
              {name === 'speciale' ? (names.get(value)?.name ?? value) : value}
            </dd>
          </div>
        ))}
      </dl>
      {isLetterSent && (
        <p className="mt-2">Der er sendt et brev til klinikkens eget domæne. Vent på svaret, eller slå op.</p>
      )}
      {duplicates.length > 0 && (
        <div className="mt-3">
          <p className="font-semibold">Ligner</p>
          <ul>
            {duplicates.map((each) => (
              <li key={each.id}>
                <a href={`/klinik/${each.slug}`}>{each.name}</a>, {addressLine(each)} (
                {each.reasons.join(', ')})
              </li>
            ))}
          </ul>
        </div>
      )}
      <VerdictForm
        action="/moderation/afgoer"
        about="sag"
        id={id}
        verdict={verdict}
        areas={kind === 'objection' ? [reason] : [lookUp, reason]}
        answers={[
          ['ja', 'Godkend'],
          ['nej', 'Afvis'],
        ]}
      />
    </article>
  );
}
