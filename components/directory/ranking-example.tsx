import { DataTable } from '#components/ui/data-table.tsx';
import type { WorkedExample } from '#lib/directory/worked-example.ts';

const kilometres = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const km = (value: number) => kilometres.format(value);

const columns = [
  { key: 'distance', label: 'Afstand', numeric: true },
  { key: 'match', label: 'Passer til', numeric: true },
  { key: 'age', label: 'Ikke bekræftet', numeric: true },
  { key: 'sum', label: 'I alt, km', numeric: true },
];

/** The first clinics of a real list with every part of their sums. */
export function RankingExample({ example: { words, href, rows } }: { example: WorkedExample }) {
  return (
    <section aria-labelledby="eksempel" className="my-8 max-w-3xl">
      <h2 id="eksempel" className="mb-2 text-section">
        Et eksempel fra listen i dag
      </h2>
      <p className="mb-3">
        Sådan er <a href={href}>listen for {words}</a> regnet ud lige nu. Antallet af hele kilometer afgør
        rækkefølgen. Har to klinikker lige mange, bytter de plads fra dag til dag.
      </p>
      <DataTable
        caption={`De første klinikker for ${words}`}
        head="Klinik"
        columns={columns}
        rows={rows.map(({ slug, name, why }) => ({
          key: slug,
          head: (
            <>
              <a href={`/klinik/${slug}`}>{name}</a>
              {why.ferry && ' (med færge, står sidst)'}
            </>
          ),
          cells: {
            distance: km(why.distanceKm),
            match: `+ ${km(why.stepKm)}`,
            age: `+ ${km(why.unconfirmedKm)}`,
            sum: <strong>{km(why.effectiveKm)}</strong>,
          },
        }))}
      />
    </section>
  );
}
