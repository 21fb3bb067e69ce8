/**
 * `npm run bench`: what a first visit to each page weighs, and what a page costs the server.
 * Starts the built portal on a free loopback port with a directory of its own; bounded in count and time.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { benchImport } from './bench-import.ts';
import { benchSql } from './bench-sql.ts';
import { startPortal } from './portal-process.ts';

const pages = {
  home: '/',
  conditions: '/lidelser',
  article: '/lidelser/iskias',
  'article with a place': '/lidelser/iskias?hvor=aarhus',
  'results: town + condition': '/find/fysioterapeut/aarhus/iskias',
  'results: municipality': '/find/fysioterapeut/aarhus-kommune',
  'results: Denmark + condition': '/find/fysioterapeut/danmark/iskias',
  'sharing image': '/og/lidelser/iskias.png',
} as const;

const warmUp = 30;
const rounds = 200;

/** Bytes over the wire of one address, as a browser asks for it. */
async function wireBytes(url: string): Promise<{ bytes: number; text: string }> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  const body = Buffer.from(await answer.arrayBuffer());
  const length = Number(answer.headers.get('content-length'));
  const compressible = /text|javascript|json|xml|svg/.test(answer.headers.get('content-type') ?? '');
  return {
    bytes: length || (compressible ? brotliCompressSync(body).length : body.length),
    text: body.toString(),
  };
}

interface Weight {
  html: number;
  css: number;
  font: number;
  script: number;
  requests: number;
}

/** What a first visit loads besides pictures: HTML, its style sheets, their latin font, its scripts. */
async function weigh(origin: string, path: string): Promise<Weight> {
  const page = await wireBytes(origin + path);
  const weight: Weight = { html: page.bytes, css: 0, font: 0, script: 0, requests: 1 };
  const linked = [
    ...page.text.matchAll(/<(?:link|script)\b[^>]*?(?:href|src)="([^"]+\.(?:css|js|woff2)[^"]*)"/g),
  ];
  const addresses = new Set(linked.map((match) => new URL(match[1] ?? '', origin + path).href));
  for (const address of addresses) {
    if (!address.includes('.css')) continue;
    const { text } = await wireBytes(address);
    for (const font of text.matchAll(/url\(["']?([^"')]+\.woff2)/g))
      addresses.add(new URL(font[1] ?? '', address).href);
  }
  for (const address of addresses) {
    const { bytes } = await wireBytes(address);
    weight.requests += 1;
    if (address.includes('.css')) weight.css += bytes;
    else if (address.includes('.woff2')) weight.font += bytes;
    else weight.script += bytes;
  }
  return weight;
}

/** CPU time a process has used so far, in milliseconds (Linux, proc(5): utime + stime in ticks of 10 ms). */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

interface Cost {
  cpu: number;
  median: number;
  p95: number;
}

/** Asks for one address one after the other: CPU per answer, and how long each took. All in milliseconds. */
async function cost(pid: number, url: string): Promise<Cost> {
  const ask = async () => (await fetch(url)).arrayBuffer();
  for (let index = 0; index < warmUp; index++) await ask();
  const before = cpuMs(pid);
  const times: number[] = [];
  for (let index = 0; index < rounds; index++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  const cpu = (cpuMs(pid) - before) / rounds;
  times.sort((a, b) => a - b);
  return { cpu, median: times[rounds / 2] ?? 0, p95: times[Math.floor(rounds * 0.95)] ?? 0 };
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);
const ms = (value: number) => value.toFixed(2).padStart(8);

export const options = { large: { type: 'boolean' } } as const;

/**
 * Prints the tables; ends by itself within about two minutes, with `--large` (the database at 300,000 clinics too) some
 * minutes later. Returns the exit code.
 */
export async function run(args: { options: { large?: unknown } }): Promise<number> {
  const large = args.options.large === true;
  const portal = await startPortal();
  try {
    console.log('\nFirst visit, compressed, without pictures (kB)');
    console.log(`${'page'.padEnd(32)}   html     css    font  script   total  requests   bar`);
    for (const [name, path] of Object.entries(pages)) {
      if (path.endsWith('.png')) continue;
      const weight = await weigh(portal.url, path);
      const total = weight.html + weight.css + weight.font + weight.script;
      const kept = total <= 75_000 && weight.script <= 10_000 && weight.requests <= 8;
      console.log(
        `${name.padEnd(32)}${kb(weight.html)} ${kb(weight.css)} ${kb(weight.font)} ${kb(weight.script)} ${kb(total)} ${String(weight.requests).padStart(9)}   ${kept ? 'kept' : 'MISSED'}`,
      );
    }
    console.log(`\nServer work, warm, ${rounds} answers one after the other (ms)`);
    console.log(`${'page'.padEnd(32)}     CPU   median      p95`);
    for (const [name, path] of Object.entries(pages)) {
      const { cpu, median, p95 } = await cost(portal.pid, portal.url + path);
      console.log(`${name.padEnd(32)}${ms(cpu)} ${ms(median)} ${ms(p95)}`);
    }
    await benchImport();
  } finally {
    await portal.stop();
  }
  await benchSql({ large });
  return 0;
}
