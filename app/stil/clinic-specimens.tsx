import { ClinicItem } from '#components/directory/clinic-item.tsx';
import { CountryMapView } from '#components/map/country-map.tsx';
import type { CardWords } from '#lib/directory/card-words.ts';
import { countryMap } from '#lib/geography/country.ts';
import { regionsOn } from '#lib/places/regions.ts';
import type { Specimen } from './specimen.tsx';

/** The day the map is drawn for, so that its picture stays the same. */
const day = '2026-12-01';

const words: CardWords = {
  waits: [{ main: '2 uger', note: 'med henvisning, oplyst 1. november 2026', isStated: true }],
  distance: 'ca. 3 km',
  ferry: false,
  price: { main: 'Har ydernummer', note: 'Tilskud, hvis du har en henvisning', isStated: true, href: null },
  match: { label: 'Iskias', main: 'Behandler det', note: 'Oplyst', isStated: true },
  open: { main: 'Åben nu til kl. 16', note: null, isStated: true, isOpen: true },
  address: 'Eksempelvej 1, 8000 Aarhus C',
  facts: {
    by: 'Oplyst',
    yes: ['Adgang med kørestol', 'Behandler børn'],
    no: ['Hjemmebesøg'],
    unstated: ['Holdtræning'],
  },
  why: ['Afstand: 3 km', 'I alt: 3 km'],
};
const silent: CardWords = {
  ...words,
  waits: [{ main: 'Ikke oplyst', note: null, isStated: false }],
  price: { main: 'Ydernummer ikke oplyst', note: 'Spørg, om du kan få tilskud', isStated: false, href: null },
  match: { label: 'Iskias', main: 'Ikke oplyst', note: 'Spørg klinikken', isStated: false },
  open: { main: 'Ikke oplyst', note: null, isStated: false, isOpen: false },
  facts: { by: 'Oplyst', yes: [], no: [], unstated: ['Adgang med kørestol', 'Behandler børn'] },
};
const card = { slug: 'eksempel', name: 'Eksempelklinikken', source: 'demo', unconfirmed: false };

/** What the finder is made of, beside its filters. */
export const clinicSpecimens: readonly Specimen[] = [
  {
    id: 'klinik',
    name: 'Kort om en klinik',
    file: 'components/directory/clinic-item.tsx',
    why: 'De samme ting på de samme steder på hvert kort: hvor længe man venter, hvor langt der er, hvad prisen afhænger af, om de behandler det, og om der er åbent. »Ikke oplyst« står mere stille, men det står der.',
    named: 'Klinikkens navn.',
    keyboard: 'Tab går til navnet og til det, der kan foldes ud.',
    states: [
      { label: 'Meget er oplyst', shown: <ClinicItem card={card} words={words} /> },
      { label: 'Næsten intet er oplyst', shown: <ClinicItem card={card} words={silent} /> },
    ],
  },
  {
    id: 'kort',
    name: 'Kort over regioner',
    file: 'components/map/country-map.tsx',
    why: 'For den, der hellere peger end skriver. Hver region er ét link i listen og har sit stykke af tegningen med sig.',
    named: 'Regionens navn og antallet. Tegningen læses ikke op.',
    keyboard: 'Tab går gennem listen; regionen lyser op på kortet.',
    states: [
      {
        label: 'Med antal',
        shown: (
          <CountryMapView
            map={countryMap(day)}
            regions={regionsOn(day).map(({ slug, name }, i) => ({ slug, name, href: '#kort', count: i + 1 }))}
          />
        ),
      },
    ],
  },
];
