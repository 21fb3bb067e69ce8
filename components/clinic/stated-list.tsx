import type { StatedLine } from '#lib/directory/profile-words.ts';

/** What is stated, each with its answer and the day it was said; what is old says so in words. */
export function StatedList({ lines, wide = false }: { lines: readonly StatedLine[]; wide?: boolean }) {
  return (
    <dl className={`mt-2 grid gap-x-8 ${wide ? 'sm:grid-cols-2 print:grid-cols-2' : ''}`}>
      {lines.map((line) => (
        <div
          key={line.label}
          className={`grid grid-cols-[1fr_auto] content-start gap-x-4 border-b border-line py-2 print:py-0.5 ${wide ? '' : 'last:border-0'}`}
        >
          <dt>{line.label}</dt>
          <dd className={line.isStated ? 'font-semibold' : 'text-muted'}>{line.answer}</dd>
          {line.on && (
            <dd className="col-span-2 text-[0.9375em] text-muted">
              Oplyst {line.on}
              {line.isOld && <strong className="block text-ink">Over tre måneder gammelt, så spørg</strong>}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
