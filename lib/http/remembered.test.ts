import { createServer, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { now, today, watchingClock } from '#lib/hours/clock.ts';
import { Tally } from '#lib/statistics/tally.ts';
import { DocumentMemory } from './document-memory.ts';
import { Freshness } from './freshness.ts';
import { answer } from './front.ts';
import { HeldResponse } from './held-response.ts';
import { listen } from './listen.ts';
import { endOfTruth } from './remembered.ts';

/** The front with a memory, before a page that counts how often it is rendered, and something that can change. */
async function house(
  options: { status?: number; type?: string; heard?: boolean; render?: () => Promise<unknown> } = {},
) {
  const state = { changes: 0, unheard: 0, renderings: 0 };
  const source = {
    changes: () => state.changes,
    catchUp: async () => {
      state.changes += state.unheard;
      state.unheard = 0;
      return options.heard ?? true;
    },
  };
  const memory = new DocumentMemory(new Freshness([source]), 1_000_000);
  const front = {
    next: async (_asked: unknown, response: HeldResponse) => {
      state.renderings++;
      const text = `udgave ${state.changes + state.unheard}`;
      await options.render?.();
      response.statusCode = options.status ?? 200;
      response.setHeader('Content-Type', options.type ?? 'text/html; charset=utf-8');
      response.end(`<p>${text}</p>`);
    },
    dev: false,
    headers: { 'X-Every': 'answer' },
    log: () => {},
    patience: 5_000,
    memory,
    quick: null,
    tally: new Tally(),
  };
  const server = createServer({ ServerResponse: HeldResponse }, (asked, response) =>
    answer(asked, response, front),
  );
  const port = await listen(server, '127.0.0.1', 0);
  onTestFinished(() => void server.close());
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const asked = request({ port, path, method, headers }, async (response) => {
        let body = '';
        for await (const chunk of response) body += chunk;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
      asked.on('error', reject);
      asked.end();
    });
  return { ask, state };
}

test('a document is rendered once and answered alike, headers included, until something changes', async () => {
  const { ask, state } = await house();
  const first = await ask('/lidelser/iskias');
  const second = await ask('/lidelser/iskias');
  const headers = (answer: typeof first) => ({ ...answer.headers, date: null });
  expect(headers(second)).toEqual(headers(first));
  expect(second.body).toBe(first.body);
  expect(state.renderings).toBe(1);
  state.changes++;
  expect((await ask('/lidelser/iskias')).body).toBe('<p>udgave 1</p>');
});

test('many first readers at once have it rendered once', async () => {
  const { ask, state } = await house({ render: () => new Promise((resolve) => setTimeout(resolve, 50)) });
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask('/klinik/ro')));
  expect(new Set(answers.map(({ body }) => body))).toEqual(new Set(['<p>udgave 0</p>']));
  expect(state.renderings).toBe(1);
});

test('whoever has the document is told so; HEAD says what GET would', async () => {
  const { ask, state } = await house();
  const { headers } = await ask('/om');
  const again = await ask('/om', { 'If-None-Match': String(headers.etag) });
  expect(again).toMatchObject({ status: 304, body: '' });
  const head = await ask('/om', {}, 'HEAD');
  expect(head).toMatchObject({ status: 200, body: '' });
  expect(head.headers['content-length']).toBe(headers['content-length']);
  expect(state.renderings).toBe(1);
});

test('a change that came while a page was rendered is in the next answer', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { ask, state } = await house({ render: () => gate });
  const early = ask('/lidelser/iskias');
  while (state.renderings === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  state.changes++;
  release();
  expect((await early).body).toBe('<p>udgave 0</p>');
  expect((await ask('/lidelser/iskias')).body).toBe('<p>udgave 1</p>');
});

test('whoever has just written here reads what was written', async () => {
  const { ask, state } = await house();
  await ask('/klinik/ro');
  await ask('/klinik/ro/fejl', {}, 'POST');
  state.unheard = 1; // committed, its bell still on the way
  expect((await ask('/klinik/ro')).body).toBe('<p>udgave 1</p>');
});

test.each([
  ['a missing page', { status: 404 }, '/lidelser/ukendt', {}],
  ['a place somebody asked for', {}, '/lidelser/iskias?hvor=ry', {}],
  ['what is shown to somebody with a cookie', {}, '/', { Cookie: 'session=1' }],
  ['anything while changes cannot be heard', { heard: false }, '/', {}],
])('%s is not kept', async (_what, options, address, headers) => {
  const { ask, state } = await house(options);
  await ask(address, headers);
  await ask(address, headers);
  expect(state.renderings).toBe(2);
});

test.each([
  ['only the day', () => today(), '2026-11-22T22:00:00Z'],
  ['the minute', () => now(), '2026-11-22T21:32:00Z'],
])('a page that asked the clock for %s is true until %s', (_what, glimpse: () => unknown, end) => {
  const glance = { atMinute: false };
  watchingClock(glance, glimpse);
  const begun = Date.parse('2026-11-22T21:31:20Z');
  expect(new Date(endOfTruth(begun, glance))).toEqual(new Date(end));
});

test('what came in place of a page is kept for nobody', async () => {
  const { ask, state } = await house({ type: 'application/json' });
  await ask('/lidelser/iskias');
  await ask('/lidelser/iskias');
  expect(state.renderings).toBe(2);
});
