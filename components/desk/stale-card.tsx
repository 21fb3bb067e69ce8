import { DanishDate } from '#components/prose/danish-date.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/text-field.tsx';
import type { Verdict } from './application-card.tsx';

interface Stale {
  id: number;
  slug: string;
  name: string;
  confirmedOn: string | null;
  askedOn: string | null;
}

/** An entry that nobody confirms: when it was, when they were asked, and what can be done. */
export function StaleCard({ entry, verdict }: { entry: Stale; verdict: Verdict | null }) {
  const { id, slug, name, confirmedOn, askedOn } = entry;
  const problem = verdict?.problems.find(({ field }) => field === 'grund')?.message ?? null;
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
      <form
        action="/moderation/ubekraeftet"
        method="post"
        noValidate
        className="mt-3 grid gap-4 [&>.field+.field]:mt-0"
      >
        <input type="hidden" name="id" value={id} />
        {verdict && <input type="hidden" name="kladde" value={verdict.draft} />}
        <TextArea
          id={`skjul-${id}`}
          name="grund"
          label="Grund"
          hint="Sendes på mail. Skal stå her, før du kan skjule."
          rows={2}
          value={verdict?.values.grund ?? ''}
          error={problem}
        />
        <div className="flex flex-wrap gap-3">
          <Button name="svar" value="spoerg">
            Spørg igen
          </Button>
          <Button kind="quiet" name="svar" value="skjul">
            Skjul klinikken
          </Button>
        </div>
      </form>
    </article>
  );
}
