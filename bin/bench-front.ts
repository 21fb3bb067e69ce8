/**
 * Requests a second and server work of each kind of answer, beside nginx and a bare Node server with the same bytes. All
 * three are measured in turns, so that what else the machine does falls on each of them.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { PortalProcess } from './portal-process.ts';
import { type Answer, startRivals } from './rivals.ts';
import { costOf, memoryMb } from './server-work.ts';

/** What is answered from memory when it is asked for again, and suggestions, which never are. */
async function addressesOf(url: string): Promise<Record<string, string>> {
  const results = '/find/fysioterapeut/aarhus/iskias';
  const page = await (await fetch(url + results)).text();
  const article = await (await fetch(`${url}/lidelser/iskias`)).text();
  return {
    article: '/lidelser/iskias',
    results,
    profile: /href="(\/klinik\/[^"/]+)"/.exec(page)?.[1] ?? '/',
    'sharing image': /\/og\/lidelser\/iskias\.png\?v=\w+/.exec(article)?.[0] ?? '/og/index.png',
    suggestions: '/api/v1/places?q=aarh',
  };
}

const seconds = 2;
const turns = 3;
const pad = (text: string | number, width: number) => String(text).padStart(width);
const ms = (value: number) => pad(value.toFixed(2), 9);

/** Prints two tables: work per answer, and requests a second with 10 and 100 connections. */
export async function benchFront(portal: PortalProcess): Promise<void> {
  const addresses = await addressesOf(portal.url);
  console.log('\nServer work, one answer after the other (ms)');
  console.log(`${'answer'.padEnd(32)}      CPU    median       p95`);
  const row = async (name: string, path: string, anew: boolean) => {
    const { cpu, median, p95 } = await costOf(portal.pid, portal.url + path, anew);
    console.log(`${name.padEnd(32)}${ms(cpu)} ${ms(median)} ${ms(p95)}`);
  };
  for (const [name, path] of Object.entries(addresses)) {
    if (name !== 'suggestions') await row(`${name}, from memory`, path, false);
    await row(name === 'suggestions' ? name : `${name}, made anew`, path, true);
  }

  const answers = await Promise.all(
    Object.entries(addresses).map(([name, path], at) => answerOf(`a${at}-${name[0]}`, portal.url + path)),
  );
  const rivals = await startRivals(answers);
  try {
    console.log(
      `\nRequests a second, ${turns} turns of ${seconds} s each: middle, and as a part of the others (least to most)`,
    );
    console.log(`${'answer'.padEnd(16)} conn.   portal     bare    nginx   of bare          of nginx`);
    for (const [at, [name, path]] of Object.entries(addresses).entries()) {
      const file = `/${answers[at]?.name}`;
      for (const connections of [10, 100]) {
        const servers = [
          portal.url + path,
          rivals.bare + file,
          ...(rivals.nginx ? [rivals.nginx + file] : []),
        ];
        console.log(`${name.padEnd(16)} ${pad(connections, 5)} ${await race(servers, connections)}`);
      }
    }
  } finally {
    rivals.stop();
  }
  if (!rivals.nginx) console.log('There is no nginx here to be measured beside: apt-get install nginx-light');
}

async function answerOf(name: string, url: string): Promise<Answer> {
  // Over the wire: `fetch` would unpack it.
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'br' } }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      const { 'content-type': type = 'text/plain', 'content-encoding': encoding = null } = response.headers;
      resolve({ name, type, encoding, body: Buffer.concat(parts) });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The first server beside the others. */
async function race(urls: readonly string[], connections: number): Promise<string> {
  const speeds: number[][] = urls.map(() => []);
  for (let turn = 0; turn < turns; turn++) {
    for (const [at, url] of urls.entries()) {
      const { requests, non2xx, errors } = await autocannon({
        url,
        connections,
        duration: seconds,
        headers: { 'accept-encoding': 'br' },
      });
      if (non2xx || errors) throw new Error(`${new URL(url).pathname}: ${non2xx + errors} answers were none`);
      speeds[at]?.push(requests.average);
    }
  }
  const middles = [0, 1, 2].map((at) => pad(speeds[at] ? middle(speeds[at]).toFixed(0) : '–', 8));
  const parts = [1, 2].map((at) => partOf(speeds[0] ?? [], speeds[at]));
  return `${middles.join(' ')}   ${parts.join('   ')}`;
}

const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Turn by turn, so that a busy moment falls on both. */
function partOf(own: readonly number[], others: readonly number[] | undefined): string {
  if (!others) return '–';
  const parts = own.map((speed, turn) => speed / (others[turn] ?? 1));
  const percent = (value: number) => `${(value * 100).toFixed(0)}`;
  return `${percent(middle(parts))} % (${percent(Math.min(...parts))}–${percent(Math.max(...parts))})`;
}

const mixed = 10_000;
/** V8 gives back what it does not use once nothing has been asked for a while. */
const rest = 20_000;

/** Prints the memory in use before, at the end of, and some time after ten thousand requests of every kind. */
export async function benchMemory(portal: PortalProcess): Promise<void> {
  const addresses = Object.values(await addressesOf(portal.url));
  const places = ['aarhus', 'odense', 'aalborg', 'koebenhavn', 'esbjerg', 'randers', 'region-syddanmark'];
  const terms = ['', '/iskias', '/ryg', '/knae', '/skulder', '/nakke'];
  const finder = places.flatMap((place) => terms.map((term) => `/find/fysioterapeut/${place}${term}`));
  const before = memoryMb(portal.pid);
  const requests = [...addresses, ...finder, '/', '/lidelser', '/om'].flatMap((path, at) => [
    { path, headers: { 'accept-encoding': 'br' } },
    // One in two is rendered anew.
    { path, headers: { 'accept-encoding': 'gzip', ...(at % 2 && { cookie: 'bench=1' }) } },
  ]);
  await autocannon({ url: portal.url, connections: 10, amount: mixed, requests });
  const after = memoryMb(portal.pid);
  await sleep(rest);
  const [atFirst, atOnce, atRest] = [before, after, memoryMb(portal.pid)].map((mb) => mb.toFixed(0));
  console.log(
    `\nMemory (MB): ${atFirst} before, ${atOnce} at the end of ${mixed} mixed requests, ${atRest} after ${rest / 1000} s of rest`,
  );
}
