import { expect, test } from 'vitest';
import { postalDistricts } from './districts.ts';
import { findPlace } from './find.ts';
import { gazetteer } from './gazetteer.ts';
import { landMasses, landMassOf, needsFerry } from './land-masses.ts';

const placeAt = (slug: string) => {
  const found = findPlace(slug, '2026-11-22');
  if (found?.kind !== 'place') throw new Error(`no place ${slug}`);
  return found.place;
};
const massOf = (slug: string) => {
  const mass = landMassOf(placeAt(slug));
  return mass && `${mass.slug} ${mass.access}`;
};

test('every postal district lies on a land mass, and so does every place smaller than a municipality', () => {
  expect(postalDistricts().filter(({ codes }) => codes.some((code) => !landMassOf(code)))).toEqual([]);
  const wide = new Set(['country', 'online', 'region', 'landscape', 'municipality']);
  const lost = gazetteer().entries.filter(({ place }) => !wide.has(place.kind) && !landMassOf(place));
  expect(lost.map(({ place }) => place.slug)).toEqual([]);
});

test('every island that has an address is its own land mass', () => {
  const islands = gazetteer().entries.filter(({ place }) => place.kind === 'island');
  for (const { place } of islands) expect(landMassOf(place)?.slug, place.slug).toBe(place.slug);
});

test.each([
  ...[
    'laesoe',
    'anholt',
    'samsoe',
    'fanoe',
    'aeroe',
    'bornholm',
    'christiansoe',
    'endelave',
    'tunoe',
    'oroe',
  ],
  ...['sejeroe', 'fejoe', 'femoe', 'askoe', 'lyoe', 'avernakoe', 'strynoe', 'bjoernoe', 'hjarnoe', 'venoe'],
  ...['fur', 'agersoe', 'omoe', 'aaroe', 'barsoe', 'birkholm', 'egholm', 'mandoe', 'drejoe', 'hesseloe'],
])('%s is reached by boat only', (slug) => {
  expect(landMasses.find((mass) => mass.slug === slug)?.access).toBe('ferry');
});

test.each([
  ...[
    'fyn',
    'langeland',
    'taasinge',
    'lolland',
    'falster',
    'moen',
    'als',
    'mors',
    'amager',
    'roemoe',
    'thuroe',
  ],
  ...['bogoe', 'jylland', 'sjaelland'],
])('%s is reached by road', (slug) => {
  expect(landMasses.find((mass) => mass.slug === slug)?.access).toBe('road');
});

test.each([
  ['koebenhavn', 'sjaelland road'],
  ['koebenhavn-s', 'amager road'],
  ['svendborg', 'fyn road'],
  ['troense', 'taasinge road'],
  ['vindeby', 'taasinge road'],
  ['thuroe', 'thuroe road'],
  ['marstal', 'aeroe ferry'],
  ['soenderborg', 'als road'],
  ['dybboel', 'jylland road'],
  ['gudhjem', 'bornholm ferry'],
  ['christiansoe', 'christiansoe ferry'],
  ['haderslev', 'jylland road'],
  ['aalborg', 'jylland road'],
  ['nykoebing-falster', 'falster road'],
  ['guldborg', 'lolland road'],
  ['fanoe-kommune', 'fanoe ferry'],
  ['bornholm-kommune', 'bornholm ferry'],
  ['aarhus-kommune', 'jylland road'],
  ['soenderborg-kommune', null],
  ['danmark', null],
  ['region-syddanmark', null],
])('%s lies on %s', (slug, mass) => {
  expect(massOf(slug)).toBe(mass);
});

test('a clinic on an island that shares its postal code with the mainland is known by its position', () => {
  expect(landMassOf('5700')?.slug).toBe('fyn');
  expect(landMassOf({ postalCode: '5700', point: { lat: 54.968, lon: 10.415 } })?.slug).toBe('drejoe');
  expect(landMassOf({ postalCode: '5700', point: { lat: 55.06, lon: 10.607 } })?.slug).toBe('fyn');
  expect(landMassOf({ postalCode: '9000', point: { lat: 57.053, lon: 9.892 } })?.slug).toBe('jylland');
  expect(landMassOf({ postalCode: null, point: { lat: 56.16, lon: 10.2 } })).toBeNull();
});

test.each(['0000', '3000x', '', '5999', 'fyn'])('%j is no postal code and lies nowhere', (code) => {
  expect(landMassOf(code)).toBeNull();
});

test('bridges join, ferries do not', () => {
  const between = (a: string, b: string) => {
    const [from, to] = [landMassOf(a), landMassOf(b)];
    return from && to && needsFerry(from, to);
  };
  expect(between('8000', '5000')).toBe(false);
  expect(between('8000', '8305')).toBe(true);
  expect(between('8305', '8799')).toBe(true);
  expect(between('3700', '3760')).toBe(false);
});
