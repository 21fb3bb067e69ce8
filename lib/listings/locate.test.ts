import { expect, test } from 'vitest';
import { locate, wishedSlug } from './locate.ts';

const date = '2026-11-22';
const at = (postalCode: string | null, lat: number, lon: number, town: string | null = null) =>
  locate({ point: { lat, lon }, postalCode, town }, date);

test.each([
  ['the main municipality of a district', '8721', 55.735, 9.71, '0766'],
  ['the one of two that the position lies in', '9500', 56.61, 9.58, '0791'],
  ['the town’s when the position lies in a town of another municipality', '2680', 55.583, 12.29, '0253'],
])('a clinic counts to %s', (_, postalCode, lat, lon, municipalityCode) => {
  expect(at(postalCode, lat, lon)).toMatchObject({ ok: true, located: { municipalityCode } });
});

test('a position that lies somewhat nearer to the next town is believed, with a word', () => {
  expect(at('8680', 56.15, 9.6)).toMatchObject({
    ok: true,
    located: { warnings: [expect.stringMatching(/^the position lies nearer to \S+ than to Ry: believed$/)] },
  });
});

test('without a postal code the position must lie by the town that is named', () => {
  expect(at(null, 56.157, 10.21, 'Odense')).toEqual({
    ok: false,
    reason: 'the position lies by Aarhus, not in Odense',
  });
  expect(at(null, 56.157, 10.21, 'Ingensteds')).toMatchObject({ ok: true });
});

test.each([
  ['Klinik Ryg', 'Ry', 'klinik-ryg-ry'],
  ['Ry Fysioterapi', 'Ry', 'ry-fysioterapi'],
])('the address of %s in %s is %s', (name, town, slug) => {
  expect(wishedSlug(name, town)).toBe(slug);
});
