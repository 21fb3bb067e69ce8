import { expect, test } from 'vitest';
import { logLine } from './request-log.ts';
import { routeOf } from './routes.ts';

test.each([
  ['/', '/', 'document'],
  ['/lidelser/iskias', '/lidelser/{slug}', 'document'],
  ['/lidelser/iskias.png', '/lidelser/{slug}', 'document'],
  ['/find/fysioterapeut/aarhus/iskias', '/find/fysioterapeut/{sted}/{speciale}', 'document'],
  ['/klinik/ryg-og-ro/vcard', '/klinik/{slug}/vcard', 'document'],
  ['/klinik/ryg-og-ro/fejl', '/klinik/{slug}/fejl', 'desk'],
  ['/min-klinik/rygklinik/aabningstider', '/min-klinik/{slug}/aabningstider', 'desk'],
  ['/min-klinik/rygklinik/noget-andet', '(unknown)', 'document'],
  ['/api/v1/clinics/ryg-og-ro', '/api/v1/clinics/{slug}', 'api'],
  ['/og/lidelser/iskias.png', '/og/*', 'asset'],
  ['/favicon.ico', '/{file}', 'asset'],
  ['/hvad/som/helst.js', '(unknown)', 'document'],
  ['/Lidelser/', '(unknown)', 'document'],
])('%s is logged as %s and answered as a %s', (pathname, template, kind) => {
  expect(routeOf(pathname)).toEqual({ template, kind });
});

test('the log repeats nothing that a visitor typed', () => {
  const line = logLine('HENT iskias', routeOf('/find/fysioterapeut/aarhus/iskias'), 200, 1.234);
  expect(line).toBe('OTHER /find/fysioterapeut/{sted}/{speciale} 200 1.2 ms');
  expect(logLine('GET', routeOf('/om'), 200, 0.3, 'memory')).toBe('GET /om 200 0.3 ms memory');
});
