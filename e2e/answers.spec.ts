import { request as http } from 'node:http';
import { expect, test } from '@playwright/test';

/** Sends an address exactly as written: `fetch` would mend it first. */
function ask(baseURL: string, path: string, method = 'GET') {
  const { hostname, port } = new URL(baseURL);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const call = http({ hostname, port, path, method }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      });
      call.on('error', reject);
      call.end();
    },
  );
}

const answers: readonly (readonly [address: string, status: number, has: string | RegExp])[] = [
  ['/', 200, /<h1/],
  ['/lidelser', 200, 'Iskias'],
  ['/lidelser?q=iskias', 200, 'Iskias'],
  ['/lidelser?q=iskais', 200, /Viser resultater for [^.]*Iskias/],
  ['/lidelser?q=bl%C3%A6rebet%C3%A6ndelse', 200, 'Vi fandt ingen lidelse'],
  ['/lidelser/iskias', 200, 'Iskias'],
  ['/lidelser/iskias?hvor=aarhus', 200, 'Aarhus'],
  ['/lidelser/iskias.md', 200, '# Iskias'],
  ['/find/fysioterapeut/danmark', 200, 'klinikker'],
  ['/find/fysioterapeut/region-syddanmark', 200, 'Region Syddanmark'],
  ['/find/fysioterapeut/aarhus-kommune/iskias', 200, 'Aarhus Kommune'],
  ['/find/fysioterapeut/aarhus/ryg', 200, 'Aarhus'],
  ['/find/fysioterapeut/region-oestdanmark', 200, '1. januar 2027'],
  ['/om', 200, /<h1/],
  ['/privatliv', 200, /<h1/],
  ['/tilgaengelighed', 200, /<h1/],
  ['/saadan-rangerer-vi', 200, '5 km'],
  ['/aabne-data', 200, /<h1/],
  ['/api/health', 200, '"ok":true'],
  ['/robots.txt', 200, 'Sitemap'],
  ['/sitemap.xml', 200, '<sitemapindex'],
  ['/manifest.webmanifest', 200, 'Fodfæste'],
  ['/opensearch.xml', 200, 'OpenSearch'],
  ['/feed.xml', 200, '<feed'],
  ['/llms.txt', 200, 'Iskias'],
  // 303: words become an address
  ['/find', 303, '/find/fysioterapeut/danmark'],
  ['/find?hvad=iskias&hvor=aarhus', 303, '/find/fysioterapeut/aarhus/iskias'],
  ['/find?hvad=iskias+aarhus', 303, '/find/fysioterapeut/aarhus/iskias'],
  ['/find?hvad=iskias&hvor=8000', 303, '/find/fysioterapeut/aarhus-c/iskias'],
  ['/find?hvad=iskias&hvor=aarhus&handicap=1', 303, '/find/fysioterapeut/aarhus/iskias?handicap=1'],
  ['/find?hvad=xqzwv&hvor=qqqxyz', 404, 'qqqxyz'],
  // 308: one address for one thing
  ['/lidelser/Iskias', 308, '/lidelser/iskias'],
  ['/lidelser/iskias/', 308, '/lidelser/iskias'],
  ['/ordbog/iskias', 308, '/lidelser/iskias'],
  ['/find/fysioterapeut/8000', 308, '/find/fysioterapeut/aarhus-c'],
  ['/find/fysioterapeut/%C3%A5rhus', 308, '/find/fysioterapeut/aarhus'],
  ['/find/fysioterapeut/aarhus?radius=abc', 308, '/find/fysioterapeut/aarhus'],
  ['/find/fysioterapeut/aarhus?utm_source=x', 308, '/find/fysioterapeut/aarhus'],
  ['/find/fysioterapeut/aarhus?handicap=true', 308, '/find/fysioterapeut/aarhus?handicap=1'],
  ['/find/fysioterapeut/aarhus?side=1', 308, '/find/fysioterapeut/aarhus'],
  ['/find/fysioterapeut/nykoebing-f', 308, '/find/fysioterapeut/nykoebing-falster'],
  // 404: with a way on
  ['/findes-ikke', 404, /<h1/],
  ['/lidelser/findes-ikke', 404, /<h1/],
  ['/find/fysioterapeut/atlantis', 404, 'atlantis'],
  ['/find/fysioterapeut/aarhus/findes-ikke', 404, /<h1/],
  ['/find/fysioterapeut/aarhus?side=999', 404, /<h1/],
  ['/klinik/findes-ikke', 404, /<h1/],
  ['/og/findes-ikke.png', 404, ''],
  ['/images/articles/findes-ikke.png', 404, ''],
  ['/images/..%2f..%2fpackage.json', 404, ''],
  ['/mangler', 404, /<h1/],
  // 400: not an address
  ['/lidelser/%ZZ', 400, /<h1/],
  ['/lidelser/%00', 400, /<h1/],
  ['/find/fysioterapeut/%C3%28', 400, /<h1/],
];

