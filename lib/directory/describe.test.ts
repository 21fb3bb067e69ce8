import { expect, test } from 'vitest';
import type { Place } from '#lib/places/place.ts';
import type { Term } from '#lib/specialties/vocabulary.ts';
import { describeResults } from './describe.ts';
import { readQuery } from './query.ts';
import { inRunningText } from './running-text.ts';

const term = (slug: string, name: string, parent: string | null): Term => ({
  slug,
  name,
  kind: parent ? 'condition' : 'specialty',
  parent,
  synonyms: [],
  descriptions: [],
  bodyPart: null,
  danger: null,
  icd10: [],
});
const terms: Record<string, Term> = {
  ryg: term('ryg', 'Ryg', null),
  iskias: term('iskias', 'Iskias', 'ryg'),
};
const aarhus: Place = {
  slug: 'aarhus',
  kind: 'city',
  name: 'Aarhus',
  preposition: 'i',
  municipalityCodes: ['0751'],
  postalCodes: ['8000'],
  point: { lat: 56.15, lon: 10.2 },
};
const ry: Place = { ...aarhus, slug: 'ry', kind: 'town', name: 'Ry' };
const bornholm: Place = { ...aarhus, slug: 'bornholm', kind: 'island', name: 'Bornholm', preposition: 'på' };

function described(
  place: Place,
  specialty: string | null,
  search: string,
  total: number,
  unstated = 0,
  naming: number | null = null,
  undeclared = 0,
) {
  const { query } = readQuery(place, specialty, new URLSearchParams(search));
  const asked = specialty ? (terms[specialty] ?? null) : null;
  const wanted = { term: asked, parent: asked?.parent ? (terms[asked.parent] ?? null) : null };
  return describeResults(query, wanted, { total, unstated, naming, undeclared });
}

test.each<[string, Place, string | null, string, number]>([
  ['12 klinikker til iskias i Aarhus', aarhus, 'iskias', '', 12],
  ['1 klinik til ryg på Bornholm', bornholm, 'ryg', '', 1],
  ['1.234 klinikker i Aarhus', aarhus, null, '', 1234],
  ['Vi fandt ingen klinikker inden for 10 km fra Ry', ry, null, '', 0],
  ['5 klinikker i Ry', ry, null, 'radius=0', 5],
  ['5 klinikker i Aarhus og 5 km omkring', aarhus, null, 'radius=5', 5],
  ['5 klinikker inden for 10 km fra dig', ry, null, 'naer=56.1,9.8', 5],
])('the heading is “%s”', (heading, place, specialty, search, total) => {
  expect(described(place, specialty, search, total).heading).toBe(heading);
});

test('the title carries the number, and the sentence how many name the condition', () => {
  const { title, summary } = described(aarhus, 'iskias', '', 1026, 0, 2);
  expect(title).toBe('Iskias: fysioterapeuter i Aarhus (1.026 klinikker)');
  expect(summary).toBe(
    '2 oplyser iskias. 1.024 arbejder med ryg, men nævner ikke iskias. Klinikker, der står lige, bytter plads hver dag.',
  );
});

test('where somebody stands is called so, and no place is put in its stead', () => {
  expect(described(ry, 'iskias', 'naer=56.1,9.8', 4).title).toBe(
    'Iskias: fysioterapeuter nær dig (4 klinikker)',
  );
});

test.each([
  [3, 3, '3 oplyser iskias. '],
  [3, 0, 'Ingen af dem nævner iskias. 3 arbejder med ryg. '],
  [1, 0, 'Kun 1 klinik her har oplyst iskias eller ryg. Den nævner ikke iskias. '],
  [0, 0, 'Ingen klinikker her har oplyst, at de behandler iskias.'],
])('of %i clinics %i name the condition: “%s”', (total, naming, words) => {
  const { summary } = described(aarhus, 'iskias', '', total, 0, naming);
  expect(summary).toBe(words + (total > 0 ? 'Klinikker, der står lige, bytter plads hver dag.' : ''));
});

