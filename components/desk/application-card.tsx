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
const labels: Readonly<Record<string, string>> = {
  rolle: 'Rolle',
  autorisation: 'Autorisations-ID',
  cvr: 'CVR',
  besked: 'Besked',
  mail: 'Mail',
  titel: 'Titel',
  speciale: 'Inden for',
  navn: 'Navn',
  bevis: 'Bevis',
};

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
      <p className="text-[0.9375em] text-muted">
        {kinds[kind]} · <DanishDate iso={waiting.createdAt.toISOString().slice(0, 10)} />
      </p>
      <h3 id={`sag-${id}-navn`} className="text-lg">
        {clinic?.name ?? stated.navn ?? 'Uden klinik'}
      </h3>
      {clinic && (
        <p>
          {[
            addressLine(clinic),
            clinic.phone ?? 'ingen telefon',
            clinic.website ?? 'ingen hjemmeside',
            `fra ${clinic.source}`,
          ].join(' · ')}{' '}
          {clinic.state === 'listed' && <a href={`/klinik/${clinic.slug}`}>Se siden</a>}
        </p>
      )}
      <dl className="mt-2 grid gap-x-4 sm:grid-cols-[10rem_1fr]">
        <dt className="font-semibold">Fra</dt>
        <dd className="break-words">{email ?? 'uden konto'}</dd>
        {Object.entries(stated).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-semibold">{labels[name] ?? name}</dt>
            <dd className="break-words whitespace-pre-line">
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
