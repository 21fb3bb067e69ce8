import { expect, test } from '@playwright/test';
import { hostileAddress, hostileKinds } from '#lib/http/hostile-addresses.ts';

/** The slow lane (`PORTAL_SLOW=1`) asks ten times as many, however long that takes. */
const isSlow = process.env.PORTAL_SLOW === '1';
const most = isSlow ? 10_000 : 1_000;
/** On a busy machine the ordinary run asks fewer, and every kind all the same. */
const patienceMs = isSlow ? Number.POSITIVE_INFINITY : 30_000;
const atOnce = 4;
const mostHops = 3;

interface Arrival {
  status: number;
  hops: number;
  body: string;
}

/** Follows an address to where it rests. @throws Error when it leads out of the house, or goes on moving */
async function arrive(address: string, origin: string): Promise<Arrival> {
  let url = new URL(address, origin);
  for (let hops = 0; ; hops++) {
    const answer = await fetch(url, { redirect: 'manual' });
    const to = answer.headers.get('location');
    const body = await answer.text();
    if (to === null) return { status: answer.status, hops, body };
    url = new URL(to, url);
    if (url.origin !== origin) throw new Error(`leads out of the house, to ${to}`);
    if (hops === mostHops) throw new Error(`is still moving after ${mostHops} redirects, to ${to}`);
  }
}

/** What is wrong with the answer to an address; null when nothing is. */
async function faultOf(kind: string, address: string, origin: string): Promise<string | null> {
  try {
    const { status, body } = await arrive(address, origin);
    if (status >= 500) return `answers ${status}`;
    if (!kind.startsWith('/api/')) return /<h1|<title|^#|^---/m.test(body) ? null : `${status}: no page`;
    JSON.parse(body);
    return null;
  } catch (fault) {
    return String(fault);
  }
}

test(`up to ${most} hostile addresses of every kind are answered by the running product, never with a fault`, async ({
  baseURL,
}) => {
  test.setTimeout(isSlow ? 30 * 60_000 : 90_000);
  const origin = new URL(baseURL ?? '').origin;
  const deadline = Date.now() + patienceMs;
  const faults: string[] = [];
  let asked = 0;
  const ask = async () => {
    while (asked < most && (asked < hostileKinds.length || Date.now() < deadline)) {
      const { kind, address } = hostileAddress(asked++);
      const fault = await faultOf(kind, address, origin);
      if (fault) faults.push(`${address} ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  test.info().annotations.push({ type: 'asked', description: String(asked) });
  expect(faults, `of ${asked} asked`).toEqual([]);
});
