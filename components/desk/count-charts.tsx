import { type Bar, BarChart } from '#components/ui/bar-chart.tsx';
import { countWords } from '#components/ui/count.ts';

export interface CountChart {
  what: string;
  /** What is counted: 'Side åbnet'. */
  title: string;
  /** Of the bars that are told. */
  sum: number | null;
  bars: readonly Bar[];
}

/** A chart for each kind, side by side where there is room. The figures stand in the table of the page. */
export function CountCharts({
  of,
  period,
  charts,
}: {
  of: string;
  /** '30 dage'. */
  period: string;
  charts: readonly CountChart[];
}) {
  return (
    <ul className="grid gap-5 md:grid-cols-2">
      {charts.map(({ what, title, sum, bars }) => (
        <li key={what} className="card min-w-0">
          <BarChart
            title={sum === null ? title : `${title}: mindst ${countWords(sum)} på ${period}`}
            of={of}
            unit={title}
            bars={bars}
            withTable={false}
          />
        </li>
      ))}
    </ul>
  );
}
