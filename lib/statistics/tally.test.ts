import { afterEach, expect, test, vi } from 'vitest';
import { forgetEnv } from '#lib/env.ts';
import { Tally } from './tally.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  forgetEnv();
});

test('what is counted is a number by clinic, day and kind, and is handed over once', () => {
  vi.stubEnv('TODAY', '2026-11-23');
  forgetEnv();
  const tally = new Tally();
  for (const what of ['shown', 'shown', 'phone'] as const) tally.add('ro', what);
  tally.add('ryg', 'shown');
  const counts = tally.take();
  expect(counts).toEqual([
    { slug: 'ro', day: '2026-11-23', what: 'shown', count: 2 },
    { slug: 'ryg', day: '2026-11-23', what: 'shown', count: 1 },
    { slug: 'ro', day: '2026-11-23', what: 'phone', count: 1 },
  ]);
  expect(tally.take()).toEqual([]);
  tally.add('ryg', 'shown');
  tally.putBack(counts);
  expect(tally.take()).toHaveLength(3);
});

test.each([
  ['2026-06-30T21:59:59Z', '2026-06-30'],
  ['2026-06-30T22:00:00Z', '2026-07-01'],
  ['2026-11-30T22:59:59Z', '2026-11-30'],
  ['2026-11-30T23:00:00Z', '2026-12-01'],
  // The night when the clock is put back begins in summer time and ends in winter time.
  ['2026-10-24T22:00:00Z', '2026-10-25'],
  ['2026-10-25T22:59:59Z', '2026-10-25'],
])('at %s it is %s in Denmark', (moment, day) => {
  vi.useFakeTimers({ now: new Date(moment) });
  const tally = new Tally();
  tally.add('ro', 'opened');
  expect(tally.take()).toMatchObject([{ day }]);
});

test('the next day begins while the portal runs', () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T22:59:59Z') });
  const tally = new Tally();
  tally.add('ro', 'opened');
  vi.setSystemTime(new Date('2026-11-30T23:00:00Z'));
  tally.add('ro', 'opened');
  expect(tally.take().map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-01']);
});

test('a flood of names that are no clinics does not fill the memory, and what is known still counts', () => {
  const tally = new Tally();
  tally.add('ro', 'opened');
  for (let name = 0; name < 100_100; name++) tally.add(`x${name}`, 'opened');
  tally.add('ro', 'opened');
  const counts = tally.take();
  expect(counts).toHaveLength(100_000);
  expect(counts[0]).toMatchObject({ slug: 'ro', count: 2 });
  tally.add('efter', 'opened');
  expect(tally.take()).toHaveLength(1);
});
