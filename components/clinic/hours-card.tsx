import type { DayWords } from '#lib/directory/profile-hours.ts';
import type { ProfileWords } from '#lib/directory/profile-words.ts';

/** The coming seven days with holidays and single dates, and what is usual when a day is not. */
export function HoursCard({ words }: { words: ProfileWords }) {
  const { days, week, later } = words;
  return (
    <section className="card print:p-3" aria-labelledby="tider">
      <h2 id="tider" className="text-lead print:text-base">
        Åbningstider
      </h2>
      {days.length === 0 ? (
        <p className="mt-2 text-muted">Åbningstiderne er ikke oplyst.</p>
      ) : (
        <DayList days={days} />
      )}
      {week.length > 0 && (
        <>
          <h3 className="mt-4 font-semibold">Normalt</h3>
          <dl>
            {week.map(({ days: name, hours }) => (
              <div key={name} className="flex justify-between gap-4">
                <dt>{name}</dt>
                <dd>{hours}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {later.length > 0 && (
        <>
          <h3 className="mt-4 font-semibold">Andre dage</h3>
          <DayList days={later} />
        </>
      )}
    </section>
  );
}

function DayList({ days }: { days: readonly DayWords[] }) {
  return (
    <dl className="mt-2">
      {days.map(({ date, day, on, hours, special }) => (
        <div
          key={date}
          className="grid grid-cols-[1fr_auto] gap-x-4 border-b border-line py-1.5 last:border-0 print:py-0"
        >
          <dt>
            {day} <span className="text-muted">{on}</span>
          </dt>
          <dd className="text-right font-semibold tabular-nums">{hours}</dd>
          {special && <dd className="col-span-2 text-small text-muted">{special}</dd>}
        </div>
      ))}
    </dl>
  );
}
