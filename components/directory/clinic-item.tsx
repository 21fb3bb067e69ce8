import { Fold } from '#components/ui/fold.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { CardFact, CardWords } from '#lib/directory/card-words.ts';
import type { ClinicCard } from '#lib/directory/clinic-card.ts';

/**
 * One clinic in a list. The same facts stand in the same places on every card, in the order that helps a choice: how
 * soon, how far, what a contract means for the price, whether it treats what was asked for, when it is open.
 */
export function ClinicItem({
  card,
  words,
}: {
  card: Pick<ClinicCard, 'slug' | 'name' | 'source' | 'unconfirmed'>;
  words: CardWords;
}) {
  const { waits, distance, ferry, price, match, open, address, facts, why } = words;
  return (
    <article className="card deferred [--guessed-length:30.5rem] sm:[--guessed-length:20.5rem]">
      <div className="flex flex-wrap items-center gap-x-3">
        <h3 className="text-lead">
          <a href={`/klinik/${card.slug}`} className="inline-flex min-h-11 items-center sm:min-h-9">
            {card.name}
          </a>
        </h3>
        {card.source === 'demo' && <DemoTag />}
      </div>
      <p className="mt-1 text-small text-muted">{address}</p>
      <dl className="mt-3 grid grid-cols-2 gap-x-5 gap-y-3 sm:grid-cols-3">
        <Cell label="Ventetid" facts={waits} isRow />
        {(distance !== null || ferry) && (
          <Cell
            label="Afstand"
            facts={[{ main: distance ?? 'Over vand', note: ferry ? 'med færge' : null, isStated: true }]}
          />
        )}
        <Cell label="Pris" facts={[price]} />
        {match && <Cell label={match.label} facts={[match]} />}
        <Cell label="Åbent" facts={[open]} tone={open.isOpen ? 'text-accent font-semibold' : ''} />
      </dl>
      {facts.yes.length > 0 && (
        <ul aria-label={facts.by} className="mt-3 flex flex-wrap gap-x-2 gap-y-1.5">
          {facts.yes.map((label) => (
            <li key={label}>
              <Tag>{label}</Tag>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2 flex flex-wrap gap-x-6 text-small">
        <OtherFacts facts={facts} unconfirmed={card.unconfirmed} />
        <Fold summary="Hvorfor står den her?">
          <ul className="ml-5 list-disc">
            {why.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          <p className="mt-1">
            <a href="/saadan-rangerer-vi">Sådan rangerer vi</a>
          </p>
        </Fold>
      </div>
    </article>
  );
}

export function DemoTag() {
  return (
    <p>
      <Tag kind="care">Opdigtet eksempel</Tag>
    </p>
  );
}

/** A label with what is known under it. */
function Cell({
  label,
  facts,
  tone = 'font-semibold',
  isRow = false,
}: {
  label: string;
  /** With `href` the note is a link to what explains it. */
  facts: readonly (CardFact & { href?: string | null })[];
  /** How the main word looks when it is stated. */
  tone?: string;
  /** On a phone it has the line to itself: its notes are long. */
  isRow?: boolean;
}) {
  return (
    <div className={isRow ? 'col-span-2 sm:col-span-1' : undefined}>
      <dt className="text-small text-muted">{label}</dt>
      {facts.map(({ main, note, isStated, href }) => (
        <dd key={`${main} ${note}`} className="leading-snug">
          <span className={isStated ? tone : 'text-muted'}>{main}</span>
          {note && (
            <span className="block text-small text-muted">{href ? <a href={href}>{note}</a> : note}</span>
          )}
        </dd>
      ))}
    </div>
  );
}

/** What is a no and what nobody has said, folded: the words say which, and that they are not the same. */
function OtherFacts({ facts, unconfirmed }: { facts: CardWords['facts']; unconfirmed: boolean }) {
  const { by, no, unstated } = facts;
  const parts = [
    ...(no.length > 0 ? [`${no.length} nej`] : []),
    ...(unstated.length > 0 ? [`${unstated.length} ikke oplyst`] : []),
  ];
  if (parts.length === 0 && !unconfirmed) return null;
  return (
    <Fold summary={parts.length > 0 ? `Mere: ${parts.join(', ')}` : 'Hvor nyt er det?'}>
      {no.length > 0 && (
        <p>
          {by}: nej til {no.map((label) => `»${label}«`).join(', ')}.
        </p>
      )}
      {unstated.length > 0 && <p>Ikke oplyst: {unstated.join(', ')}.</p>}
      {unconfirmed && <p>Ingen har bekræftet oplysningerne de sidste tre måneder.</p>}
    </Fold>
  );
}
