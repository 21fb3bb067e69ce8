/**
 * `portal lighthouse`: Lighthouse on a phone, the median of three runs for each page kind, as a table.
 * The built portal runs on a directory of its own that holds an imported list, because the demonstration is `noindex`.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse, { type Result } from 'lighthouse';
import { today } from '#lib/hours/clock.ts';
import { ensureBrowser } from './browser.ts';
import { ensureBuilt } from './build.ts';
import { atEnd } from './ending.ts';
import { measuredSheet } from './measured-clinics.ts';
import { startPortal } from './portal-process.ts';
import { Refusal } from './refusal.ts';
import { runChild } from './run-child.ts';
import { step } from './step.mjs';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

interface Page {
  path: string;
  /** Every category must be 100. */
  measures: readonly Category[];
}

const [, ...withoutSpeed] = categories;
const pages: Record<string, Page> = {
  home: { path: '/', measures: categories },
  article: { path: '/lidelser/iskias', measures: categories },
  results: { path: '/find/fysioterapeut/aarhus/iskias', measures: categories },
  clinic: { path: '/klinik/klinik-1-til-maaling-aarhus-c', measures: categories },
  conditions: { path: '/lidelser', measures: withoutSpeed },
  ranking: { path: '/saadan-rangerer-vi', measures: withoutSpeed },
  price: { path: '/pris', measures: withoutSpeed },
  about: { path: '/om', measures: withoutSpeed },
  privacy: { path: '/privatliv', measures: withoutSpeed },
  accessibility: { path: '/tilgaengelighed', measures: withoutSpeed },
  data: { path: '/aabne-data', measures: withoutSpeed },
  // A map and a choice are not indexed, and a missing page is a missing page: that is how they should be.
  map: {
    path: '/find/fysioterapeut/region-midtjylland?visning=kort',
    measures: ['accessibility', 'best-practices'],
  },
  choice: { path: '/find?hvor=nykoebing', measures: ['accessibility', 'best-practices'] },
  // The browser writes its status to the console, which Lighthouse counts against the practices.
  missing: { path: '/lidelser/findes-ikke', measures: ['accessibility'] },
};

export const options = { runs: { type: 'string' } } as const;

/**
 * @param args.words page kinds; all when none is given
 * @param args.options.runs how often each is measured, default 3
 * @returns 1 when a page misses 100 in something
 */
export async function run(args: { words: string[]; options: { runs?: unknown } }): Promise<number> {
  const runs = Number(args.options.runs ?? 3);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Refusal('--runs is a whole number from 1, for example --runs 3');
  const chosen = chosenPages(args.words);
  await step('Build', ensureBuilt, (built) => (built ? 'built' : 'up to date'));
  const browserPath = await step('Browser', ensureBrowser, (path) => path);
  const portal = await step('Portal', startOnImportedList, ({ url }) => url);
  // Lighthouse's own launcher: with Playwright attached too, both take part in every page load, on the page's own thread.
  const browser = await launch({ chromePath: browserPath, chromeFlags: alone, handleSIGINT: false });
  atEnd(() => browser.kill());

  console.log(
    `\n${'page'.padEnd(12)}perf  a11y  best   seo     LCP s   TBT ms      CLS  requests     kB   bar`,
  );
  let missed = 0;
  const indexes: number[] = [];
  for (const [name, page] of chosen) {
    const results: Result[] = [];
    // Not counted: a portal that has just started makes its first page of a kind slowly.
    if (page.measures.includes('performance')) await audit(portal.url + page.path, page, browser.port);
    for (let round = 0; round < runs; round++)
      results.push(await audit(portal.url + page.path, page, browser.port));
    indexes.push(...results.map(({ environment }) => environment.benchmarkIndex));
    const row = describe(name, page, results);
    console.log(row.line);
    for (const fault of row.faults) console.log(`  ${fault}`);
    if (row.faults.length) missed++;
  }
  browser.kill();
  await portal.stop();
  const index = median(indexes);
  console.log(
    `\nThis machine's processor has the index ${index.toFixed(0)}.${index < expectedIndex ? slowMachine : ''}`,
  );
  console.log(
    missed
      ? `\n${missed} of ${chosen.length} pages miss a bar`
      : '\nEvery page is at 100 in what it is measured by',
  );
  return missed ? 1 : 0;
}

