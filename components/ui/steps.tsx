export interface Step {
  label: string;
  /** Where it can be seen or mended again; a step that has not been reached has none. */
  href?: string;
}

/**
 * How far a person has come in a task of several pages.
 * @param props.current counted from 0; the step they are at
 */
export function Steps({ steps, current }: { steps: readonly Step[]; current: number }) {
  return (
    <nav aria-label="Trin" className="steps">
      <p className="steps-count">
        Trin {current + 1} af {steps.length}
      </p>
      <ol>
        {steps.map(({ label, href }, index) => (
          <li
            key={label}
            className={index < current ? 'is-done' : undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            {href && index !== current ? <a href={href}>{label}</a> : <span>{label}</span>}
            {index < current && <span className="sr-only"> (udfyldt)</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
