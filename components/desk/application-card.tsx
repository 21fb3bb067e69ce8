import { DanishDate } from '#components/prose/danish-date.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/text-field.tsx';
import type { Problem, Values } from '#lib/listings/field.ts';
import type { Waiting } from '#lib/listings/joining/queue.ts';
import { addressLine } from './entry-line.tsx';

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

/** What an operator has written for a case, and what is wrong with it. */
export interface Verdict {
  values: Values;
  problems: readonly Problem[];
  /** Of the draft it is kept in. */
  draft: string;
}

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
  const problemOf = (name: string) => verdict?.problems.find(({ field }) => field === name)?.message ?? null;
  const general = verdict?.problems.find(({ field }) => field === null)?.message;
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
      <form
        action="/moderation/afgoer"
        method="post"
        noValidate
        className="mt-4 grid gap-4 [&>.field+.field]:mt-0"
      >
        <input type="hidden" name="id" value={id} />
        {verdict && <input type="hidden" name="kladde" value={verdict.draft} />}
        {general && <Notice kind="care" live title={general} />}
        {kind !== 'objection' && (
          <TextArea
            id={`opslag-${id}`}
            name="opslag"
            label="Hvad slog du op, og hvor?"
            hint="Skal stå her, før du kan godkende."
            rows={2}
            value={verdict?.values.opslag ?? ''}
            error={problemOf('opslag')}
          />
        )}
        <TextArea
          id={`grund-${id}`}
          name="grund"
          label="Grund"
          hint="Sendes på mail. Skal stå her, før du kan afvise."
          rows={2}
          value={verdict?.values.grund ?? ''}
          error={problemOf('grund')}
        />
        <div className="flex flex-wrap gap-3">
          <Button name="svar" value="ja">
            Godkend
          </Button>
          <Button kind="quiet" name="svar" value="nej">
            Afvis
          </Button>
        </div>
      </form>
    </article>
  );
}
