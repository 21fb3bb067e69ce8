import { DisplayLinks } from '#components/directory/display-links.tsx';
import { Filters } from '#components/directory/filters.tsx';
import { ResultsMapView } from '#components/map/results-map.tsx';
import { exampleMap } from './example-map.ts';
import type { Specimen } from './specimen.tsx';

const yes = (label: string, count: number, chosen = false) => ({ value: '1', label, count, chosen });

/** Links, and the ways through a list of clinics. */
export const waySpecimens: readonly Specimen[] = [
  {
    id: 'link',
    name: 'Link',
    file: 'app/globals.css, components/ui/page.css',
    why: 'I en tekst er et link understreget, så farven ikke er alene om at sige det. Står det for sig selv, er det så højt som en finger. Det fede er den vej, de fleste vil videre ad.',
    named: 'Ordene. De siger, hvor man kommer hen, også uden teksten omkring.',
    keyboard: 'Tab hen til det, Enter følger det.',
    states: [
      {
        label: 'I en tekst, alene, og videre',
        shown: (
          <>
            <p>
              Læs, <a href="#link">hvem der kan få tilskud</a>, før du bestiller tid.
            </p>
            <p>
              <a href="#link" className="way">
                Se klinikker i hele Danmark
              </a>
            </p>
            <p>
              <a href="#link" className="way way-on">
                Se alle lidelser fra A til Å
              </a>
            </p>
          </>
        ),
      },
    ],
  },
  {
    id: 'filtergruppe',
    name: 'Filtre i grupper',
    file: 'components/directory/filters.tsx',
    why: 'Alle valg i én formular. På en telefon er den foldet og siger, hvor meget der er valgt. På en bred skærm står den altid åben ved siden af listen. Det, der ikke ville give nogen klinik, står der ikke.',
    named: 'Gruppens overskrift, så valget, så antallet.',
    keyboard: 'Enter eller mellemrum folder ud. Tab går gennem valgene, og først knappen henter en ny liste.',
    states: [
      {
        label: 'Med et valgt filter',
        shown: (
          <div className="max-w-xs">
            <Filters
              action="/stil"
              chosenCount={1}
              described={{ radii: [], showsUnstated: false, hidden: [] }}
              facets={[
                {
                  key: 'stil-ydernummer',
                  label: 'Har ydernummer',
                  kind: 'flag',
                  options: [yes('Har ydernummer', 15, true)],
                  unstated: 4,
                },
                {
                  key: 'stil-sprog',
                  label: 'Sprog',
                  kind: 'several',
                  options: [
                    { value: 'en', label: 'Engelsk', count: 9, chosen: false },
                    { value: 'ar', label: 'Arabisk', count: 2, chosen: false },
                  ],
                  unstated: 11,
                },
              ]}
            />
          </div>
        ),
      },
    ],
  },
  {
    id: 'visning',
    name: 'To visninger af det samme',
    file: 'components/directory/display-links.tsx',
    why: 'Listen alene, eller med et kort over. Det er de samme klinikker i samme rækkefølge.',
    named: 'Visning. Den, man er på, er mærket (aria-current).',
    keyboard: 'To links.',
    states: [
      {
        label: 'Listen er valgt',
        shown: (
          <div className="overflow-auto">
            <DisplayLinks
              links={[
                { label: 'Liste', href: '#visning-liste', current: true },
                { label: 'Kort', href: '#visning', current: false },
              ]}
            />
          </div>
        ),
      },
    ],
  },
  {
    id: 'klinikkort',
    name: 'Kort over klinikker',
    file: 'components/map/results-map.tsx',
    why: 'Hvor klinikkerne på siden ligger. Nummeret er kortets i listen under. En boble er flere klinikker og fører tættere på. Den stiplede kan man kun nå med færge.',
    named: '»1. Havnens Klinik, med færge«. Landet under læses ikke op, for listen siger det samme.',
    keyboard: 'Tab går fra nål til nål, Enter fører til klinikkens kort i listen.',
    states: [
      {
        label: 'Nåle, en boble og en færge',
        shown: <ResultsMapView map={exampleMap()} title="Eksempel på et kort" />,
      },
    ],
  },
];
