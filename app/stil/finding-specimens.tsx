import { Chips } from '#components/directory/chips.tsx';
import { ConditionCard } from '#components/directory/condition-card.tsx';
import { FilterCheckbox } from '#components/directory/filter-checkbox.tsx';
import { FilterLinks } from '#components/directory/filter-links.tsx';
import { BodyMap } from '#components/map/body-map.tsx';
import { DangerCard } from '#components/prose/danger-card.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { bodyParts } from '#lib/specialties/body-parts.ts';
import type { Specimen } from './specimen.tsx';

const danger = {
  now: { signs: ['Et tegn, der ikke kan vente.'], meanwhile: 'Lig stille, til hjælpen kommer.' },
  today: { signs: ['Et tegn, der skal ses i dag.'], meanwhile: null },
  days: { signs: ['Et tegn, der skal ses snart.'], meanwhile: null },
};

/** What a patient finds their way with. */
export const findingSpecimens: readonly Specimen[] = [
  {
    id: 'fare',
    name: 'Farekort',
    file: 'components/prose/danger-card.tsx',
    why: 'Tre kort, ét for hver hast. Hvert kort kan læses alene, og dets eneste links er telefonnumre. Hasten står i ord, farven hjælper kun. Over en liste af klinikker er tegnene på de to nederste kort foldet; det øverste er det aldrig.',
    named: 'Hasten og overskriften: »Livsvigtigt: Ring 112 nu«.',
    keyboard: 'Tab går mellem numrene.',
    states: [
      { label: 'Over en artikel', shown: <DangerCard danger={danger} title="Faresignaler, som eksempel" /> },
    ],
  },
  {
    id: 'krop',
    name: 'Kropskort',
    file: 'components/map/body-map.tsx',
    why: 'For den, der ved, hvor det gør ondt, men ikke, hvad det hedder. Hver kropsdel er ét link med ord. Tegningen hører til linket.',
    named: 'Kropsdelens navn. Tegningen læses ikke op.',
    keyboard: 'Tab går gennem listen; den del, man er ved, lyser op på tegningen.',
    states: [
      {
        label: 'Med en valgt del',
        shown: (
          <div className="max-w-2xl">
            <BodyMap
              parts={Object.entries(bodyParts).map(([slug, label]) => ({ slug, label, href: '#krop' }))}
              current="knae"
            />
          </div>
        ),
      },
    ],
  },
  {
    id: 'lidelse',
    name: 'Kort om en lidelse',
    file: 'components/directory/condition-card.tsx',
    why: 'Vejen til en artikel: navnet, hvad den svarer på, og hvor lang tid den tager. Hele kortet kan trykkes på.',
    named: 'Lidelsens navn.',
    keyboard: 'Ét link.',
    states: [
      {
        label: 'Alene',
        shown: (
          <div className="max-w-xl">
            <ConditionCard
              href="#lidelse"
              title="Iskias"
              text="Smerter fra lænden og ned i benet: hvad det er, og hvad du selv kan gøre."
              minutes={9}
            />
          </div>
        ),
      },
    ],
  },
  {
    id: 'chips',
    name: 'Valgte og hurtige filtre',
    file: 'components/directory/chips.tsx, filter-links.tsx',
    why: 'Det valgte står over listen og kan tages af ét for ét. De hurtige er de valg, de fleste tager, med hvor mange klinikker de giver.',
    named: '»Fjern filter: Iskias«. »Åbent nu 19«.',
    keyboard: 'Hver er et link.',
    states: [
      {
        label: 'Valgte',
        shown: (
          <Chips
            clearHref="#chips"
            chips={[
              { label: 'Iskias', removeHref: '#chips' },
              { label: 'Åbent om aftenen', removeHref: '#chips' },
            ]}
          />
        ),
      },
      {
        label: 'Hurtige',
        shown: (
          <FilterLinks links={{ quick: [{ label: 'Åbent nu', href: '#chips', count: 1904 }], more: [] }} />
        ),
      },
    ],
  },
  {
    id: 'filter',
    name: 'Filter',
    file: 'components/directory/filter-checkbox.tsx',
    why: 'Et valg siger, hvor mange klinikker det giver, og hvor mange der ikke har sagt noget: »ikke oplyst« er ikke »nej«.',
    named: 'Valget og antallet.',
    keyboard: 'Mellemrum vælger. Intet sker, før man trykker på knappen.',
    states: [
      {
        label: 'Valgt og ikke valgt',
        shown: (
          <div className="max-w-xs">
            <FilterCheckbox name="stil-a" value="1" label="Har ydernummer" count={15} chosen unstated={4} />
            <FilterCheckbox name="stil-b" value="1" label="Hjemmebesøg" count={7} chosen={false} />
          </div>
        ),
      },
    ],
  },
  {
    id: 'vej',
    name: 'Brødkrumme og sider',
    file: 'components/ui/breadcrumb.tsx, pagination.tsx',
    why: 'Hvor siden ligger, og hvor man er i en lang liste.',
    named: 'Brødkrumme. Sider.',
    keyboard: 'Links.',
    states: [
      {
        label: 'Brødkrumme',
        shown: (
          <Breadcrumb
            crumbs={[
              { href: '/', label: 'Forside' },
              { href: '/lidelser', label: 'Lidelser' },
              { href: '#vej', label: 'Iskias' },
            ]}
          />
        ),
      },
      { label: 'Midt i en liste', shown: <Pagination page={2} pages={7} href={(page) => `#side-${page}`} /> },
    ],
  },
];
