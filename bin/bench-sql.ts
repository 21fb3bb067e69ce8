/**
 * What the directory's search costs the database, at 3,000, 30,000 and 300,000 clinics: design.md §8.
 * Seeds databases of its own on a server of its own, and leaves nothing behind.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { type Db, drizzleOn } from '#lib/db/connection.ts';
import { seedDemo } from '#lib/db/demo.ts';
import { joinEmbedded } from '#lib/db/embedded.ts';
import { migrate } from '#lib/db/migrate.ts';
import { type DirectoryQuery, readQuery } from '#lib/directory/query.ts';
import { search } from '#lib/directory/search.ts';
import { findPlace } from '#lib/places/find.ts';
import { type Node, readPlan, scansOf } from './query-plan.ts';
import { bar, step } from './step.mjs';

const date = '2026-11-22';
const now = new Date('2026-11-23T09:00:00Z');
const warmUp = 20;
const rounds = 100;

/** Milliseconds at p95 for the statements of one page. */
const bars: Record<number, number> = { 3000: 8, 30000: 25, 300000: 120 };

/** The three that have a bar, and others for comparison. */
const asked: { name: string; place: string; term: string | null; params?: string; barred: boolean }[] = [
  { name: 'town + condition + 10 km', place: 'aarhus-c', term: 'iskias', barred: true },
  { name: 'municipality', place: 'aarhus-kommune', term: null, barred: true },
  { name: 'danmark + condition', place: 'danmark', term: 'iskias', barred: true },
  { name: 'danmark', place: 'danmark', term: null, barred: false },
  { name: 'region + condition', place: 'region-syddanmark', term: 'iskias', barred: false },
  { name: 'København + condition + 10 km', place: 'koebenhavn-v', term: 'iskias', barred: false },
  {
    name: 'danmark + condition + 3 filters',
    place: 'danmark',
    term: 'iskias',
    params: 'ydernummer=1&handicap=1&ventetid=4',
    barred: false,
  },
];

type Statement = [text: string, params: unknown[]];

interface Bench {
  sql: Sql;
  db: Db;
  /** The statements since it was last emptied. */
  seen: Statement[];
}

function openBench(url: string): Bench {
  const seen: Statement[] = [];
  const sql = postgres(url, {
    max: 2,
    onnotice: () => {},
    debug: (_connection, text, params) => seen.push([text, params]),
  });
  return { sql, db: drizzleOn(sql), seen };
}

function queryOf({ place, term, params = '' }: (typeof asked)[number]): DirectoryQuery {
  const found = findPlace(place, date);
  if (found?.kind !== 'place') throw new Error(`There is no place ${place}.`);
  return readQuery(found.place, term, new URLSearchParams(params)).query;
}

/** Times of something done over and over, sorted. */
async function timed(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let round = 0; round < warmUp + rounds; round++) {
    const begun = performance.now();
    await work();
    if (round >= warmUp) times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  return { p50: times[rounds / 2] ?? 0, p95: times[Math.floor(rounds * 0.95)] ?? 0 };
}

const ms = (value: number) => value.toFixed(1).padStart(7);

async function measure({ sql, db, seen }: Bench, size: number): Promise<void> {
  for (const question of asked) {
    const query = queryOf(question);
    await search(db, query, date, now);
    seen.length = 0;
    const { total } = await search(db, query, date, now);
    const statements = seen.slice();
    const page = await timed(() => search(db, query, date, now));
    // Prepared, one after the other: what the bar is about.
    const alone = await timed(async () => {
      for (const [text, params] of statements)
        await sql.unsafe(text, params.map(asParameter), { prepare: true });
    });
    const bar = question.barred ? bars[size] : undefined;
    const verdict = bar === undefined ? '' : alone.p95 <= bar ? `kept (${bar})` : `MISSED (${bar})`;
    const plans = await Promise.all(statements.map((statement) => planOf(sql, statement)));
    console.log(
      `${question.name.padEnd(32)}${String(total).padStart(7)}${ms(alone.p50)}${ms(alone.p95)}  ${verdict.padEnd(13)}${ms(page.p50)}${ms(page.p95)}  ${statements.length}  ${scansOf(plans)}`,
    );
  }
}

const asParameter = (value: unknown) => (typeof value === 'number' ? value : String(value));

async function planOf(sql: Sql, [text, params]: Statement): Promise<Node> {
  const rows = await sql.unsafe(`explain (format json) ${text}`, params.map(asParameter));
  return readPlan(rows[0]?.['QUERY PLAN']);
}

/** Whether the second search sent what the first had sent: prepared once a connection, used from then on. */
async function showPrepared({ sql }: Bench): Promise<void> {
  const [row] = await sql`
    select count(*)::int as texts, coalesce(sum(generic_plans + custom_plans), 0)::int as uses from pg_prepared_statements`;
  console.log(`on one connection: ${row?.texts} prepared texts, used ${row?.uses} times`);
}

/**
 * Prints p50 and p95 in milliseconds for each question and size, and how the tables were read.
 * @param large 300,000 clinics too: some minutes
 */
export async function benchSql({ large = false }: { large?: boolean } = {}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'));
  chmodSync(folder, 0o711); // PostgreSQL's own user must get in when this runs as root
  const { url, leave } = await joinEmbedded(join(folder, 'data'));
  try {
    console.log(`\nSQL of one results page: rows, total and all facet counts (ms, ${rounds} rounds)`);
    console.log(
      `${''.padEnd(32)}  total    p50    p95  bar          search()    p95     how clinics and marks are read`,
    );
    for (const size of [3_000, 30_000, ...(large ? [300_000] : [])]) await benchSize(url, size);
    if (!large) console.log('300,000 clinics: npm run bench -- --large');
  } finally {
    await leave();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function benchSize(url: string, size: number): Promise<void> {
  const own = new URL(url);
  own.pathname = `/bench_${size}`;
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database bench_${size}`);
  await admin.end();
  await migrate(own.href);
  const bench = openBench(own.href);
  try {
    await step(
      'Seed',
      (say) =>
        seedDemo(bench.db, { clinics: size, date, onProgress: (done, total) => say(bar(done, total)) }),
      () => `${size} clinics`,
    );
    await measure(bench, size);
    await showPrepared(bench);
  } finally {
    await bench.sql.end({ timeout: 3 });
  }
}

if (import.meta.main) await benchSql({ large: process.argv.includes('--large') });
