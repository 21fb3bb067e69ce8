import { expect, test } from 'vitest';
import { mayBeKept } from './kept-address.ts';
import { routeOf } from './routes.ts';

test.each([
  ['/', true],
  ['/lidelser/iskias', true],
  ['/lidelser?kropsdel=knae', true],
  ['/find/fysioterapeut/aarhus/iskias?handicap=1&side=2', true],
  ['/klinik/ro', true],
  ['/sitemap.xml', true],
  ['/og/lidelser/iskias.png?v=0123456789ab', true],
  ['/og/lidelser/iskias.png?v=andet', false],
  // Where somebody is, and what somebody typed.
  ['/lidelser/iskias?hvor=aarhus', false],
  ['/lidelser?q=ondt', false],
  ['/find?hvad=iskias&hvor=Ry', false],
  ['/find/fysioterapeut/danmark?naer=56.16,10.2', false],
  ['/find/fysioterapeut/danmark?radius=5&naer=56.16%2C10.2', false],
  ['/find/fysioterapeut/danmark?%6eaer=56.16,10.2', false],
  // Nobody else's, or not a page.
  ['/klinik/ro?meddelt=1', false],
  ['/klinik/ro/fejl', false],
  ['/min-klinik', false],
  ['/api/v1/places?q=aarhus', false],
  ['/api/health', false],
  ['/hvad-som-helst/en-sti', false],
  [`/lidelser/${'a'.repeat(300)}`, false],
])('%s is remembered for the next reader: %s', (address, kept) => {
  expect(mayBeKept(routeOf(address.split('?', 1)[0] ?? ''), address)).toBe(kept);
});
