import type { StatedLine } from '#lib/directory/profile-words.ts';

/**
 * What is stated, each with its answer, who said it and the day; what is old says so in words. Where all of it was
 * said on one day by the same, that stands once, below.
 */
export function StatedList({ lines, wide = false }: { lines: readonly StatedLine[]; wide?: boolean }) {
  const shared = sharedDay(lines);
  return (
    <>
      <dl className={`mt-2 grid gap-x-10 ${wide ? 'sm:grid-cols-2 print:grid-cols-2' : ''}`}>
        {lines.map((line) => (
          <div
            key={line.label}
            className={`grid grid-cols-[1fr_auto] content-start gap-x-4 border-b border-line py-2 print:py-0.5 ${wide ? '' : 'last:border-0'}`}
          >
            <dt>{line.label}</dt>
            <dd className={line.isStated ? 'font-semibold' : 'text-muted'}>{line.answer}</dd>
            {line.on && !shared && (
              <dd className="col-span-2 text-small text-muted">
                <StatedOn line={line} />
              </dd>
            )}
          </div>
        ))}
      </dl>
      {shared && (
        <p className="mt-2 text-small text-muted">
          <StatedOn line={shared} />
        </p>
      )}
    </>
  );
}

/** A stated line whose day and speaker are those of all the others that are stated; null when they differ, or are few. */
export function sharedDay(lines: readonly StatedLine[]): StatedLine | null {
  const stated = lines.filter(({ isStated }) => isStated);
  const [first] = stated;
  return first && stated.length > 2 && stated.every(({ on, by }) => on === first.on && by === first.by)
    ? first
    : null;
}

export function StatedOn({ line: { by, on, isOld } }: { line: Pick<StatedLine, 'by' | 'on' | 'isOld'> }) {
  return (
    <>
      {by} {on}. {isOld && <strong className="text-ink">Det er over tre måneder siden, så spørg.</strong>}
    </>
  );
}
