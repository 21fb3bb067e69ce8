import { DataTable } from '#components/ui/data-table.tsx';
import type { ranking as Ranking } from '#lib/directory/ranking.ts';

/** The numbers behind the order, from the constant that the search itself reads. */
export function RankingRules({ ranking }: { ranking: typeof Ranking }) {
  const { kmPerStep, unconfirmedKm, unconfirmedAfterDays } = ranking;
  const rows = [
    ['Afstanden til klinikken', 'så mange kilometer, som der er'],
    ['Klinikken ligger i det område, du har valgt, fx en region eller en kommune', '0 km'],
    ['Klinikken har en godkendt titel i det, du søger, eller i det speciale, det hører under', '+ 0 km'],
    ['Det er oplyst, at klinikken behandler det, du søger', `+ ${kmPerStep} km`],
    ['Klinikken oplyser kun specialet, fx ryg, når du søger på iskias', `+ ${2 * kmPerStep} km`],
    ['Klinikken har slet ikke oplyst, hvad den behandler', `+ ${3 * kmPerStep} km`],
    [`Ingen har bekræftet klinikkens oplysninger i ${unconfirmedAfterDays} dage`, `+ ${unconfirmedKm} km`],
  ] as const;
  return (
    <div className="my-4 max-w-3xl">
      <DataTable
        caption="Sådan bliver kilometerne lagt sammen"
        head="Det tæller"
        columns={[{ key: 'km', label: 'Kilometer' }]}
        rows={rows.map(([what, km]) => ({ key: what, head: what, cells: { km: <strong>{km}</strong> } }))}
      />
    </div>
  );
}
