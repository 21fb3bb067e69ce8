import type { Metadata } from 'next';
import { taskContext } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { clinicsOf } from '#lib/accounts/my-clinics.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { cellName, gridFields, markName, readGrid } from '#lib/listings/hands/grid.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Alle mine klinikker', robots: { index: false } };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

type Options = readonly (readonly [value: string, label: string])[];

const forAll: Options = [
  ['', 'Som hver for sig'],
  ['ja', 'Ja'],
  ['nej', 'Nej'],
  ['tom', 'Ikke oplyst'],
];

/** Clinics × facts: a row is a fact, a column a clinic; the last column answers for all of them. */
export default async function AllClinicsPage({ searchParams }: Props) {
  const { gemt, bekraeftet, tilbage } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const context = await taskContext();
  const mine = await clinicsOf(db, person.id);
  const columns = await readGrid(db, mine, context);
  return (
    <DeskPage
      title="Alle mine klinikker"
      email={person.email}
      back={{ href: '/min-klinik', label: 'Mine klinikker' }}
      lead="Ret på tværs. Vælg i kolonnen »Alle«, så gælder svaret for dem alle."
    >
      {gemt && <Notice kind="done" live title="Det er gemt." />}
      {bekraeftet && <Notice kind="done" live title="Tak. Alle klinikker er bekræftet i dag." />}
      {tilbage && (
        <Notice kind="care" live title={`${Number(tilbage) || 0} klinikker er ikke gemt.`}>
          <p>
            Nogen har rettet dem imens, eller svarene passer ikke sammen med et ydernummer. Se dem efter
            nedenfor.
          </p>
        </Notice>
      )}
      <form action="/min-klinik/alle/gem" method="post">
        {columns.map(({ id, mark }) => (
          <input key={id} type="hidden" name={markName(id)} value={mark} />
        ))}
        <DataTable
          caption="Fakta om klinikkerne"
          head="Spørgsmål"
          columns={[
            ...columns.map(({ id, name }) => ({ key: String(id), label: name })),
            { key: 'alle', label: 'Alle' },
          ]}
          rows={gridFields(context).map(({ name, label, options }) => ({
            key: name,
            head: label,
            cells: {
              ...Object.fromEntries(
                columns.map((column) => [
                  String(column.id),
                  <Cell
                    key={column.id}
                    name={cellName(column.id, name)}
                    label={`${label} ${column.name}`}
                    value={column.values[name] ?? ''}
                    options={options}
                  />,
                ]),
              ),
              alle: (
                <Cell
                  name={cellName('alle', name)}
                  label={`${label} Alle klinikker`}
                  value=""
                  options={forAll}
                />
              ),
            },
          }))}
        />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button name="svar" value="gem">
            Gem
          </Button>
          <Button kind="quiet" name="svar" value="bekraeft">
            Det hele passer: Bekræft alle
          </Button>
        </div>
      </form>
      <ul className="mt-6">
        {mine.map(({ slug, name, confirmedOn }) => (
          <li key={slug}>
            <a href={`/min-klinik/${slug}`} className="inline-flex min-h-11 items-center">
              {name}
            </a>{' '}
            ({confirmedOn ? `bekræftet ${dateWords(confirmedOn)}` : 'ikke bekræftet'})
          </li>
        ))}
      </ul>
    </DeskPage>
  );
}

function Cell({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: Options;
}) {
  return (
    <select name={name} defaultValue={value} aria-label={label} className="input min-w-36">
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}
