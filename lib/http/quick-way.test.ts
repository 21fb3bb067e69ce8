import { createServer, type IncomingMessage, request } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Tally } from '#lib/statistics/tally.ts';
import { Freshness } from './freshness.ts';
import { answer } from './front.ts';
import { HeldResponse } from './held-response.ts';
import { listen } from './listen.ts';
import { QuickWay } from './quick-way.ts';
import { setAside } from './set-aside.ts';

/** What stands for the pages: each says how often something has changed. */
interface Pages {
  /** Of the parts; 200 sets them aside. */
  partsStatus?: number;
  /** What the parts' head says of an address. */
  head?: (target: string) => string;
  /** Before the parts are there. */
  meanwhile?: () => unknown;
}

const title = (target: string) => `<title>${target}</title>`;

/** The front before pages that are made whole and in parts, and the list of what was asked of them. */
async function house({ partsStatus = 200, head = title, meanwhile = () => {} }: Pages = {}) {
  const state = { changes: 0, asked: [] as string[], told: [] as string[], ways: [] as string[] };
  const content = (target: string) => setAside(Buffer.from(`<h1>${target} – ${state.changes}</h1>`));
  const next = async ({ url = '' }: IncomingMessage, response: HeldResponse) => {
    state.asked.push(url);
    const target = url.replace('/api/parts', '');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (target === url) {
      response.setHeader('Link', '</a.css>; rel=preload; as="style"');
      response.setHeader('X-Robots-Tag', 'noindex');
      response.end(
        `<head>${title(target)}</head><main>${content(target)}</main>${'<!-- -->ord '.repeat(99)}`,
      );
      return;
    }
    await meanwhile();
    response.setHeader('X-Robots-Tag', 'noindex');
    if (partsStatus === 200) {
      setAside(Buffer.from(head(target)));
      content(target);
    }
    response.statusCode = partsStatus;
    response.end();
  };
  const freshness = new Freshness([{ changes: () => state.changes, catchUp: async () => true }]);
  const front = {
    next,
    dev: false,
    headers: { 'X-Every': 'answer' },
    log: (line: string) => state.ways.push(line.endsWith(' frame') ? 'frame' : 'made'),
    patience: 5_000,
    memory: null,
    quick: new QuickWay(next, freshness, (line) => state.told.push(line)),
    tally: new Tally(),
  };
  const server = createServer({ ServerResponse: HeldResponse }, (asked, response) =>
    answer(asked, response, front),
  );
  const port = await listen(server, '127.0.0.1', 0);
  onTestFinished(() => void server.close());
  const ask = async (path: string, method = 'GET', patience = 5_000) => {
    const before = state.ways.length;
    const found = await new Promise<{ status: number; headers: object; body: string }>((resolve, reject) => {
      const asked = request({ port, path, method, timeout: patience }, async (response) => {
        let body = '';
        for await (const chunk of response) body += chunk;
        const { date: _date, ...headers } = response.headers;
        resolve({ status: response.statusCode ?? 0, headers, body });
      });
      asked.on('timeout', () => asked.destroy(new Error('gone')));
      asked.on('error', reject);
      asked.end();
    });
    await vi.waitFor(() => expect(state.ways.length).toBe(before + 1));
    await new Promise((resolve) => setTimeout(resolve, 5)); // what is learned of an answer is learned after it
    return { ...found, way: state.ways.at(-1) };
  };
  return { ask, state };
}

const aarhus = '/find/fysioterapeut/aarhus';

test('the first page of a kind is made whole, the next from its parts, and the same page is the same either way', async () => {
  const { ask, state } = await house();
  const whole = await ask(aarhus);
  const quick = await ask(aarhus);
  expect([whole.way, quick.way]).toEqual(['made', 'frame']);
  expect({ ...quick, way: 'made' }).toEqual(whole);
  expect((await ask('/find/fysioterapeut/odense')).body).toContain('<h1>/find/fysioterapeut/odense – 0</h1>');
  expect(state.asked.slice(2)).toEqual([`/api/parts${aarhus}`, '/api/parts/find/fysioterapeut/odense']);
});

test('HEAD says what GET would, without the page', async () => {
  const { ask } = await house();
  await ask(aarhus);
  const [got, head] = [await ask(aarhus), await ask(aarhus, 'HEAD')];
  expect(head).toEqual({ ...got, body: '' });
});

test('after a change the frame is taken anew', async () => {
  const { ask, state } = await house();
  await ask(aarhus);
  state.changes++;
  const [whole, quick] = [await ask(aarhus), await ask(aarhus)];
  expect([whole.way, quick.way]).toEqual(['made', 'frame']);
  expect(quick.body).toContain('– 1</h1>');
});

test('a kind of page that has no parts is always made whole', async () => {
  const { ask, state } = await house();
  await ask('/om');
  expect((await ask('/om')).way).toBe('made');
  expect(state.asked).toEqual(['/om', '/om']);
});

test('an address that leads elsewhere is Next’s to answer, and nobody is told', async () => {
  const { ask, state } = await house({ partsStatus: 204 });
  for (let i = 0; i < 7; i++) expect((await ask(aarhus)).way).toBe('made');
  expect(state.told).toEqual([]);
});

test('a page whose parts do not fit is made whole each time, and the operator is told once', async () => {
  const { ask, state } = await house({ head: () => '<title>Andet</title>' });
  for (let i = 0; i < 9; i++) expect(await ask(aarhus)).toMatchObject({ status: 200, way: 'made' });
  expect(state.told).toEqual([
    'Pages at /find/fysioterapeut/{sted} are made the long way: their parts do not fit',
  ]);
  // Nor is it tried for ever.
  expect(state.asked.filter((url) => url.startsWith('/api/parts'))).toHaveLength(5);
});

test('a page whose parts fail is made whole, and the fault is told without a word that was typed', async () => {
  const { ask, state } = await house({
    meanwhile: () => {
      throw new TypeError('cannot read "iskias"');
    },
  });
  expect(await ask(`${aarhus}?sprog=engelsk`)).toMatchObject({ status: 200, way: 'made' });
  expect(state.told).toEqual([
    expect.stringMatching(
      /^Fault at the parts of \/find\/fysioterapeut\/\{sted\}: TypeError: cannot read "…"/,
    ),
  ]);
});

test('parts of after a change do not come into a frame of before it', async () => {
  let changes = () => {};
  const { ask, state } = await house({ meanwhile: () => changes() });
  await ask(aarhus);
  changes = () => void state.changes++;
  expect(await ask(aarhus)).toMatchObject({ way: 'made', body: expect.stringContaining('– 1</h1>') });
});

test('a page is not made again for a reader who has gone', async () => {
  let wait: Promise<unknown> | undefined;
  const { ask, state } = await house({ meanwhile: () => wait });
  await ask(aarhus);
  const { promise, resolve } = Promise.withResolvers<void>();
  wait = promise;
  const gone = ask(aarhus, 'GET', 50);
  await expect(gone).rejects.toThrow();
  resolve();
  await new Promise((later) => setTimeout(later, 20));
  expect(state.asked.filter((url) => url === aarhus)).toHaveLength(1);
});
