import { expect, test } from 'vitest';
import { describeCard } from './card-words.ts';
import type { ClinicCard } from './clinic-card.ts';

const card: ClinicCard = {
  id: 1,
  slug: 'bakken',
  name: 'Bakken',
  street: null,
  postalCode: '8000',
  postalName: 'Aarhus C',
  municipalityCode: '0751',
  point: { lat: 56.157, lon: 10.21 },
  distanceKm: 1.2,
  match: 'general',
  specialties: [],
  approved: [],
  factsYes: ['group_classes'],
  factsNo: ['contract', 'wheelchair'],
  waits: { subsidised: null, private: null },
  confirmedOn: null,
  unconfirmed: true,
  hours: [],
  datedHours: [],
  phone: null,
  website: null,
  bookingUrl: null,
  source: 'osm',
  why: {
    distanceKm: 0,
    steps: 0,
    stepKm: 0,
    unconfirmedKm: 2,
    effectiveKm: 2,
    ferry: false,
    inside: 'Aarhus',
  },
};
const said = (change: Partial<ClinicCard>) =>
  describeCard({ ...card, ...change }, null, null, '2026-11-22', new Date('2026-11-22T10:00:00Z'));

test.each([
  ['owner', 'Oplyst af klinikken'],
  ['osm', 'Ifølge OpenStreetMap'],
  ['csv:kommune', 'Oplyst'],
])('a no that came from “%s” is not put in anybody else’s mouth', (source, by) => {
  expect(said({ source }).facts).toMatchObject({ by, yes: ['Holdtræning'], no: ['Adgang med kørestol'] });
});

test.each([
  [{ factsYes: ['contract'], factsNo: [] }, 'Har ydernummer', true],
  [{ factsYes: [], factsNo: ['contract'] }, 'Intet ydernummer', true],
  [{ factsYes: [], factsNo: [] }, 'Ydernummer ikke oplyst', false],
])('what is known of the contract, %j, is told as what it means for the price', (facts, main, isStated) => {
  expect(said(facts).price).toMatchObject({ main, isStated });
});

test('in Region Sjælland a contract means a subsidy without a referral too, with the rules one step away', () => {
  const contract = { factsYes: ['contract'], factsNo: [] };
  expect(said({ ...contract, municipalityCode: '0265' }).price).toMatchObject({
    note: 'Tilskud med henvisning. Bor du i Region Sjælland, også uden',
    href: '/pris',
  });
  expect(said(contract).price).toMatchObject({ note: 'Tilskud, hvis du har en henvisning', href: null });
});

test('a wait is told with its day, and an old one as perhaps outdated; silence is silence', () => {
  expect(said({}).waits).toEqual([{ main: 'Ikke oplyst', note: null, isStated: false }]);
  const waits = {
    subsidised: { weeks: 2, on: '2026-08-04', source: 'osm' },
    private: { weeks: 0, on: '2026-11-20', source: 'osm' },
  };
  expect(said({ waits }).waits.map(({ main, note }) => [main, note])).toEqual([
    ['2 uger', 'med henvisning, oplyst 4. august 2026, kan være forældet'],
    ['Under 1 uge', 'uden tilskud, oplyst 20. november 2026'],
  ]);
});

test('the sum counts what lies inside an area as 0 km, and tells how far it is besides', () => {
  expect(said({})).toMatchObject({
    distance: 'ca. 1,2 km',
    why: ['Inden for Aarhus: 0 km', 'Ikke bekræftet i 90 dage: + 2 km', 'I alt: 2 km'],
  });
  const measured = { ...card.why, distanceKm: 1.2, effectiveKm: 3.2, inside: null };
  expect(said({ why: measured }).why[0]).toBe('Afstand: 1,2 km');
});
