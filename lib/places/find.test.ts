import { expect, test } from 'vitest';
import {
  findPlace,
  municipalityAt,
  nearestTown,
  type PlaceAnswer,
  placeOfPostalCode,
  placesInside,
  trail,
} from './find.ts';
import { gazetteer } from './gazetteer.ts';
import type { Place } from './place.ts';
import { slugify } from './slug.ts';

const before = '2026-11-22';
const after = '2027-01-01';

const said = (answer: PlaceAnswer) =>
  answer &&
  `${answer.kind} ${answer.kind === 'place' ? answer.place.slug : answer.kind === 'moved' ? answer.slug : answer.region.slug}`;
const slugs = (places: readonly Place[]) => places.map(({ slug }) => slug);
function place(slug: string): Place {
  const answer = findPlace(slug, before);
  if (answer?.kind !== 'place') throw new Error(`${slug} is no place`);
  return answer.place;
}
const places = gazetteer().entries.map((entry) => entry.place);

test('every place has an address of its own that is found again', () => {
  expect(new Set(slugs(places)).size).toBe(places.length);
  for (const { slug } of places) {
    expect(slugify(slug)).toBe(slug);
    expect(['place', 'future']).toContain(findPlace(slug, before)?.kind);
  }
});

test('every place but the country and online has a point in Denmark and a municipality', () => {
  for (const { kind, point, municipalityCodes, slug } of places) {
    if (kind === 'country' || kind === 'online') continue;
    expect(point, slug).not.toBeNull();
    expect(point?.lat, slug).toSatisfy((lat: number) => lat > 54.5 && lat < 57.8);
    expect(point?.lon, slug).toSatisfy((lon: number) => lon > 8 && lon < 15.3);
    expect(municipalityCodes.length, slug).toBeGreaterThan(0);
  }
});

test('every town, district, quarter and island has postal codes, and each code leads back', () => {
  for (const { kind, postalCodes, slug } of places) {
    if (!['city', 'town', 'district', 'quarter', 'island'].includes(kind)) continue;
    expect(postalCodes.length, slug).toBeGreaterThan(0);
    for (const code of postalCodes) expect(placeOfPostalCode(code)?.postalCodes).toContain(code);
  }
});

test.each([
  ['aarhus', 'city', 'Aarhus', 'i'],
  ['aarhus-c', 'district', 'Aarhus C', 'i'],
  ['koebenhavn-k', 'district', 'København K', 'i'],
  ['aalborg', 'city', 'Aalborg', 'i'],
  ['nykoebing-falster', 'town', 'Nykøbing Falster', 'i'],
  ['noerrebro', 'quarter', 'Nørrebro', 'på'],
  ['aeroe', 'island', 'Ærø', 'på'],
  ['samsoe', 'island', 'Samsø', 'på'],
  ['bornholm', 'island', 'Bornholm', 'på'],
  ['bornholm-kommune', 'municipality', 'Bornholms Regionskommune', 'i'],
  ['frederiksberg', 'town', 'Frederiksberg', 'på'],
  ['region-syddanmark', 'region', 'Region Syddanmark', 'i'],
  ['danmark', 'country', 'Danmark', 'i'],
  ['online', 'online', 'Online', 'i'],
  ['grenaa', 'town', 'Grenaa', 'i'],
  ['kastrup', 'town', 'Kastrup', 'i'],
])('%s is a %s called %s, and one is %s it', (slug, kind, name, preposition) => {
  expect(place(slug)).toMatchObject({ slug, kind, name, preposition });
});

test('a whole city has all its districts, a town with one district has its code', () => {
  expect(place('aarhus').postalCodes).toEqual(
    expect.arrayContaining(['8000', '8200', '8210', '8240', '8270']),
  );
  expect(place('koebenhavn').postalCodes).toEqual(
    expect.arrayContaining(['1050', '1620', '2100', '2450', '2720']),
  );
  expect(place('koebenhavn').postalCodes).not.toContain('2000');
  expect(place('svendborg').postalCodes).toEqual(['5700']);
});

