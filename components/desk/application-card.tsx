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
};

/** One case of the queue: everything that is needed to decide, and the decision. */
export function ApplicationCard({ waiting, isMissing }: { waiting: Waiting; isMissing: boolean }) {
  const { id, kind, clinic, stated, email, duplicates, isLetterSent } = waiting;
  const needsProof = kind !== 'objection';
  return (
    <article id={`sag-${id}`} className="card max-w-3xl">
      <p className="text-[0.9375em] text-muted">
        {kinds[kind]} ·{' '}
        <time dateTime={waiting.createdAt.toISOString()}>{waiting.createdAt.toISOString().slice(0, 10)}</time>
      </p>
      <h3 className="text-lg">{clinic?.name ?? 'Uden klinik'}</h3>
      {clinic && (
        <p>
          {addressLine(clinic)} · {clinic.phone ?? 'ingen telefon'} · {clinic.website ?? 'ingen hjemmeside'} ·
          kilde: {clinic.source}{' '}
          {clinic.state === 'listed' && <a href={`/klinik/${clinic.slug}`}>Se siden</a>}
        </p>
      )}
      <dl className="mt-2 grid gap-x-4 sm:grid-cols-[10rem_1fr]">
        <dt className="font-semibold">Fra</dt>
        <dd>{email ?? 'uden konto'}</dd>
        {Object.entries(stated).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="font-semibold">{labels[name] ?? name}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
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
      <form action="/moderation/afgoer" method="post" className="mt-4 grid gap-3">
        <input type="hidden" name="id" value={id} />
        {isMissing && (
          <p role="alert" className="border-l-4 border-danger pl-3 font-semibold">
            Et ja kræver, at du skriver, hvad du slog op. Et nej kræver en grund.
          </p>
        )}
        {needsProof && (
          <label className="grid gap-1">
            <span className="font-semibold">Hvad slog du op, og hvor?</span>
            <input name="opslag" maxLength={1000} className="input" />
          </label>
        )}
        <label className="grid gap-1">
          <span className="font-semibold">Grund (sendes på mail, hvis det er et nej)</span>
          <textarea name="grund" rows={2} maxLength={1000} className="input" />
        </label>
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="svar" value="ja" className="button">
            Godkend
          </button>
          <button type="submit" name="svar" value="nej" className="button button-quiet">
            Afvis
          </button>
        </div>
      </form>
    </article>
  );
}
