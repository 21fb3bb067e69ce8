import type { Metadata } from 'next';
import { clinicDesk, deskOf } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { oneEach } from '#app/who-asks.ts';
import { CountCharts } from '#components/desk/count-charts.tsx';
import { CountOrigin } from '#components/desk/count-origin.tsx';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { PeriodLinks } from '#components/desk/period-links.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { countedThings } from '#lib/db/tables.ts';
import { figureOf, kindWords, labelOf, periodWords, spanWords, untold } from '#lib/statistics/count-words.ts';
import { periodOf, periods } from '#lib/statistics/periods.ts';
import { kindsTold, readCounts } from '#lib/statistics/read-counts.ts';
import { leastTold, sumOfTold } from '#lib/statistics/told.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Tal', robots: { index: false } };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** How often the clinic was shown, opened and called, as far as it may be told. */
export default async function CountsPage({ params, searchParams }: Props) {
  const period = periodOf((await oneEach(searchParams)).periode);
  const { db, person, access, context } = await clinicDesk(params);
  const here = `/min-klinik/${access.slug}/tal`;
  const spans = await readCounts(db, access.clinicId, period, context.date);
  const kinds = kindsTold(spans);
  const charts = kinds.told.map((what) => ({
    what,
    title: kindWords[what],
    sum: sumOfTold(spans.map(({ counts }) => counts[what])),
    bars: spans.map(({ from, counts }) => ({ label: labelOf(period, from), value: counts[what] })),
  }));
  return (
    <DeskPage
      title="Hvor tit bliver klinikken set?"
      email={person.email}
      back={deskOf(access)}
      lead={
        <p>
          Tallene siger, hvor mange gange det er sket, ikke hvor mange mennesker det var. Vi ved ikke, hvem
          der har kigget.
        </p>
      }
    >
      <PeriodLinks
        links={periods.map((each) => ({
          label: periodWords[each],
          href: each === periods[0] ? here : `${here}?periode=${each}`,
          current: each === period,
        }))}
      />
      {charts.length === 0 ? (
        <EmptyState title="Der er ikke noget tal at vise endnu">
          <p>
            {period === '30-dage'
              ? `Ingen af de sidste 30 dage nåede op på ${leastTold} af noget. Vi viser ikke tal under ${leastTold}. Måneder samler mere.`
              : `Ingen af de sidste 12 hele måneder nåede op på ${leastTold} af noget. Vi viser ikke tal under ${leastTold}.`}
          </p>
        </EmptyState>
      ) : (
        <>
          <CountCharts of={spanWords[period]} period={periodWords[period]} charts={charts} />
          <p className="mt-6 max-w-prose">
            Hvor der ingen søjle er, var det {untold}.
            {kinds.untold.length > 0 &&
              ` Det var det hele tiden for ${kinds.untold.map((what) => kindWords[what].toLowerCase()).join(', ')}.`}
          </p>
          <div className="mt-10 [&_tbody_th]:whitespace-nowrap">
            <DataTable
              caption={period === '30-dage' ? 'Dag for dag' : 'Måned for måned, mindst'}
              head={spanWords[period]}
              columns={countedThings.map((what) => ({ key: what, label: kindWords[what], numeric: true }))}
              rows={spans.toReversed().map(({ from, counts }) => ({
                key: from,
                head: labelOf(period, from),
                cells: Object.fromEntries(countedThings.map((what) => [what, figureOf(counts[what])])),
              }))}
            />
          </div>
          <p className="mt-5">
            <a href={`${here}/csv?periode=${period}`} download className="button button-quiet">
              Hent tallene som regneark (CSV)
            </a>
          </p>
        </>
      )}
      <CountOrigin untold={untold} />
    </DeskPage>
  );
}
