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
  expect(said({ source }).facts).toMatchObject({
    by,
    no: `${by}: nej til “Har ydernummer”, “Adgang med kørestol”`,
  });
});

test('the sum counts what lies inside an area as 0 km, and tells how far it is besides', () => {
  expect(said({})).toMatchObject({
    distance: 'ca. 1,2 km',
    why: ['Inden for Aarhus: 0 km', 'Ikke bekræftet i 90 dage: + 2 km', 'I alt: 2 km'],
  });
  const measured = { ...card.why, distanceKm: 1.2, effectiveKm: 3.2, inside: null };
  expect(said({ why: measured }).why[0]).toBe('Afstand: 1,2 km');
});
