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
}

/**
 * When to get help, as three cards of their own urgency. Each says everything it takes by itself, and its only
 * links are telephone numbers. A step without signs has no card.
 */
export function DangerCard({ danger, title, lines = [], compact = false }: Props) {
  return (
    <section
      aria-labelledby="faresignaler"
      className={compact ? 'care-cards care-cards-compact' : 'care-cards'}
    >
      <h2 id="faresignaler">{title}</h2>
      <Card kind="now" step={danger.now} urgency="Livsvigtigt" folded={false} heading={<NowHeading />}>
        <p>Ring {emergency}, hvis bare ét af disse tegn passer på dig:</p>
      </Card>
      <Card
        kind="today"
        step={danger.today}
        urgency="Haster"
        folded={compact}
        heading="Ring i dag til egen læge"
      >
        <DoctorOnCall lines={lines} />
        <p>Ring i dag, hvis bare ét af disse tegn passer på dig:</p>
      </Card>
      <Card
        kind="days"
        step={danger.days}
        urgency="Haster ikke, men er vigtigt"
        folded={compact}
        heading="Kontakt egen læge inden for få dage"
      >
        <p>Det gælder, hvis bare ét af disse tegn passer på dig:</p>
      </Card>
    </section>
  );
}

const emergency = <a href="tel:112">112</a>;

function NowHeading() {
  return <>Ring {emergency} nu</>;
}

interface CardProps {
  kind: keyof Danger;
  step: DangerStep;
  /** The colour in words, for whoever hears the page. */
  urgency: string;
  heading: ReactNode;
  folded: boolean;
  children: ReactNode;
}

function Card({ kind, step, urgency, heading, folded, children }: CardProps) {
  if (!step.signs.length) return null;
  const id = `faresignaler-${kind}`;
  const signs = (
    <ul>
      {step.signs.map((sign) => (
        <li key={sign}>{sign}</li>
      ))}
    </ul>
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
          {children}
          {signs}
        </details>
      ) : (
        <>
          {children}
          {signs}
        </>
      )}
      {step.meanwhile && <p>{step.meanwhile}</p>}
    </section>
  );
}

function DoctorOnCall({ lines }: { lines: readonly OnCall[] }) {
  const when = 'Om aftenen, om natten og i weekenden';
  const [only, ...others] = lines;
  if (!only) return <p>{when}: Ring til lægevagten i din region.</p>;
  if (!others.length) {
    return (
      <p>
        {when}: <Line region={only} />
      </p>
    );
  }
  return (
    <>
      <p>{when}: Ring til lægevagten i din region.</p>
      <ul>
        {lines.map((region) => (
          <li key={region.name}>
            {region.name}: <Line region={region} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ region: { urgentLine, urgentNote } }: { region: OnCall }) {
  if (!urgentLine) return urgentNote ?? 'Ring til lægevagten.';
  const { name, number, label } = urgentLine;
  return (
    <>
      {/* 'Akuttelefonen 1813' already says its number. */}
      {name.replace(label, '').trim()} <a href={`tel:${number}`}>{label}</a>
    </>
  );
}
