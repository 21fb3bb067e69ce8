import type { StatedLine } from '#lib/directory/profile-words.ts';

/** What is stated, each with its answer and the day it was said; what is old says so in words. */
export function StatedList({ lines }: { lines: readonly StatedLine[] }) {
  return (
    <dl className="mt-2">
      {lines.map((line) => (
        <div
          key={line.label}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2 last:border-0 print:py-0.5"
        >
          <dt>{line.label}</dt>
          <dd className="text-right">
            <span className={line.isStated ? 'font-semibold' : 'text-muted'}>{line.answer}</span>
            {line.on && <StatedOn line={line} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function StatedOn({ line }: { line: StatedLine }) {
  return (
    <span className="block text-[0.9375rem] text-muted print:inline print:before:content-['_']">
      oplyst {line.on}
      {line.isOld && (
        <span className="block font-semibold text-ink print:inline print:before:content-['_']">
          Over 3 måneder gammelt: spørg
        </span>
      )}
    </span>
  );
}
