import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

test.each([
  ['http://portal.example', 'portal.example', true],
  ['http://portal.example:81', 'portal.example', false],
  ['https://evil.example', 'portal.example', false],
  ['null', 'portal.example', false],
  [null, 'portal.example', false],
])('a form from %s to %s: %s', (origin, host, same) => {
  expect(isSameOrigin(new Headers({ host, ...(origin !== null && { origin }) }))).toBe(same);
});
