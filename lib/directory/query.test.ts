import { expect, test } from 'vitest';
import type { Place, PlaceKind } from '#lib/places/place.ts';
import { facets } from './facets.ts';
import { readQuery, writeQuery } from './query.ts';

const somewhere = (slug: string, kind: PlaceKind): Place => ({
  slug,
  kind,
  name: slug,
  preposition: 'i',
  municipalityCodes: ['0751'],
  postalCodes: ['8000'],
  point: kind === 'country' || kind === 'online' ? null : { lat: 56.15, lon: 10.2 },
});
const city = somewhere('aarhus', 'city');
const town = somewhere('ry', 'town');
const region = somewhere('region-midtjylland', 'region');
const country = somewhere('danmark', 'country');
const online = somewhere('online', 'online');
const places = [city, town, region, country, online];

test.each<[Place, string, string]>([
  [city, '', ''],
  [city, 'handicap=1&ydernummer=1', '?ydernummer=1&handicap=1'],
  [city, 'handicap=true', '?handicap=1'],
  [city, 'handicap=0', ''],
  [city, 'handicap=1&handicap=1', ''],
  [city, 'radius=0', ''],
  [city, 'radius=25', '?radius=25'],
  [town, 'radius=10', ''],
  [town, 'radius=0', '?radius=0'],
  [town, 'radius=abc', ''],
  [town, 'radius=10.0', ''],
  [town, 'radius=7', ''],
  [region, 'radius=25', ''],
  [country, 'radius=25', ''],
  [country, 'sorter=afstand', ''],
  [town, 'sorter=afstand', '?sorter=afstand'],
  [town, 'sorter=pris', ''],
  [town, 'side=1', ''],
  [town, 'side=-1', ''],
  [town, 'side=999', '?side=999'],
  [town, 'side=1e3', ''],
  [town, 'ventetid=4&uoplyst=1', '?ventetid=4&uoplyst=1'],
  [town, 'ventetid=400', ''],
  [town, 'visning=liste', ''],
  [town, 'visning=globus', ''],
  [town, 'visning=kort&side=2', '?side=2&visning=kort'],
  [town, 'behandler=kvinde', '?behandler=kvinde'],
  [town, 'behandler=kvinde&behandler=mand', ''],
  [town, 'behandler=Kvinde', ''],
  [town, 'sprog=tr&sprog=ar', '?sprog=ar&sprog=tr'],
  [town, 'sprog=ar&sprog=ar&sprog=xx&sprog=', '?sprog=ar'],
  [town, 'sprog=klingon', ''],
  [town, 'forsikring=tryg&forsikring=danmark&nye=1', '?nye=1&forsikring=danmark&forsikring=tryg'],
  [
    town,
    'uoplyst=1&ventetid=2&forsikring=danmark&sprog=en&behandler=mand&specialist=1',
    '?specialist=1&behandler=mand&sprog=en&forsikring=danmark&ventetid=2&uoplyst=1',
  ],
  [online, 'online=1', ''],
  [country, 'naer=56.15674,10.21076', '?naer=56.16,10.21'],
  [country, 'naer=56.16,10.21&radius=10', '?naer=56.16,10.21'],
  [country, 'naer=56.16,10.21&radius=25&sorter=afstand', '?radius=25&sorter=afstand&naer=56.16,10.21'],
  [country, 'naer=48.85,2.35', ''],
  [country, 'naer=56', ''],
  [town, 'utm_source=x&HANDICAP=1', ''],
  [town, `x=${'å'.repeat(10_000)}`, ''],
  [town, 'radius=%00&side=%F0', ''],
])('%o with %s is canonically %s', (place, search, canonical) => {
  const read = readQuery(place, null, new URLSearchParams(search));
  expect(read.canonical).toBe(`/find/fysioterapeut/${place.slug}${canonical}`);
  const again = readQuery(place, null, new URLSearchParams(canonical));
  expect(again).toEqual({ ...read, isCanonical: true });
});

test('an address in the writer’s form is canonical, with the comma escaped or not; any other is not', () => {
  const canonical = (search: string) => readQuery(town, 'iskias', new URLSearchParams(search)).isCanonical;
  expect(canonical('radius=25&handicap=1')).toBe(true);
  expect(canonical('naer=56.16%2C10.21')).toBe(true);
  expect(canonical('handicap=1&radius=25')).toBe(false);
  expect(canonical('handicap=1&x=')).toBe(false);
  expect(canonical('radius=')).toBe(false);
});

test('reading what was written gives the same query, for a thousand random addresses', () => {
  let seed = 20261122;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const pieces = [
    'radius=0',
    'radius=2',
    'radius=50',
    'radius=x',
    'ydernummer=1',
    'handicap=true',
    'hjemme=1',
    'online=1',
    'hold=1',
    'aften=1',
    'weekend=',
    'aaben=1',
    'boern=1',
    'nye=1',
    'specialist=1',
    'behandler=mand',
    'behandler=kvinde',
    'sprog=en',
    'sprog=ar',
    'sprog=zz',
    'forsikring=danmark',
    'forsikring=tryg',
    'ventetid=2',
    'ventetid=99',
    'uoplyst=1',
    'sorter=navn',
    'sorter=afstand',
    'sorter=ventetid',
    'side=2',
    'side=0',
    'naer=55.1,14.9',
    'naer=57.123456,9.9',
    'naer=0,0',
    '%ZZ',
    '&&',
    'a[]=1',
    'side=2',
  ];
  for (let round = 0; round < 1000; round++) {
    const place = places[random(places.length)] ?? town;
    const search = Array.from({ length: random(9) }, () => pieces[random(pieces.length)]).join('&');
    const { query, canonical } = readQuery(place, round % 2 ? 'iskias' : null, new URLSearchParams(search));
    expect(writeQuery(query)).toBe(canonical);
    const params = new URL(canonical, 'http://portal.example').searchParams;
    expect(readQuery(place, query.specialty, params)).toEqual({ query, canonical, isCanonical: true });
  }
});

test('a wait that is asked for in the address can be chosen in the form as well', () => {
  const { query } = readQuery(town, null, new URLSearchParams('ventetid=3'));
  const facet = facets.find(({ key }) => key === 'ventetid');
  expect(facet?.options(query).map(({ value }) => value)).toEqual(['1', '2', '3', '4', '8']);
});
