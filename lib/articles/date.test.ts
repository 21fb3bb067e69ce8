import { expect, test } from 'vitest';
import { readDate } from './date.ts';

test.each([
  ['08/05/2025', '2025-05-08'],
  ['8-5-2025', '2025-05-08'],
  ['08.05.2025', '2025-05-08'],
  ['2025-05-08', '2025-05-08'],
  ['2025-05-08T10:00:00Z', '2025-05-08'],
  ['29/02/2024', '2024-02-29'],
])('%s is %s: the day comes first', (written, iso) => {
  expect(readDate(written)).toBe(iso);
});

test.each(['32/13/2025', '05/13/2025', '29/02/2025', '31-04-2025', '2025', 'i går', '', '08/05/25'])(
  '%s is no date',
  (written) => {
    expect(readDate(written)).toBeNull();
  },
);
