import type { CardWords } from '#lib/directory/card-words.ts';
import type { ClinicCard } from '#lib/directory/clinic-card.ts';

/** One clinic in a list: how soon, how far, what it treats, then the rest. */
export function ClinicItem({ card, words }: { card: ClinicCard; words: CardWords }) {
  return (
    <article className="card">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-xl">
          <a href={`/klinik/${card.slug}`} className="inline-flex min-h-11 items-center sm:min-h-0">
            {card.name}
          </a>
        </h3>
        {words.distance && <p className="font-semibold">{words.distance}</p>}
      </div>
      {card.source === 'demo' && <DemoTag />}
      {words.match && <p className="mt-1 font-semibold text-accent">{words.match}</p>}
      {words.waits.length > 0 ? (
        <ul className="mt-1">
          {words.waits.map((wait) => (
            <li key={wait}>{wait}</li>
          ))}
        </ul>
      ) : (
        <p className="mt-1 text-muted">Ventetid ikke oplyst</p>
      )}
      <p className="mt-2">{words.address}</p>
      <p>{words.open}</p>
      <FactTags facts={words.facts} />
      {card.unconfirmed && (
        <p className="mt-2 text-sm text-muted">Ingen har bekræftet oplysningerne de sidste tre måneder.</p>
      )}
      {words.why.length > 0 && (
        <details className="mt-2 text-[0.95rem]">
          <summary className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
            Hvorfor står den her?
          </summary>
          <ul className="ml-5 list-disc">
            {words.why.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          <p className="mt-1">
            <a href="/saadan-rangerer-vi">Sådan rangerer vi</a>
          </p>
        </details>
      )}
    </article>
  );
}

export function DemoTag() {
  return (
    <p className="mt-1 inline-block rounded border border-today px-2 text-sm font-semibold">
      Opdigtet eksempel
    </p>
  );
}

/** Facts with three states. The words say which: colour only helps. */
function FactTags({ facts }: { facts: CardWords['facts'] }) {
  return (
    <>
      {facts.yes.length > 0 && (
        <ul aria-label={facts.by} className="mt-3 flex flex-wrap gap-2">
          {facts.yes.map((label) => (
            <li key={label} className="rounded-full bg-accent-soft px-3 py-0.5 text-[0.95rem]">
              {label}
            </li>
          ))}
        </ul>
      )}
      {facts.unstated.length > 0 && (
        <details className="mt-2 text-[0.95rem] text-muted">
          <summary className="inline-flex min-h-11 items-center underline underline-offset-4 sm:min-h-7">
            {facts.unstated.length === 1
              ? '1 ting er ikke oplyst'
              : `${facts.unstated.length} ting er ikke oplyst`}
          </summary>
          <p>{facts.unstated.join(', ')}</p>
        </details>
      )}
      {facts.no && <p className="mt-1 text-[0.95rem] text-muted">{facts.no}</p>}
    </>
  );
}
