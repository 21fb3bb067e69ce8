import { expect, test } from 'vitest';
import { rateLimit } from './rate-limit.ts';

test('a key has its number in each window, and others have theirs', () => {
  const limit = rateLimit(2, 1000);
  expect([limit.take('a', 0), limit.take('a', 10), limit.take('a', 999)]).toEqual([true, true, false]);
  expect(limit.take('b', 999)).toBe(true);
  expect(limit.take('a', 1000)).toBe(true);
});
