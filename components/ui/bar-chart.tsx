import { countWords } from './count.ts';

export interface Bar {
  label: string;
  /** Null: not told, as when there are too few to be told without naming somebody. */
  value: number | null;
}

/**
 * Figures as bars, drawn on the server. The same figures stand in a table below it, which folds: the drawing helps
 * the eye, the table is what is read, copied and heard.
 * @param props.untold what stands in the table for a value that is not told: 'under 5'
 */
export function BarChart({
  title,
  of,
  unit,
  bars,
  untold = 'ikke oplyst',
  withTable = true,
}: {
  title: string;
  /** What each bar is of, for the head of the first column: 'Dag'. */
  of: string;
  /** What is counted, for the head of the column: 'Visninger'. */
  unit: string;
  bars: readonly Bar[];
  untold?: string;
  /** False where the page has a table of these figures anyway. */
  withTable?: boolean;
}) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const step = 100 / Math.max(1, bars.length);
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <div className="chart-plane" aria-hidden="true">
        <span>{countWords(most)}</span>
        <svg viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
          {bars.map(({ label, value }, index) => (
            <rect
              key={label}
              x={index * step + step * 0.12}
              width={step * 0.76}
              y={40 - (40 * (value ?? 0)) / most}
              height={(40 * (value ?? 0)) / most}
            />
          ))}
        </svg>
        <span>0</span>
      </div>
      <p className="chart-ends" aria-hidden="true">
        <span>{bars[0]?.label}</span>
        <span>{bars.length > 1 ? bars.at(-1)?.label : ''}</span>
      </p>
      {withTable && (
        <details className="fold">
          <summary>Se tallene</summary>
          <table className="table">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{of}</th>
                <th scope="col" className="is-numeric">
                  {unit}
                </th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ label, value }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="is-numeric">{value === null ? untold : countWords(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