/** Below this Lighthouse itself warns (its docs/throttling.md): the phone it plays is four times slower than the machine. */
const expectedIndex = 1_000;
const slowMachine =
  ' Lighthouse expects 1,000 or more: the phone it plays here is slower than the one it means, and speed is marked lower.';

/** What Chromium needs where there is no screen, and no network but this machine. */
const alone = [
  '--headless=new',
  // Without it every second page stands unpainted for a second or two: nobody asks for a frame.
  '--run-all-compositor-stages-before-draw',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function chosenPages(words: readonly string[]): [string, Page][] {
  const names = words.length ? words : Object.keys(pages);
  return names.map((name) => {
    const page = pages[name];
    if (!page)
      throw new Refusal(`There is no page kind "${name}": choose from ${Object.keys(pages).join(', ')}.`);
    return [name, page];
  });
}

async function startOnImportedList(say: (what: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'portal-lighthouse-'));
  chmodSync(folder, 0o711); // PostgreSQL's own user must get in when this runs as root
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const sheet = join(folder, 'clinics.csv');
  writeFileSync(sheet, measuredSheet(today()));
  const DATA_DIR = join(folder, 'data');
  say('importing clinics');
  const { code, tail } = await runChild(['bin/portal.mjs', 'import', 'csv', sheet], { env: { DATA_DIR } });
  if (code !== 0) throw new Refusal(`${tail}\nThe clinics to measure with could not be imported.`);
  say('starting');
  const portal = await startPortal({ DATA_DIR });
  atEnd(() => portal.stop());
  return portal;
}

async function audit(url: string, { measures }: Page, port: number): Promise<Result> {
  const answer = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...measures],
    ignoreStatusCode: true,
  });
  if (!answer) throw new Error(`Lighthouse gave no answer for ${new URL(url).pathname}`);
  if (answer.lhr.runtimeError) throw new Error(answer.lhr.runtimeError.message);
  return answer.lhr;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function describe(name: string, { measures }: Page, results: readonly Result[]) {
  const score = (category: Category) =>
    Math.round(median(results.map((result) => result.categories[category]?.score ?? 0)) * 100);
  const metric = (id: string) => median(results.map((result) => result.audits[id]?.numericValue ?? 0));
  const scores = categories.map((category) =>
    (measures.includes(category) ? String(score(category)) : '–').padStart(4),
  );
  const weighed = measures.includes('performance');
  const figures = weighed
    ? [
        (metric('largest-contentful-paint') / 1000).toFixed(2).padStart(8),
        metric('total-blocking-time').toFixed(0).padStart(8),
        metric('cumulative-layout-shift').toFixed(3).padStart(8),
        String(requestsOf(results[0])).padStart(9),
        (metric('total-byte-weight') / 1000).toFixed(0).padStart(6),
      ]
    : ['', '', '', '', ''].map((_, at) => ''.padStart([8, 8, 8, 9, 6][at] ?? 0));
  const kept = measures.every((category) => score(category) === 100);
  return {
    line: `${name.padEnd(12)}${scores.join('  ')}  ${figures.join(' ')}   ${kept ? 'kept' : 'MISSED'}`,
    faults: kept ? [] : faultsOf(measures, results[0]),
  };
}

function requestsOf(result: Result | undefined): number {
  const details = result?.audits['network-requests']?.details;
  return details && 'items' in details && Array.isArray(details.items) ? details.items.length : 0;
}

/** Every audit that takes points, with what it says. */
function faultsOf(measures: readonly Category[], result: Result | undefined): string[] {
  if (!result) return [];
  return measures.flatMap((category) =>
    (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const found = result.audits[id];
      if (!found || !weight || found.score === null || found.score === 1) return [];
      return [`${category}: ${found.title}${found.displayValue ? ` (${found.displayValue})` : ''}`];
    }),
  );
}