test.each([
  ['8000', 'moved aarhus-c'],
  ['1050', 'moved koebenhavn-k'],
  ['1499', 'moved koebenhavn-k'],
  ['1799', 'moved koebenhavn-v'],
  ['1850', 'moved frederiksberg-c'],
  ['9990', 'moved skagen'],
  ['8000-aarhus-c', 'moved aarhus-c'],
  ['0001', null],
  ['9999', null],
  ['nykoebing-f', 'moved nykoebing-falster'],
  ['nykoebing-m', 'moved nykoebing-mors'],
  ['nykoebing-sj', 'moved nykoebing-sjaelland'],
  ['nykoebing', null],
  ['viby-j', 'moved viby-jylland'],
  ['århus', 'moved aarhus'],
  ['%C3%A5rhus', 'moved aarhus'],
  ['arhus', 'moved aarhus'],
  ['Aarhus', 'moved aarhus'],
  ['kobenhavn', 'moved koebenhavn'],
  ['kbh', 'moved koebenhavn'],
  ['åbenrå', 'moved aabenraa'],
  ['aarhus_c', 'moved aarhus-c'],
  ['lyngby', 'moved kongens-lyngby'],
  ['aalborg-c', 'moved aalborg'],
  ['bornholms-kommune', 'moved bornholm-kommune'],
  ['bornholms-regionskommune', 'moved bornholm-kommune'],
  ['koebenhavns-kommune', 'moved koebenhavn-kommune'],
  ['københavn-kommune', 'moved koebenhavn-kommune'],
  ['nordfyn-kommune', 'moved nordfyns-kommune'],
  ['vesthimmerland-kommune', 'moved vesthimmerlands-kommune'],
  ['lyngby-taarbaek', 'moved lyngby-taarbaek-kommune'],
  ['syddanmark', 'moved region-syddanmark'],
  ['atlantis', null],
  ['', null],
  ['%ZZ', null],
  ['__proto__', null],
  ['x'.repeat(10_000), null],
])('the address %s answers %s', (slug, answer) => {
  expect(said(findPlace(slug, before))).toBe(answer);
});

test.each([
  ['region-sjaelland', 'place region-sjaelland', 'moved region-oestdanmark'],
  ['region-hovedstaden', 'place region-hovedstaden', 'moved region-oestdanmark'],
  ['region-oestdanmark', 'future region-oestdanmark', 'place region-oestdanmark'],
  ['sjaelland', 'place sjaelland', 'place sjaelland'],
])('%s answers %s this year and %s the next', (slug, now, next) => {
  expect(said(findPlace(slug, before))).toBe(now);
  expect(said(findPlace(slug, after))).toBe(next);
});

test.each([
  ['danmark', ['danmark']],
  ['region-nordjylland', ['danmark', 'region-nordjylland']],
  ['aarhus-kommune', ['danmark', 'region-midtjylland', 'aarhus-kommune']],
  ['aarhus-c', ['danmark', 'region-midtjylland', 'aarhus-kommune', 'aarhus', 'aarhus-c']],
  ['noerrebro', ['danmark', 'region-hovedstaden', 'koebenhavn-kommune', 'koebenhavn', 'noerrebro']],
  ['koege', ['danmark', 'region-sjaelland', 'koege-kommune', 'koege']],
  ['fyn', ['danmark', 'region-syddanmark', 'fyn']],
])('the way to %s', (slug, way) => {
  expect(slugs(trail(place(slug), before))).toEqual(way);
});

test('the way to Køge goes through Østdanmark from New Year 2027', () => {
  expect(slugs(trail(place('koege'), after))).toEqual([
    'danmark',
    'region-oestdanmark',
    'koege-kommune',
    'koege',
  ]);
});

test('one level down: regions, municipalities, towns, districts, in Danish order', () => {
  expect(slugs(placesInside(place('danmark'), before))).toHaveLength(5);
  expect(slugs(placesInside(place('danmark'), after))).toHaveLength(4);
  const north = placesInside(place('region-nordjylland'), before);
  expect(north).toHaveLength(11);
  // aa sorts as å: Aalborg is the last.
  expect(north.at(-1)?.slug).toBe('aalborg-kommune');
  expect(slugs(placesInside(place('aarhus-kommune'), before))).toEqual(
    expect.arrayContaining(['aarhus', 'beder']),
  );
  expect(slugs(placesInside(place('aarhus-kommune'), before))).not.toContain('aarhus-c');
  expect(slugs(placesInside(place('aalborg'), before))).toEqual([
    'aalborg-sv',
    'aalborg-soe',
    'aalborg-oest',
  ]);
  expect(slugs(placesInside(place('aeroe'), before))).toEqual(['marstal', 'soeby-aeroe', 'aeroeskoebing']);
  expect(placesInside(place('aarhus-c'), before)).toEqual([]);
});

test('every municipality has a town', () => {
  const municipalities = places.filter(({ kind }) => kind === 'municipality');
  for (const each of municipalities) expect(placesInside(each, before).length, each.name).toBeGreaterThan(0);
});

test.each([
  ['Aarhus Rådhus', 56.1525, 10.203, 'aarhus', '0751'],
  ['Brabrand Sø', 56.148, 10.1, 'aarhus', '0751'],
  ['Rønne Havn', 55.1, 14.69, 'roenne', '0400'],
  ['Grenen', 57.745, 10.65, 'skagen', '0813'],
])('from %s the nearest town is found', (_, lat, lon, town, code) => {
  expect(nearestTown({ lat, lon }).slug).toBe(town);
  expect(municipalityAt({ lat, lon })).toBe(code);
});