for (const [address, status, has] of answers) {
  test(`${address} answers ${status}`, async ({ baseURL }) => {
    const answer = await ask(baseURL ?? '', address);
    expect(answer.status).toBe(status);
    if (status === 303 || status === 308) {
      expect(String(answer.headers.location).replace(baseURL ?? '', '')).toBe(has);
      return;
    }
    expect(answer.body).toMatch(has);
    expect(answer.body).not.toMatch(/at .*\.(ts|js):\d+/);
    if (String(answer.headers['content-type']).includes('text/html')) {
      expect(answer.body).toMatch(/<html[^>]*lang="da"/);
      expect(answer.body).toContain('</html>');
    }
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
}

test('ten kilobytes of query are refused or cleaned, never a fault', async ({ baseURL }) => {
  for (const path of ['/', '/lidelser/iskias', '/find', '/find/fysioterapeut/aarhus', '/klinik/x']) {
    const answer = await ask(baseURL ?? '', `${path}?hvad=${'a'.repeat(10_240)}`);
    expect(answer.status, path).toBeLessThan(500);
    expect(answer.status, path).toBeGreaterThanOrEqual(300);
  }
});

test('other methods on a document are refused with 405', async ({ baseURL }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    const answer = await ask(baseURL ?? '', '/lidelser/iskias', method);
    expect(answer.status, method).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  }
});

test('HEAD answers like GET, without a body', async ({ baseURL }) => {
  const answer = await ask(baseURL ?? '', '/lidelser/iskias', 'HEAD');
  expect(answer.status).toBe(200);
  expect(answer.body).toBe('');
});

test('every answer carries what protects a visitor', async ({ baseURL }) => {
  const { headers } = await ask(baseURL ?? '', '/lidelser/iskias');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(String(headers['content-security-policy'])).toContain("default-src 'self'");
  // It would cost a reader a new process of the browser; where somebody may sign in it is worth that.
  expect(headers['cross-origin-opener-policy']).toBeUndefined();
  expect((await ask(baseURL ?? '', '/log-ind')).headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['x-robots-tag'], 'the demonstration stays out of search engines').toContain('noindex');
});

test('every page kind has a sharing image of 1200 × 630', async ({ baseURL, request }) => {
  const clinic = /\/klinik\/[a-z0-9-]+/.exec(
    (await ask(baseURL ?? '', '/find/fysioterapeut/aarhus')).body,
  )?.[0];
  for (const path of [
    '/',
    '/lidelser',
    '/lidelser/iskias',
    '/find/fysioterapeut/aarhus/iskias',
    clinic ?? '',
    '/om',
  ]) {
    const { body } = await ask(baseURL ?? '', path);
    const address = /property="og:image" content="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    expect(address, path).toBeDefined();
    const image = await request.get(new URL(address ?? '').pathname + new URL(address ?? '').search);
    expect(image.status(), path).toBe(200);
    const png = await image.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630]);
  }
});
