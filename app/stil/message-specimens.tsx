import { BarChart } from '#components/ui/bar-chart.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Fold } from '#components/ui/fold.tsx';
import { Inset, Notice } from '#components/ui/notice.tsx';
import { Steps } from '#components/ui/steps.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Specimen } from './specimen.tsx';

const steps = [
  { label: 'Find klinikken', href: '#trin' },
  { label: 'Oplysninger', href: '#trin' },
  { label: 'Åbningstider' },
  { label: 'Se det hele' },
];

/** What the page says by itself. */
export const messageSpecimens: readonly Specimen[] = [
  {
    id: 'besked',
    name: 'Besked og indskud',
    file: 'components/ui/notice.tsx',
    why: 'En besked fortæller, at noget er gjort, er godt at vide eller kræver omtanke. Den er ikke et faresignal. Et indskud er ord i en tekst, som ikke må overses.',
    named: 'Begynder med slagsen: Udført, Besked eller Bemærk.',
    keyboard:
      'Ingen. Svarer den på noget, man har gjort, får den fokus, når siden kommer, så den bliver læst op.',
    states: [
      {
        label: 'De tre slags',
        shown: (
          <div className="grid gap-3">
            <Notice kind="done" title="Dine ændringer er gemt">
              <p>De står på siden nu.</p>
            </Notice>
            <Notice kind="news">
              <p>Fra 1. januar hedder regionen Region Østdanmark.</p>
            </Notice>
            <Notice kind="care">
              <p>Ventetiden er over tre måneder gammel.</p>
            </Notice>
          </div>
        ),
      },
      {
        label: 'Indskud',
        shown: (
          <Inset>
            <p>»Ikke oplyst« er ikke det samme som »nej«.</p>
          </Inset>
        ),
      },
    ],
  },
  {
    id: 'trin',
    name: 'Trin',
    file: 'components/ui/steps.tsx',
    why: 'Hvor langt man er i noget, der fylder flere sider. Det udfyldte kan åbnes igen.',
    named: 'Trin. Det nuværende er mærket (aria-current).',
    keyboard: 'Tab går mellem de trin, der kan åbnes.',
    states: [{ label: 'Tredje af fire', shown: <Steps steps={steps} current={2} /> }],
  },
  {
    id: 'maerke',
    name: 'Mærke',
    file: 'components/ui/tag.tsx',
    why: 'En kendsgerning i et ord eller to. Ordene bærer betydningen, ikke farven. Det kan ikke trykkes på.',
    named: 'Ordene.',
    keyboard: 'Ingen.',
    states: [
      {
        label: 'Almindeligt, og noget, man skal se først',
        shown: (
          <p className="flex flex-wrap gap-2">
            <Tag>Åbent om aftenen</Tag>
            <Tag kind="care">Opdigtet eksempel</Tag>
          </p>
        ),
      },
    ],
  },
  {
    id: 'fold',
    name: 'Fold ud',
    file: 'components/ui/fold.tsx',
    why: 'Det, de færreste har brug for, ét tryk væk. Aldrig faresignaler, og aldrig det, man kom for.',
    named: 'Linjen, man trykker på.',
    keyboard: 'Enter eller mellemrum åbner og lukker.',
    states: [
      {
        label: 'Lukket og åben',
        shown: (
          <>
            <Fold summary="Hvorfor står den her?">Afstanden er 2 km.</Fold>
            <Fold summary="Hvorfor står den her, åben?" open>
              Afstanden er 2 km.
            </Fold>
          </>
        ),
      },
    ],
  },
  {
    id: 'tomt',
    name: 'Tomt sted',
    file: 'components/ui/empty-state.tsx',
    why: 'Hvor der ville stå noget, og der ikke gør: hvorfor, og hvad man kan gøre nu. Aldrig enden på vejen.',
    named: 'Overskriften.',
    keyboard: 'Vejene videre er links.',
    states: [
      {
        label: 'Uden billeder',
        shown: (
          <EmptyState title="Klinikken har ingen billeder endnu">
            <p>
              Læg det første op under <a href="#tomt">Billeder</a>.
            </p>
          </EmptyState>
        ),
      },
    ],
  },
  {
    id: 'tabel',
    name: 'Tabel',
    file: 'components/ui/data-table.tsx',
    why: 'Tal, der skal sammenlignes. Er den for bred til en telefon, ruller den for sig selv, og siden gør ikke.',
    named: 'Overskriften over tabellen.',
    keyboard: 'Tab hen til den, pile ruller den.',
    states: [
      {
        label: 'Med tal',
        shown: (
          <DataTable
            caption="Ventetid pr. region"
            head="Region"
            columns={[
              { key: 'weeks', label: 'Uger', numeric: true },
              { key: 'clinics', label: 'Klinikker', numeric: true },
            ]}
            rows={[
              { key: 'n', head: 'Region Nordjylland', cells: { weeks: '2', clinics: '1.204' } },
              { key: 's', head: 'Region Syddanmark', cells: { weeks: '3', clinics: '87' } },
            ]}
          />
        ),
      },
    ],
  },
  {
    id: 'diagram',
    name: 'Diagram',
    file: 'components/ui/bar-chart.tsx',
    why: 'Tal over tid, tegnet på serveren. Tegningen hjælper øjet, tabellen er det, man læser og kopierer.',
    named: 'Tabellens overskrift. Tegningen læses ikke op.',
    keyboard: 'Enter åbner tabellen.',
    states: [
      {
        label: 'En uge, hvor én dag er for lille til at vise',
        shown: (
          <div className="max-w-md">
            <BarChart
              title="Visninger i uge 47"
              of="Dag"
              unit="Visninger"
              untold="under 5"
              bars={[
                ['man.', 12],
                ['tirs.', 31],
                ['ons.', 24],
                ['tors.', null],
                ['fre.', 18],
              ].map(([label, value]) => ({
                label: String(label),
                value: value === null ? null : Number(value),
              }))}
            />
          </div>
        ),
      },
    ],
  },
];
