/**
 * `npm run bench`: what a first visit to each page weighs, what an answer costs the server, and how many it gives beside
 * nginx and a bare Node server. Starts the built portal on a free loopback port with a directory of its own; bounded in
 * count and time.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { benchArticles } from './bench-articles.ts';
import { benchFront, benchMemory } from './bench-front.ts';
import { benchImport } from './bench-import.ts';
import { benchSql } from './bench-sql.ts';
import { type PortalProcess, startPortal } from './portal-process.ts';
import { Refusal } from './refusal.ts';
import { runChild } from './run-child.ts';
import { costOf } from './server-work.ts';

const pages = {
  home: '/',
  conditions: '/lidelser',
  article: '/lidelser/iskias',
  'article with a place': '/lidelser/iskias?hvor=aarhus',
  'results: town + condition': '/find/fysioterapeut/aarhus/iskias',
  'results: municipality': '/find/fysioterapeut/aarhus-kommune',
  'results: Denmark + condition': '/find/fysioterapeut/danmark/iskias',
} as const;

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

const kb = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);

export const options = { large: { type: 'boolean' }, only: { type: 'string' } } as const;

/** What a figure is about: by default all of them. */
const parts = ['weight', 'front', 'memory', 'articles', 'results', 'import', 'sql'] as const;

/**
 * Prints the tables; ends by itself within some minutes, with `--large` (300,000 clinics too) more.
 * @param args.options.only some of the parts, with commas between them
 * @returns the exit code
 */
export async function run(args: { options: { large?: unknown; only?: unknown } }): Promise<number> {
  const large = args.options.large === true;
  const chosen = chosenParts(args.options.only);
  await withClinics(3_000, async (portal) => {
    if (chosen.has('weight')) await printWeights(portal.url);
    if (chosen.has('front')) await benchFront(portal);
    if (chosen.has('memory')) await benchMemory(portal);
  });
  for (const clinics of chosen.has('results') ? [3_000, ...(large ? [30_000, 300_000] : [])] : [])
    await withClinics(clinics, (portal) => printResults(clinics, portal));
  if (chosen.has('import')) await benchImport();
  if (chosen.has('articles')) await benchArticles();
  if (chosen.has('sql')) await benchSql({ large });
  return 0;
}

function chosenParts(only: unknown): ReadonlySet<string> {
  const names = typeof only === 'string' ? only.split(',') : [...parts];
  const unknown = names.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined)
    throw new Refusal(`There is no part "${unknown}": choose from ${parts.join(', ')}.`);
  return new Set(names);
}

/** The built portal on a demonstration of that many clinics, for as long as the work takes. */
async function withClinics(clinics: number, work: (portal: PortalProcess) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'));
  chmodSync(folder, 0o711); // PostgreSQL's own user must get in when this runs as root
  const DATA_DIR = join(folder, 'data');
  try {
    const args = ['bin/portal.mjs', 'seed', '--clinics', String(clinics)];
    const { code, tail } = await runChild(args, { env: { DATA_DIR } });
    if (code !== 0) throw new Refusal(tail);
    const portal = await startPortal({ DATA_DIR });
    try {
      await work(portal);
    } finally {
      await portal.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function printWeights(url: string): Promise<void> {
  console.log('\nFirst visit, compressed, without pictures (kB)');
  console.log(`${'page'.padEnd(32)}   html     css    font  script   total  requests   bar`);
  for (const [name, path] of Object.entries(pages)) {
    const weight = await weigh(url, path);
    const total = weight.html + weight.css + weight.font + weight.script;
    const kept = total <= 75_000 && weight.script <= 10_000 && weight.requests <= 8;
    console.log(
      `${name.padEnd(32)}${kb(weight.html)} ${kb(weight.css)} ${kb(weight.font)} ${kb(weight.script)} ${kb(total)} ${String(weight.requests).padStart(9)}   ${kept ? 'kept' : 'MISSED'}`,
    );
  }
}

async function printResults(clinics: number, portal: PortalProcess): Promise<void> {
  console.log(`\nA page of results made anew, ${clinics} clinics (ms)`);
  console.log(`${'page'.padEnd(32)}      CPU    median       p95`);
  for (const [name, path] of Object.entries(pages).filter(([name]) => name.startsWith('results'))) {
    const figures = await costOf(portal.pid, portal.url + path, true);
    const cells = [figures.cpu, figures.median, figures.p95].map((value) => value.toFixed(2).padStart(9));
    console.log(`${name.padEnd(32)}${cells.join(' ')}`);
  }
}
