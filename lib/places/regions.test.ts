import { expect, test } from 'vitest';
import { municipalities, municipality } from './municipalities.ts';
import { regionBySlug, regionInPlaceOf, regionOf, regions, regionsOn, urgentLineOn } from './regions.ts';

const oldYear = '2026-12-31';
const newYear = '2027-01-01';
const namesOn = (date: string) => regionsOn(date).map(({ name }) => name);

test('there are 98 municipalities, each with its own code and address', () => {
  expect(municipalities).toHaveLength(98);
  expect(new Set(municipalities.map(({ code }) => code)).size).toBe(98);
  expect(new Set(municipalities.map(({ slug }) => slug)).size).toBe(98);
});

test.each([
  ['0101', 'Københavns Kommune', 'koebenhavn-kommune'],
  ['0400', 'Bornholms Regionskommune', 'bornholm-kommune'],
  ['0751', 'Aarhus Kommune', 'aarhus-kommune'],
  ['0480', 'Nordfyns Kommune', 'nordfyns-kommune'],
])('municipality %s is %s at %s', (code, name, slug) => {
  expect(municipality(code)).toMatchObject({ name, slug });
});

test('New Year 2027 turns five regions into four', () => {
  expect(namesOn(oldYear).sort()).toEqual([
    'Region Hovedstaden',
    'Region Midtjylland',
    'Region Nordjylland',
    'Region Sjælland',
    'Region Syddanmark',
  ]);
  expect(namesOn(newYear).sort()).toEqual([
    'Region Midtjylland',
    'Region Nordjylland',
    'Region Syddanmark',
    'Region Østdanmark',
  ]);
});

test.each([oldYear, newYear])('every municipality lies in exactly one region on %s', (date) => {
  const codes = regionsOn(date).flatMap(({ municipalityCodes }) => municipalityCodes);
  expect(codes.toSorted()).toEqual(municipalities.map(({ code }) => code));
});

test.each([
  ['region-hovedstaden', 29],
  ['region-sjaelland', 17],
  ['region-syddanmark', 22],
  ['region-midtjylland', 19],
  ['region-nordjylland', 11],
  ['region-oestdanmark', 46],
])('%s has %i municipalities', (slug, count) => {
  expect(regionBySlug(slug)?.municipalityCodes).toHaveLength(count);
});

test.each([
  ['0400', 'region-hovedstaden', 'region-oestdanmark'],
  ['0259', 'region-sjaelland', 'region-oestdanmark'],
  ['0270', 'region-hovedstaden', 'region-oestdanmark'],
  ['0615', 'region-midtjylland', 'region-midtjylland'],
  ['0630', 'region-syddanmark', 'region-syddanmark'],
  ['0773', 'region-nordjylland', 'region-nordjylland'],
  ['0779', 'region-midtjylland', 'region-midtjylland'],
])('municipality %s moves from %s to %s', (code, before, after) => {
  expect(regionOf(code, oldYear).slug).toBe(before);
  expect(regionOf(code, newYear).slug).toBe(after);
});

test('a code that no municipality has is refused', () => {
  expect(() => regionOf('0999', oldYear)).toThrow(RangeError);
});

test('a region that is over is replaced by its successor, and only then', () => {
  const sjaelland = regionBySlug('region-sjaelland');
  expect(sjaelland && regionInPlaceOf(sjaelland, oldYear).slug).toBe('region-sjaelland');
  expect(sjaelland && regionInPlaceOf(sjaelland, newYear).slug).toBe('region-oestdanmark');
});

test('a region without a known number says so in words', () => {
  for (const region of regions) expect(Boolean(region.urgentLine)).toBe(region.urgentNote === null);
  const hovedstaden = regionOf('0101', oldYear);
  expect(urgentLineOn(hovedstaden, oldYear)?.number).toBe('1813');
  expect(urgentLineOn(hovedstaden, newYear)).toBeNull();
  expect(urgentLineOn(regionOf('0101', newYear), newYear)).toBeNull();
  expect(urgentLineOn(regionOf('0851', newYear), newYear)?.label).toBe('70 15 03 00');
});
