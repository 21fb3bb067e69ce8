import { createServer, type IncomingMessage, request } from 'node:http';
import { inspect } from 'node:util';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { Tally } from '#lib/statistics/tally.ts';
import { guardConsole } from './fault-log.ts';
import { answer } from './front.ts';
import { HeldResponse } from './held-response.ts';
import { listen } from './listen.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
  vi.restoreAllMocks();
});

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

type Next = (request: IncomingMessage, response: HeldResponse) => Promise<void>;

/** The front on a free port, before something that writes as Next does. */
async function front(next: Next, patience = 5_000) {
  const lines: string[] = [];
  const settings = {
    next,
    dev: false,
    headers: { 'X-Every': 'answer' },
    log: (line: string) => lines.push(line),
    patience,
    memory: null,
    quick: null,
    tally: new Tally(),
  };
  const server = createServer({ ServerResponse: HeldResponse }, (asked, response) =>
    answer(asked, response, settings),
  );
  const port = await listen(server, '127.0.0.1', 0);
  closers.push(() => server.close());
  const ask = (path: string, options: { method?: string; headers?: Record<string, string> } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request({ port, path, ...options }, async (response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk);
        const raw = Buffer.concat(chunks);
        const body = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(raw) : raw;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: body.toString() });
      });
      asked.on('error', reject);
      asked.end();
    });
  return { ask, lines };
}

const page: Next = async (_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Vary', 'rsc');
  response.setHeader('x-middleware-rewrite', '/mangler?ord=iskias');
  response.write('<html><p>Iskias ');
  response.end(`${'ord '.repeat(400)}</p><script>self.__next_f=1</script></html>`);
};

test('a document comes whole, compressed, tagged and without framework script', async () => {
  const { ask } = await front(page);
  const { status, headers, body } = await ask('/lidelser/iskias', { headers: { 'Accept-Encoding': 'br' } });
  expect(status).toBe(200);
  expect(body).toMatch(/^<html><p>Iskias ord .* <\/p><\/html>$/);
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    vary: 'Accept-Encoding',
    'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=60',
    'x-every': 'answer',
  });
  expect(headers).not.toHaveProperty('x-middleware-rewrite');
  expect(headers['content-security-policy']).toContain("script-src 'self' 'inline-speculation-rules';");
});

test('a reader that has the document is told so', async () => {
  const { ask } = await front(page);
  const { headers } = await ask('/lidelser/iskias');
  const again = await ask('/lidelser/iskias', { headers: { 'If-None-Match': String(headers.etag) } });
  expect(again).toMatchObject({ status: 304, body: '' });
});

test('HEAD says what GET would, without the page', async () => {
  const { ask } = await front(page);
  const { headers } = await ask('/om');
  const head = await ask('/om', { method: 'HEAD' });
  expect(head.body).toBe('');
  expect(head.headers['content-length']).toBe(headers['content-length']);
  expect(head.headers.etag).toBe(headers.etag);
});

test('a fault ends in a finished page that names a number, never the fault', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { ask } = await front(async () => {
    throw new Error('adgangskode=hemmelig');
  });
  const { status, body } = await ask('/klinik/ro');
  expect(status).toBe(500);
  expect(body).toContain('Noget gik galt hos os');
  expect(body).not.toContain('hemmelig');
  const [, number] = /nummer er (\w+)/.exec(body) ?? [];
  expect(String(log.mock.calls[0]?.[0])).toContain(number);
});

test("Next's own fault page is replaced, in the form that was asked for", async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { ask } = await front(async (_request, response) => {
    response.writeHead(500, { 'Content-Type': 'text/html' });
    response.end('<html>Error: at stack.js:1</html>');
  });
  expect((await ask('/')).body).toContain('<html lang="da">');
  const api = await ask('/api/v1/places');
  expect(api.headers).toMatchObject({
    'content-type': 'application/problem+json',
    'access-control-allow-origin': '*',
  });
  expect(JSON.parse(api.body)).toMatchObject({ status: 500, title: 'Internal Server Error' });
  expect((await ask('/images/a.png')).headers['content-type']).toContain('text/plain');
});

