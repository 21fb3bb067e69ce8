import { expect, test } from 'vitest';
import type { Sort } from '#lib/directory/directory-query.ts';
import type { ExplainedRow } from '#lib/directory/explain.ts';
import { rulesOf, tableOf } from './explained-list.ts';

const row: ExplainedRow = {
  rank: 1,
  id: 7,
  slug: 'bakken',
  name: 'Bakkens Fysioterapi',
  match: 'parent',
  distanceKm: 3.25,
  weeks: 2,
  turn: ['11', '-22'],
  why: {
    distanceKm: 3.25,
    steps: 2,
    stepKm: 10,
    unconfirmedKm: 2,
    effectiveKm: 15.25,
    ferry: false,
    inside: null,
  },
};
const explained = { rows: [row, { ...row, rank: 2, id: 8, weeks: null }], seed: 20261122, hands: 1024 };
const orderLine = (sort: Sort, rows = explained.rows) =>
  rulesOf({ ...explained, rows }, sort)
    .split('\n')
    .find((line) => line.startsWith('order: '));
const lines = (sort: Sort) => tableOf(explained, sort).split('\n');

test('the recommended order is told by its sum alone', () => {
  expect(lines('anbefalet')[0]?.split(/\s+/)).toEqual(
    'rank id clinic distance match unconfirmed sum whole ferry hand turn'.split(' '),
  );
  expect(orderLine('anbefalet')).toBe('order: by road before ferry, whole kilometres, hand, turn, id');
});

test('by waiting time the wait is printed and the order begins with it', () => {
  expect(lines('ventetid')[1]).toMatch(/^1 +7 +bakken +2 +3\.250/);
  expect(lines('ventetid')[2]).toMatch(/^2 +8 +bakken +not stated +3\.250/);
  expect(orderLine('ventetid')).toMatch(/^order: weeks to wait .* last, by road before ferry/);
});

test('by name the name is printed and nothing but the id breaks a tie', () => {
  expect(lines('navn')[1]).toContain('Bakkens Fysioterapi');
  expect(orderLine('navn')).toBe('order: name in Danish order, id');
});

test('by distance the measured one counts, and where none can be measured the recommended order', () => {
  expect(lines('afstand')[0]).toMatch(/clinic +measured +distance/);
  expect(orderLine('afstand')).toBe('order: by road before ferry, measured kilometres, id');
  expect(
    orderLine(
      'afstand',
      explained.rows.map((each) => ({ ...each, distanceKm: null })),
    ),
  ).toBe(orderLine('anbefalet'));
});
