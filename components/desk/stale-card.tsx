import { DanishDate } from '#components/prose/danish-date.tsx';
import { type Verdict, VerdictForm } from './verdict-form.tsx';

interface Stale {
  id: number;
  slug: string;
  name: string;
  confirmedOn: string | null;
  askedOn: string | null;
}

const reason = { name: 'grund', label: 'Grund', hint: 'Sendes på mail. Skal stå her, før du kan skjule.' };

/** An entry that nobody confirms: when it was, when they were asked, and what can be done. */
export function StaleCard({ entry, verdict }: { entry: Stale; verdict: Verdict | null }) {
  const { id, slug, name, confirmedOn, askedOn } = entry;
  return (
    <article id={`klinik-${id}`} className="card max-w-3xl" aria-labelledby={`klinik-${id}-navn`}>
      <h3 id={`klinik-${id}-navn`} className="text-lead">
        <a href={`/min-klinik/${slug}`}>{name}</a>
      </h3>
      <p>
        {confirmedOn ? (
          <>
            Bekræftet <DanishDate iso={confirmedOn} />.
          </>
        ) : (
          'Aldrig bekræftet.'
        )}{' '}
        {askedOn ? (
          <>
            Spurgt <DanishDate iso={askedOn} />.
          </>
        ) : (
          'Ikke spurgt endnu.'
        )}
      </p>
      <VerdictForm
        action="/moderation/ubekraeftet"
        about="klinik"
        id={id}
        verdict={verdict}
        areas={[reason]}
        answers={[
          ['spoerg', 'Spørg igen'],
          ['skjul', 'Skjul klinikken'],
        ]}
      />
    </article>
  );
}