test('clinics that have not said what they treat are told apart, and never as treating it', () => {
  const some = described(aarhus, 'iskias', '', 22, 0, 3, 7);
  expect(some.heading).toBe('22 klinikker i Aarhus, når du søger iskias');
  expect(some.summary).toMatch(
    /^3 oplyser iskias. 12 arbejder med ryg, men nævner ikke iskias. 7 har ikke oplyst, hvad de behandler, og står sidst. /,
  );
  expect(described(aarhus, 'ryg', '', 2, 0, null, 2).summary).toMatch(
    /^Ingen af dem har oplyst, hvad de behandler. Ring og spørg. /,
  );
});

test.each<[Place, string, string]>([
  [ry, '', 'Sorteret efter afstanden fra Ry plus tillæg. '],
  [ry, 'naer=56.1,9.8', 'Sorteret efter afstanden fra dig plus tillæg. '],
  [aarhus, '', ''],
  [aarhus, 'radius=5', 'Sorteret efter afstand plus tillæg. Alle i Aarhus tæller som 0 km. '],
])('the order is said as it is counted: %#', (place, search, words) => {
  expect(described(place, null, search, 9).summary).toBe(
    `${words}Klinikker, der står lige, bytter plads hver dag.`,
  );
});

test('every choice is a chip that gives up that choice alone, and starts at the first page', () => {
  expect(described(ry, 'iskias', 'radius=25&handicap=1&ventetid=1&side=3', 70).chips).toEqual([
    {
      key: 'speciale',
      label: 'Iskias',
      removeHref: '/find/fysioterapeut/ry?radius=25&handicap=1&ventetid=1',
    },
    {
      key: 'radius',
      label: 'Inden for 25 km',
      removeHref: '/find/fysioterapeut/ry/iskias?handicap=1&ventetid=1',
    },
    {
      key: 'handicap',
      label: 'Adgang med kørestol',
      removeHref: '/find/fysioterapeut/ry/iskias?radius=25&ventetid=1',
    },
    {
      key: 'ventetid',
      label: 'Højst 1 uges ventetid',
      removeHref: '/find/fysioterapeut/ry/iskias?radius=25&handicap=1',
    },
  ]);
});

test('a thin place says so, and what is not stated is offered', () => {
  expect(described(ry, null, '', 2).summary).toMatch(/^Vi kender kun 2 klinikker her\. /);
  expect(described(ry, null, '', 3).summary).not.toContain('kender');
  expect(described(ry, null, 'handicap=1', 0, 1)).toMatchObject({
    summary: 'Vi kender ingen klinikker her, der passer til dine valg.',
    unstated: {
      words: '1 klinik mere har ikke oplyst, om de passer til dine valg.',
      href: '/find/fysioterapeut/ry?handicap=1&uoplyst=1',
    },
  });
});

test('orders and radii are links, and the form carries along what it does not ask', () => {
  const { sorts, radii, hidden, bareHref } = described(
    ry,
    null,
    'radius=25&handicap=1&sorter=navn&side=2',
    70,
  );
  expect(sorts.find(({ current }) => current)?.label).toBe('Navn');
  expect(radii.map(({ href }) => href)).toContain('/find/fysioterapeut/ry?handicap=1&sorter=navn');
  expect(radii.find(({ current }) => current)?.label).toBe('Inden for 25 km');
  expect(hidden).toEqual([['sorter', 'navn']]);
  expect(bareHref).toBe('/find/fysioterapeut/ry');
});

test('a person’s name and an abbreviation keep their capitals inside a sentence', () => {
  expect(['Iskias', 'Parkinsons sygdom', 'KOL', 'Ørebetændelse'].map(inRunningText)).toEqual([
    'iskias',
    'Parkinsons sygdom',
    'KOL',
    'ørebetændelse',
  ]);
});
