import { expect, test } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { type PortalProcess, startPortal } from '#bin/portal-process.ts';
import { channel } from '#lib/db/bell.ts';
import { closeDatabase, connect } from '#lib/db/connection.ts';

/** A portal of its own, because its log says which way each page was made; the data are those of the other journeys. */
let portal: PortalProcess;
test.beforeAll(async () => {
  portal = await startPortal({ DATA_DIR: process.env.DATA_DIR ?? '', TODAY: '2026-11-23' });
});
test.afterAll(async () => {
  await portal.stop();
  await closeDatabase();
});

/** One page, not from memory: nothing that is asked for with a cookie is. */
async function made(address: string) {
  const lines = portal.output().split('\n').length;
  const answer = await fetch(portal.url + address, { headers: { cookie: 'a=1' } });
  const body = await answer.text();
  const line = () =>
    portal
      .output()
      .split('\n')
      .slice(lines - 1)
      .find((each) => each.startsWith('GET '));
  await expect.poll(line).toBeTruthy();
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'date'));
  return { status: answer.status, headers, body, isQuick: line()?.endsWith(' frame') ?? false };
}

/** A change anywhere in the directory: what was kept before it is not used again. */
const ring = async () => void (await (await connect()).execute(sql`select pg_notify(${channel}, '')`));

test.describe.configure({ mode: 'serial' });

/** Each stands in the frame that was taken from the one before it, the first in that of the last. */
const kinds = {
  'a place': [
    '/find/fysioterapeut/aarhus?naer=56.15,10.21',
    '/find/fysioterapeut/region-midtjylland?visning=kort',
    '/find/fysioterapeut/anholt?radius=2',
    '/find/fysioterapeut/region-oestdanmark',
    '/find/fysioterapeut/aarhus',
  ],
  'a place and a condition': [
    '/find/fysioterapeut/aarhus/iskias',
    '/find/fysioterapeut/danmark/iskias?handicap=1&aften=1',
    '/find/fysioterapeut/danmark/ryg?side=2',
  ],
};

async function compare(addresses: readonly string[]): Promise<void> {
  for (const [at, address] of addresses.entries()) {
    await expect(async () => {
      await ring();
      expect(await made(addresses.at(at - 1) ?? '')).toMatchObject({ status: 200, isQuick: false });
      const quick = await made(address);
      expect(quick.isQuick).toBe(true);
      await ring();
      const whole = await made(address);
      expect(whole).toMatchObject({ status: 200, isQuick: false });
      expect({ ...quick, isQuick: false }).toEqual(whole);
    }).toPass({ timeout: 20_000 });
  }
}

for (const [kind, addresses] of Object.entries(kinds)) {
  test(`a page about ${kind} in the frame of another is what Next makes, byte for byte`, () =>
    compare(addresses));
}

test('a clinic in the frame of another is what Next makes; what leads elsewhere is left to Next', async () => {
  const list = await made('/find/fysioterapeut/aarhus');
  const clinics = [...list.body.matchAll(/href="(\/klinik\/[^"/]+)"/g)].map(([, address = '']) => address);
  await compare([...new Set(clinics)].slice(0, 3));
  expect(await made('/klinik/findes-ikke')).toMatchObject({ status: 404, isQuick: false });
  expect(await made('/find/fysioterapeut/aarhus?side=99')).toMatchObject({ status: 404, isQuick: false });
  const redirect = await fetch(`${portal.url}/find/fysioterapeut/8000`, { redirect: 'manual' });
  expect(redirect.status).toBe(308);
});

test('what a reader says in headers comes neither into a page nor into the next reader’s', async () => {
  await ring();
  const headers = {
    'x-middleware-prefetch': '1',
    'content-security-policy': "script-src 'nonce-AAAABBBB'",
    'x-forwarded-host': 'andre.example',
  };
  for (const address of ['/lidelser/iskias', '/find/fysioterapeut/odense', '/robots.txt']) {
    const first = await fetch(portal.url + address, { headers });
    const next = await fetch(portal.url + address);
    const [said, heard] = [await first.text(), await next.text()];
    expect(said.length).toBeGreaterThan(50);
    expect(said).not.toMatch(/AAAABBBB|andre\.example/);
    expect(heard).toBe(said);
    expect(next.headers.get('link') ?? '').not.toContain('AAAABBBB');
  }
});

test('the parts of a page are for the front alone', async () => {
  const answer = await fetch(`${portal.url}/api/parts/find/fysioterapeut/aarhus`);
  expect(answer.status).toBe(404);
  expect(portal.output()).not.toContain('made the long way');
});
