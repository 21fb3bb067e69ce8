import { createServer, type OutgoingHttpHeaders, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { Tally } from '#lib/statistics/tally.ts';
import { answer } from './front.ts';
import { HeldResponse } from './held-response.ts';
import { listen } from './listen.ts';

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0';

/** Node refuses a header that is not there. */
const said = (headers: OutgoingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));

/** The front alone: what it answers itself never reaches Next. */
async function house() {
  const tally = new Tally();
  const front = {
    next: () => Promise.reject(new Error('Next was asked')),
    dev: false,
    headers: { 'X-Every': 'answer' },
    log: () => {},
    patience: 5_000,
    memory: null,
    quick: null,
    tally,
  };
  const server = createServer({ ServerResponse: HeldResponse }, (asked, response) =>
    answer(asked, response, front),
  );
  const port = await listen(server, '127.0.0.1', 0);
  onTestFinished(() => void server.close());
  const tell = (body: string | Buffer, headers: OutgoingHttpHeaders = {}, method = 'POST') =>
    new Promise<{ status: number; headers: OutgoingHttpHeaders; body: string }>((resolve, reject) => {
      const asked = request(
        {
          port,
          path: '/api/tal',
          method,
          headers: said({
            Origin: `http://localhost:${port}`,
            'User-Agent': agent,
            'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8',
            ...headers,
          }),
        },
        async (response) => {
          let text = '';
          for await (const chunk of response) text += chunk;
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  const counted = () => tally.take().map(({ what, slug, count }) => `${what} ${slug} ${count}`);
  return { tell, counted };
}

test('a tap is counted, and nothing is answered', async () => {
  const { tell, counted } = await house();
  const told = await tell('phone=ro-og-ryg');
  expect(told).toMatchObject({ status: 204, body: '', headers: { 'cache-control': 'no-store' } });
  expect(told.headers).not.toHaveProperty('set-cookie');
  expect(counted()).toEqual(['phone ro-og-ryg 1']);
});

test('a list that was fetched early is counted as it is looked at, each clinic once', async () => {
  const { tell, counted } = await house();
  expect((await tell('shown=a1&shown=b1&shown=a1')).status).toBe(204);
  expect(counted()).toEqual(['shown a1 1', 'shown b1 1']);
});

test.each<[string, number, string | Buffer, OutgoingHttpHeaders?, string?]>([
  ['another kind', 400, 'iskias=ro'],
  ['a kind that every object has', 400, '__proto__=ro'],
  ['a kind of ours among others', 400, 'phone=ro&symptom=x'],
  ['words in place of a clinic', 400, 'phone=Jeg har ondt'],
  ['a path in place of a clinic', 400, 'phone=../ro'],
  ['a clinic without end', 400, `phone=${'a'.repeat(121)}`],
  ['nothing', 400, ''],
  ['what is no form', 400, Buffer.from([0, 255, 254, 0])],
  ['more than a page lists', 400, Array.from({ length: 41 }, (_, at) => `shown=a${at}`).join('&')],
  ['a body without end', 413, `phone=ro&${'x'.repeat(100_000)}`],
  ['JSON', 415, '{"phone":"ro"}', { 'Content-Type': 'application/json' }],
  ['multipart', 415, 'x', { 'Content-Type': 'multipart/form-data; boundary=x' }],
  ['another site', 403, 'phone=ro', { Origin: 'https://eksempel.invalid' }],
  ['a site without a name', 403, 'phone=ro', { Origin: 'null' }],
  ['no site at all', 403, 'phone=ro', { Origin: undefined }],
  ['a reader', 405, '', {}, 'GET'],
  ['another method', 405, 'phone=ro', {}, 'PUT'],
])('%s is refused with %i and not counted', async (_what, status, body, headers, method) => {
  const { tell, counted } = await house();
  expect((await tell(body, headers, method)).status).toBe(status);
  expect(counted()).toEqual([]);
});

test('a robot and whoever is signed in are answered alike and not counted', async () => {
  const { tell, counted } = await house();
  expect((await tell('phone=ro', { 'User-Agent': 'curl/8.5.0' })).status).toBe(204);
  expect((await tell('phone=ro', { Cookie: 'fodfaeste.session_token=x' })).status).toBe(204);
  expect(counted()).toEqual([]);
});

test('one clinic cannot be made great by hand', async () => {
  const { tell, counted } = await house();
  const statuses = new Set<number>();
  for (let sent = 0; sent < 70; sent++) statuses.add((await tell('site=pralhals')).status);
  expect(statuses).toEqual(new Set([204]));
  expect(counted()).toEqual(['site pralhals 60']);
});
