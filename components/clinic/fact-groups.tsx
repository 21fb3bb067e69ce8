import type { StatedLine } from '#lib/directory/profile-words.ts';
import { StatedOn, sharedDay } from './stated-list.tsx';

/** The facts by their answer: yes, no, and what nobody has said, which is not a no. */
export function FactGroups({ lines }: { lines: readonly StatedLine[] }) {
  const answers = [...new Set(lines.map(({ answer }) => answer))].sort(
    (a, b) => rank(lines, a) - rank(lines, b),
  );
  const shared = sharedDay(lines);
  return (
    <>
      <div className="mt-3 grid gap-x-10 gap-y-5 sm:grid-cols-3 print:grid-cols-3">
        {answers.map((answer) => {
          const group = lines.filter((line) => line.answer === answer);
          const isStated = group.some((line) => line.isStated);
          return (
            <div key={answer} className="border-t-4 border-line pt-2">
              <h3 className={isStated ? 'font-semibold' : 'font-semibold text-muted'}>{answer}</h3>
              <ul className={isStated ? 'mt-1' : 'mt-1 text-muted'}>
                {group.map((line) => (
                  <li key={line.label} className="py-0.5 leading-snug">
                    {line.label}
                    {line.on && !shared && (
                      <span className="block text-small text-muted">
                        <StatedOn line={line} />
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
      {shared && (
        <p className="mt-3 text-small text-muted">
          <StatedOn line={shared} />
        </p>
      )}
    </>
  );
}

/** 'Ja', then what else is stated, then what is not. */
const rank = (lines: readonly StatedLine[], answer: string) =>
  lines.some((line) => line.answer === answer && line.isStated) ? (answer === 'Ja' ? 0 : 1) : 2;
