import { expect, test } from 'vitest';
import { allowedSlips, slipCost } from './slips.ts';

test.each([
  ['odense', 'odense', 0],
  ['aahrus', 'aarhus', 0.7],
  ['odnse', 'odense', 0.9],
  ['svenborg', 'svendborg', 0.75],
  ['sklerose', 'sclerose', 0.6],
  ['oddense', 'odense', 0.5],
  ['ofense', 'odense', 0.7],
  ['idense', 'odense', 1.2],
  ['holbek', 'holbak', 0.8],
])('to type %s and mean %s costs %d', (typed, meant, costs) => {
  expect(slipCost(typed, meant)).toBeCloseTo(costs, 5);
});

test('a swap is a likelier slip than a wrong letter, and a neighbouring key likelier than a distant one', () => {
  expect(slipCost('vjele', 'vejle')).toBeLessThan(slipCost('vjele', 'vbele'));
  expect(slipCost('kolsing', 'kolding')).toBeLessThan(slipCost('kolsing', 'kolting'));
});

test('short words hold no slip, long ones two', () => {
  expect([3, 4, 6, 7, 20].map(allowedSlips)).toEqual([0, 1, 1, 2, 2]);
});
