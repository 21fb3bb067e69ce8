import { expect, test } from 'vitest';
import { subsidyAt } from './at-clinic.ts';

const [roskilde, aarhus, copenhagen] = ['0265', '0751', '0101'];

test.each([
  ['Roskilde', roskilde, '2025-03-30', 'Tilskud, hvis du har en henvisning', null],
  [
    'Roskilde',
    roskilde,
    '2025-03-31',
    'Tilskud med henvisning. Bor du i Region Sjælland, også uden',
    '/pris',
  ],
  [
    'Roskilde',
    roskilde,
    '2026-12-31',
    'Tilskud med henvisning. Bor du i Region Sjælland, også uden',
    '/pris',
  ],
  [
    'Roskilde',
    roskilde,
    '2027-01-01',
    'Tilskud, hvis du har en henvisning. Spørg, om det også gælder uden',
    '/pris',
  ],
  ['Aarhus', aarhus, '2026-12-31', 'Tilskud, hvis du har en henvisning', null],
  ['København', copenhagen, '2027-01-01', 'Tilskud, hvis du har en henvisning', null],
])('a contract in %s (%s) on %s means: %s', (_, code, date, short, href) => {
  expect(subsidyAt(code, date)).toMatchObject({ short, href });
});

test('after the merger nobody is promised what Region Sjælland tried', () => {
  expect(subsidyAt(roskilde, '2026-12-31').sentences).toContain('også uden henvisning');
  expect(subsidyAt(roskilde, '2027-01-01').sentences).toContain('Vi ved ikke, om det stadig gælder');
});
