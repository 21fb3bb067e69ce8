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

for (const address of [
  '/find/fysioterapeut/aarhus',
  '/find/fysioterapeut/aarhus/iskias',
  '/find/fysioterapeut/danmark/iskias?handicap=1&aften=1',
  '/find/fysioterapeut/region-midtjylland?visning=kort',
  '/find/fysioterapeut/anholt?radius=2',
  '/find/fysioterapeut/aarhus?naer=56.15,10.21',
]) {
  test(`the quick way to ${address} gives what Next gives, byte for byte`, async () => {
    await expect(async () => {
      await ring();
      const whole = await made(address);
      expect(whole.isQuick).toBe(false);
      expect(whole.status).toBe(200);
      const quick = await made(address);
      expect(quick.isQuick).toBe(true);
      expect({ ...quick, isQuick: false }).toEqual(whole);
    }).toPass({ timeout: 20_000 });
  });
}

test('a clinic’s page is made on the quick way, and renamed or unknown ones lead where they should', async () => {
  const list = await made('/find/fysioterapeut/aarhus');
  const address = /href="(\/klinik\/[^"]+)"/.exec(list.body)?.[1] ?? '';
  await expect(async () => {
    await ring();
    const whole = await made(address);
    const quick = await made(address);
    expect([whole.isQuick, quick.isQuick]).toEqual([false, true]);
    expect({ ...quick, isQuick: false }).toEqual(whole);
  }).toPass({ timeout: 20_000 });
  expect(await made('/klinik/findes-ikke')).toMatchObject({ status: 404, isQuick: false });
  expect(await made('/find/fysioterapeut/aarhus?side=99')).toMatchObject({ status: 404, isQuick: false });
  const redirect = await fetch(`${portal.url}/find/fysioterapeut/8000`, { redirect: 'manual' });
  expect(redirect.status).toBe(308);
});

test('the parts of a page are for the front alone', async () => {
  const answer = await fetch(`${portal.url}/api/parts/find/fysioterapeut/aarhus`);
  expect(answer.status).toBe(404);
  expect(portal.output()).not.toContain('made the long way');
});
