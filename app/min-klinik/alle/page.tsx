import type { Metadata } from 'next';
import { taskContext } from '#app/min-klinik/[slug]/clinic-desk.ts';
import { oneEach, whoIsIn } from '#app/who-asks.ts';
import { DeskPage } from '#components/desk/desk-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { clinicsOf } from '#lib/accounts/my-clinics.ts';
import { dateWords } from '#lib/hours/date-words.ts';
import { readDraft } from '#lib/listings/drafts.ts';
import { cellName, type GridColumn, gridFields, markName, readGrid } from '#lib/listings/hands/grid.ts';

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
  const { gemt, bekraeftet, tilbage, kladde } = await oneEach(searchParams);
  const { db, person } = await whoIsIn();
  const context = await taskContext();
  const mine = await clinicsOf(db, person.id);
  const [columns, draft] = await Promise.all([
    readGrid(db, mine, context),
    readDraft(db, { form: '/min-klinik/alle', accountId: person.id }, kladde),
  ]);
  const fields = gridFields(context);
  /** Of what the form of the draft showed, until the reader has been told what stands there now. */
  const seen = (column: GridColumn) => (draft && !tilbage ? (draft[markName(column.id)] ?? '') : column.mark);
  /** As chosen and not saved yet, else as stored. */
  const shown = (column: GridColumn, name: string) => {
    const all = draft?.[cellName('alle', name)];
    if (all) return all === 'tom' ? '' : all;
    return draft?.[cellName(column.id, name)] ?? column.values[name] ?? '';
  };
  const differing = fields.flatMap(({ name, label, options }) => {
    const words = (value: string) => options.find(([option]) => option === value)?.[1] ?? 'Ikke oplyst';
    return columns
      .filter((column) => shown(column, name) !== (column.values[name] ?? ''))
      .map(
        (column) =>
          `${column.name}, ${label} Står der nu: ${words(column.values[name] ?? '')}. Du valgte: ${words(shown(column, name))}.`,
      );
  });
  return (
    <DeskPage
      title="Alle mine klinikker"
      email={person.email}
      back={{ href: '/min-klinik', label: 'Mine klinikker' }}
      lead="Ret på tværs. Vælg i kolonnen »Alle«, så gælder svaret for dem alle."
    >
      {gemt && <Notice kind="done" live title="Det er gemt." />}
      {bekraeftet && <Notice kind="done" live title="Tak. Alle klinikker er bekræftet i dag." />}
      {draft && differing.length > 0 && (
        <Notice
          kind="care"
          live
          title={tilbage ? 'Noget er ikke gemt.' : 'Her er det, du valgte. Det er ikke gemt endnu.'}
        >
          {tilbage && (
            <p>
              Nogen har rettet imens, eller svaret passer ikke sammen med et ydernummer. Dine svar står i
              skemaet. Gem igen, hvis de skal gælde.
            </p>
          )}
          <ul>
            {differing.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form action="/min-klinik/alle/gem" method="post">
        {draft && kladde && <input type="hidden" name="kladde" value={kladde} />}
        {columns.map((column) => (
          <input key={column.id} type="hidden" name={markName(column.id)} value={seen(column)} />
        ))}
        <DataTable
          caption="Fakta om klinikkerne"
          head="Spørgsmål"
          columns={[
            ...columns.map(({ id, name }) => ({ key: String(id), label: name })),
            { key: 'alle', label: 'Alle' },
          ]}
          rows={fields.map(({ name, label, options }) => ({
            key: name,
            head: <span className="inline-block pt-2.5">{label}</span>,
            cells: {
              ...Object.fromEntries(
                columns.map((column) => [
                  String(column.id),
                  <Cell
                    key={column.id}
                    name={cellName(column.id, name)}
                    label={`${label} ${column.name}`}
                    value={shown(column, name)}
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
