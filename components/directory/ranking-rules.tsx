import type { ranking as Ranking } from '#lib/directory/ranking.ts';

/** The numbers behind the order, from the constant that the search itself reads. */
export function RankingRules({ ranking }: { ranking: typeof Ranking }) {
  const { kmPerStep, unconfirmedKm, unconfirmedAfterDays } = ranking;
  const rows = [
    ['Afstanden til klinikken', 'så mange kilometer, som der er'],
    ['Klinikken ligger i det område, du har valgt, fx en region eller en kommune', '0 km'],
    ['Klinikken har en godkendt titel i det, du søger, eller i hele området', '+ 0 km'],
    ['Det er oplyst, at klinikken behandler det, du søger', `+ ${kmPerStep} km`],
    ['Kun hele området er oplyst, fx ryg, når du søger på iskias', `+ ${2 * kmPerStep} km`],
    ['Klinikken har slet ikke oplyst, hvad den behandler', `+ ${3 * kmPerStep} km`],
    [`Ingen har bekræftet klinikkens oplysninger i ${unconfirmedAfterDays} dage`, `+ ${unconfirmedKm} km`],
  ] as const;
  return (
    <table className="my-4 w-full max-w-2xl border-collapse">
      <caption className="mb-2 text-left font-semibold">Sådan bliver kilometerne lagt sammen</caption>
      <thead>
        <tr>
          <th scope="col" className="border-b-2 border-line py-2 pr-4 text-left">
            Det tæller
          </th>
          <th scope="col" className="border-b-2 border-line py-2 text-left">
            Kilometer
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, km]) => (
          <tr key={what}>
            <th scope="row" className="border-b border-line py-2 pr-4 text-left font-normal">
              {what}
            </th>
            <td className="border-b border-line py-2 font-semibold">{km}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
