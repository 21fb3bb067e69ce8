import { expect, test } from 'vitest';
import { malformation } from './malformed.ts';

test.each([
  ['/lidelser/%ZZ', 'encoding'],
  ['/lidelser/%', 'encoding'],
  ['/lidelser/%E6', 'encoding'],
  ['/find?hvad=%FF', 'encoding'],
  ['/klinik/%00', 'nul'],
  ['/find?hvad=a%00b', 'nul'],
  [`/find?hvad=${'a'.repeat(10_000)}`, 'length'],
  ['/\\evil.example', 'form'],
  ['http://evil.example/', 'form'],
  ['*', 'form'],
  ['/lidelser/h%C3%A6l?q=100+%25', null],
  ['/', null],
] as const)('the address %.40s is malformed by %s', (target, expected) => {
  expect(malformation(target, 'portal.example')).toBe(expected);
});

test.each(['a b', 'x/y', 'a@b', '[::', ''])('no page is built for the host "%s"', (host) => {
  expect(malformation('/', host)).toBe('host');
});

test.each(['127.0.0.1:3000', '[::1]:3000', 'portal.example', undefined])('the host %s is read', (host) => {
  expect(malformation('/', host)).toBeNull();
});
