import type { ReactNode } from 'react';

/** One part of the design as `/stil` shows it. */
export interface Specimen {
  /** The name a developer finds it by; also its place on the page. */
  id: string;
  name: string;
  /** Where its source is. */
  file: string;
  why: string;
  /** What it is called by whoever hears it. */
  named: string;
  keyboard: string;
  states: readonly { label: string; shown: ReactNode }[];
}

/** A part with its reason, its accessible name, its keyboard behaviour and every state it has. */
export function SpecimenView({ specimen }: { specimen: Specimen }) {
  const { id, name, file, why, named, keyboard, states } = specimen;
  return (
    <section aria-labelledby={id} className="mt-14 border-t border-line pt-6">
      <h2 id={id} className="text-section">
        {name}
      </h2>
      <p className="mt-2 max-w-prose">{why}</p>
      <dl className="mt-3 grid gap-x-8 gap-y-1 text-small sm:grid-cols-[10rem_1fr]">
        <dt className="text-muted">Navn, der læses op</dt>
        <dd>{named}</dd>
        <dt className="text-muted">Tastatur</dt>
        <dd>{keyboard}</dd>
        <dt className="text-muted">Fil</dt>
        <dd>
          <code>{file}</code>
        </dd>
      </dl>
      {states.map(({ label, shown }) => (
        <div key={label} className="mt-6" data-state={`${id}: ${label}`}>
          <h3 className="mb-2 text-small font-semibold text-muted">{label}</h3>
          {shown}
        </div>
      ))}
    </section>
  );
}