test('an answer that stops halfway or never comes ends in a finished page', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const halfway = await front(async (_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.write('<html><p>Halv');
    throw new Error('afbrudt');
  });
  expect((await halfway.ask('/')).status).toBe(500);
  const silent = await front(() => new Promise(() => {}), 50);
  expect((await silent.ask('/')).status).toBe(503);
});

test('documents are only read: another method is refused, with the ones that are allowed', async () => {
  const { ask } = await front(page);
  const { status, headers } = await ask('/lidelser/iskias', { method: 'POST' });
  expect(status).toBe(405);
  expect(headers.allow).toBe('GET, HEAD');
});

test('a malformed address gets a page and is not passed on', async () => {
  let asked = 0;
  const { ask, lines } = await front(async (request, response) => {
    asked++;
    await page(request, response);
  });
  expect((await ask('/lidelser/%ZZ')).status).toBe(400);
  expect(asked).toBe(0);
  await vi.waitFor(() => expect(lines[0]).toMatch(/^GET \(malformed\) 400 /));
});

test('what Next is asked for says nothing of the reader but the host', async () => {
  const { ask } = await front(async ({ headers }, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(Object.keys(headers).join());
  });
  const said = {
    'x-middleware-prefetch': '1',
    'content-security-policy': "script-src 'nonce-abc'",
    'x-forwarded-host': 'andre.example',
    cookie: 'a=1',
  };
  expect((await ask('/lidelser/iskias', { headers: said })).body).toBe('host');
});

test('a document is never asked for as flight data', async () => {
  const { ask } = await front(async ({ headers }, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`rsc: ${headers.rsc}`);
  });
  expect((await ask('/', { headers: { RSC: '1' } })).body).toBe('rsc: undefined');
});

test('the address of flight data is the address of nothing', async () => {
  const { ask } = await front(async ({ url }, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`asked for ${url}`);
  });
  expect((await ask('/lidelser/iskias.rsc?_rsc=1')).body).toBe('asked for /-');
  expect((await ask('/lidelser/iskias.segments/_tree.segment.rsc')).body).toBe('asked for /-');
  expect((await ask('/find?hvad=a.rsc')).body).toBe('asked for /find?hvad=a.rsc');
});

test('a picture flows through as it is, byte for byte', async () => {
  const bytes = Buffer.from([137, 80, 78, 71, 0, 255, 254]);
  const { ask } = await front(async (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'image/png', ETag: '"a"' });
    response.write(bytes.subarray(0, 3));
    response.end(bytes.subarray(3));
  });
  const { headers, body } = await ask('/images/a.png', { headers: { 'Accept-Encoding': 'br' } });
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers.etag).toBe('"a"');
  expect(body).toBe(bytes.toString());
});

test('a page whose content is moved into place by script keeps its script', async () => {
  const { ask } = await front(async (_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<div hidden id="S:0">sent</div><script>$RC("B:0","S:0")</script>');
  });
  const { body, headers } = await ask('/');
  expect(body).toContain('$RC(');
  expect(headers['content-security-policy']).toBeUndefined();
});

test('the fault line bears the reference that was shown and what Next wrote of the cause, and no word that was typed', async () => {
  const written: string[] = [];
  vi.spyOn(console, 'error').mockImplementation((...parts) => void written.push(inspect(parts)));
  const unguard = guardConsole();
  const { ask } = await front(async (_request, response) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    console.error(Object.assign(new TypeError('cannot read "iskias"'), { input: 'iskias' }));
    response.statusCode = 500;
    response.end('Internal Server Error');
  });
  const { status, body } = await ask('/lidelser/iskias?naer=Holb%C3%A6k');
  unguard();
  expect(status).toBe(500);
  const reference = /nummer er (\w{8})/.exec(body)?.[1];
  expect(written).toHaveLength(1);
  expect(written[0]).toContain(`Fault ${reference} at /lidelser/{slug}: TypeError: cannot read "…"`);
  expect(written[0]).not.toMatch(/iskias|Holb/);
});
