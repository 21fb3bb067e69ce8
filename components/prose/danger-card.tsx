import type { ReactNode } from 'react';
import type { Region } from '#lib/places/regions.ts';
import type { Danger, DangerStep } from '#lib/specialties/danger.ts';

/** What a reader is told about the doctor on call where they live. A `Region` is one. */
export type OnCall = Pick<Region, 'name' | 'urgentLine' | 'urgentNote'>;

interface Props {
  danger: Danger;
  /** 'Faresignaler ved iskias' */
  title: string;
  /** The reader's region, or all of them when it is not known. */
  lines?: readonly OnCall[];
  /** For the finder: the signs of the lower two steps fold. */
  compact?: boolean;
  /** Where a reader whose region is not known may name a place, and what was written last. */
  ask?: { action: string; where: string };
}

/**
 * When to get help, as three cards of their own urgency. Each says everything it takes by itself, and its only
 * links are telephone numbers. A step without signs has no card.
 */
export function DangerCard({ danger, title, lines = [], compact = false, ask }: Props) {
  return (
    <section
      aria-labelledby="faresignaler"
      className={compact ? 'care-cards care-cards-compact' : 'care-cards'}
    >
      <h2 id="faresignaler">{title}</h2>
      <Card
        kind="now"
        step={danger.now}
        urgency="Livsvigtigt"
        folded={false}
        heading="Ring 112 nu"
        intro="Ring 112, hvis bare ét af disse tegn passer på dig:"
      >
        <p>
          <a href="tel:112" className="care-call">
            Ring 112
          </a>
        </p>
      </Card>
      <Card
        kind="today"
        step={danger.today}
        urgency="Haster"
        folded={compact}
        heading="Ring i dag til egen læge"
        intro="Ring i dag, hvis bare ét af disse tegn passer på dig:"
      >
        <DoctorOnCall lines={lines} ask={ask} />
      </Card>
      <Card
        kind="days"
        step={danger.days}
        urgency="Haster ikke, men er vigtigt"
        folded={compact}
        heading="Kontakt egen læge inden for få dage"
        intro="Det gælder, hvis bare ét af disse tegn passer på dig:"
      />
    </section>
  );
}

interface CardProps {
  kind: keyof Danger;
  step: DangerStep;
  /** The colour in words, for whoever hears the page. */
  urgency: string;
  heading: string;
  /** What leads into the signs. */
  intro: string;
  folded: boolean;
  /** Whom to ring. */
  children?: ReactNode;
}

function Card({ kind, step, urgency, heading, intro, folded, children }: CardProps) {
  if (!step.signs.length) return null;
  const id = `faresignaler-${kind}`;
  const signs = (
    <>
      <p>{intro}</p>
      <ul>
        {step.signs.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </>
  );
  return (
    <section aria-labelledby={id} className={`care-card care-card-${kind}`}>
      <h3 id={id}>
        <span className="sr-only">{urgency}: </span>
        {heading}
      </h3>
      {folded ? (
        <details>
          <summary>Se tegnene</summary>
          {signs}
        </details>
      ) : (
        signs
      )}
      {step.meanwhile && <p>{step.meanwhile}</p>}
      {children}
    </section>
  );
}

function DoctorOnCall({ lines, ask }: Pick<Required<Props>, 'lines'> & Pick<Props, 'ask'>) {
  const when = 'Om aftenen, om natten og i weekenden';
  const [only, ...others] = lines;
  if (!only) return <p>{when}: Ring til lægevagten i din region.</p>;
  return (
    <>
      <p>
        {when}
        {others.length ? ': Ring til lægevagten i din region.' : ` i ${only.name}:`}
      </p>
      <ul className="care-lines">
        {lines.map((region) => (
          <li key={region.name}>
            <Line region={region} named={others.length > 0} />
          </li>
        ))}
      </ul>
      {ask && <AskWhere {...ask} known={!others.length} />}
    </>
  );
}

function Line({ region, named }: { region: OnCall; named: boolean }) {
  const { urgentLine, urgentNote } = region;
  const where = named ? `${region.name}: ` : '';
  if (!urgentLine) return `${where}${urgentNote ?? 'Ring til lægevagten.'}`;
  const { name, number, label } = urgentLine;
  // 'Akuttelefonen 1813' already says its number.
  const call = `${name.replace(label, '').trim()} ${label}`;
  return named ? (
    <>
      {where}
      <a href={`tel:${number}`}>{call}</a>
    </>
  ) : (
    <a href={`tel:${number}`} className="care-call">
      {call}
    </a>
  );
}

/** A place in, the same page with that region's number out; not a link, and nothing is guessed. */
function AskWhere({ action, where, known }: { action: string; where: string; known: boolean }) {
  return (
    <form action={`${action}#faresignaler-today`} method="get" className="care-where no-print">
      <label htmlFor="faresignaler-hvor">
        {known ? 'Et andet sted?' : 'Hvor er du? Skriv by eller postnummer'}
      </label>
      <span>
        <input
          id="faresignaler-hvor"
          name="hvor"
          type="search"
          defaultValue={where}
          autoComplete="off"
          maxLength={200}
          className="input"
        />
        <button type="submit" className="button button-quiet">
          Vis nummer
        </button>
      </span>
    </form>
  );
}
