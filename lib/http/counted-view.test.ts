import { createServer, type OutgoingHttpHeaders, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { Tally } from '#lib/statistics/tally.ts';
import { DocumentMemory } from './document-memory.ts';
import { Freshness } from './freshness.ts';
import { answer } from './front.ts';
import { HeldResponse } from './held-response.ts';
import { listen } from './listen.ts';

/** As a browser asks for a page that somebody wants to see. */
const browser = {
  'User-Agent':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Sec-Fetch-Dest': 'document',
};

const list =
  '<a href="/klinik/ro">Ro</a> <a href="/klinik/ryg">Ryg</a> <a href="/klinik/ro">Ro</a> <a href="/klinik/ro/vcard">kort</a>';

/** Node refuses a header that is not there. */
const said = (headers: OutgoingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));

/** The front with its memory, before pages that all say the same. */
async function house(options: { html?: string; status?: number } = {}) {
  const tally = new Tally();
  const source = { changes: () => 0, catchUp: async () => true };
  let renderings = 0;
  const front = {
    next: async (_asked: unknown, response: HeldResponse) => {
      renderings++;
      response.statusCode = options.status ?? 200;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(options.html ?? list);
    },
    dev: false,
    headers: {},
    log: () => {},
    patience: 5_000,
    memory: new DocumentMemory(new Freshness([source]), 1_000_000),
    quick: null,
    tally,
  };
  const server = createServer({ ServerResponse: HeldResponse }, (asked, response) =>
    answer(asked, response, front),
  );
  const port = await listen(server, '127.0.0.1', 0);
  onTestFinished(() => void server.close());
  const ask = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET', body = '') =>
    new Promise<{ status: number; headers: OutgoingHttpHeaders }>((resolve, reject) => {
      const asked = request({ port, path, method, headers: said({ ...browser, ...headers }) }, (response) => {
        response.resume();
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
      });
      asked.on('error', reject);
      asked.end(body);
    });
  /** 'shown ro 2', in order. */
  const counted = () =>
    tally
      .take()
      .map(({ what, slug, count }) => `${what} ${slug} ${count}`)
      .toSorted();
  return { ask, counted, port, renderings: () => renderings };
}

test('a list shows each of its clinics once to each reader, also when it is answered from memory', async () => {
  const { ask, counted, renderings } = await house();
  for (let reader = 0; reader < 3; reader++) await ask('/find/fysioterapeut/aarhus/iskias');
  expect(renderings()).toBe(1);
  expect(counted()).toEqual(['shown ro 3', 'shown ryg 3']);
});

test('what is never kept is counted too: a list near somebody, clinics beside an article', async () => {
  const { ask, counted } = await house();
  await ask('/find/fysioterapeut/aarhus?naer=56.15,10.21');
  await ask('/lidelser/iskias?hvor=ry');
  await ask('/find?hvad=ryg');
  expect(counted()).toEqual(['shown ro 3', 'shown ryg 3']);
});

test('a clinic’s page is opened, and shows no other; only lists show', async () => {
  const { ask, counted } = await house();
  await ask('/klinik/ro');
  await ask('/klinik/ro');
  await ask('/klinik/ro?meddelt=1');
  await ask('/klinik/ro/vcard');
  await ask('/saadan-rangerer-vi');
  await ask('/');
  expect(counted()).toEqual(['opened ro 2']);
});

test.each<[string, OutgoingHttpHeaders, string?]>([
  ['HEAD', {}, 'HEAD'],
  ['a page fetched early (Chromium)', { 'Sec-Purpose': 'prefetch' }],
  ['a page made early (Chromium)', { 'Sec-Purpose': 'prefetch;prerender' }],
  ['a page fetched early (Safari before 17)', { Purpose: 'prefetch' }],
  ['a page fetched early (Firefox)', { 'X-Moz': 'prefetch' }],
  ['a page fetched by a script', { 'Sec-Fetch-Dest': 'empty' }],
  [
    'a robot that says so',
    { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
  ],
  ['a program', { 'User-Agent': 'curl/8.5.0' }],
  ['nobody in particular', { 'User-Agent': undefined }],
  ['somebody signed in', { Cookie: 'a=b; __Secure-fodfaeste.session_token=x' }],
])('%s is not counted, and does not spoil the count of others', async (_what, headers, method) => {
  const { ask, counted } = await house();
  for (const path of ['/klinik/ro', '/find/fysioterapeut/aarhus']) {
    await ask(path, headers, method);
    await ask(path, headers, method);
  }
  expect(counted()).toEqual([]);
  await ask('/find/fysioterapeut/aarhus');
  expect(counted()).toEqual(['shown ro 1', 'shown ryg 1']);
});

test('a browser that has the page already is not counted again', async () => {
  const { ask, counted } = await house();
  const { headers } = await ask('/klinik/ro');
  const again = await ask('/klinik/ro', { 'If-None-Match': headers.etag });
  expect(again.status).toBe(304);
  expect(counted()).toEqual(['opened ro 1']);
});

test('a browser of 2021 says less of itself, and is counted', async () => {
  const { ask, counted } = await house();
  await ask('/klinik/ro', {
    'User-Agent':
      'Mozilla/5.0 (iPhone; CPU iPhone OS 14_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/14.1 Mobile/15E148 Safari/604.1',
    'Sec-Fetch-Dest': undefined,
  });
  expect(counted()).toEqual(['opened ro 1']);
});

test('a page that is missing shows nobody', async () => {
  const { ask, counted } = await house({ status: 404 });
  await ask('/klinik/ro');
  await ask('/find/fysioterapeut/aarhus');
  expect(counted()).toEqual([]);
});
