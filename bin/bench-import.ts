/**
 * What an import costs: rows a second and peak memory for 100,000 generated rows, in a database of its own that is
 * thrown away. Each import runs in a process of its own, so that its memory is its own.
 */
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { today } from '#lib/hours/clock.ts';
import { importCsv } from '#lib/listings/import-csv.ts';
import { importOsm } from '#lib/listings/import-osm.ts';
import { postalDistricts } from '#lib/places/districts.ts';
import { placeOfPostalCode } from '#lib/places/find.ts';
import { migrateDatabase, openDatabase } from './database.ts';
import { end } from './ending.ts';
import { runChild } from './run-child.ts';

const rows = 100_000;

/** The rows' places: every postal district in turn, each clinic a little beside its middle. */
const places = () =>
  postalDistricts().flatMap(({ codes: [code = ''], postalName }) => {
    const point = placeOfPostalCode(code)?.point;
    return point ? [{ code, postalName, point }] : [];
  });

const beside = (i: number) => ((i % 1_000) - 500) / 100_000;
const week = (i: number) => `Mo-Th 0${7 + (i % 3)}:00-1${5 + (i % 5)}:30; Fr 08:00-14:00; Sa,Su off`;

function* csvLines(): Generator<string> {
  yield 'id;navn;adresse;postnummer;by;bredde;laengde;specialer;koerestol;hjemmebesoeg;online;aabningstider;ventetid_egenbetaling;bekraeftet\n';
  const all = places();
  for (let i = 1; i <= rows; i++) {
    const place = all[i % all.length];
    if (!place) continue;
    const { code, postalName, point } = place;
    const answer = ['ja', 'nej', ''];
    yield `p${i};Prøveklinik ${i};Prøvevej ${i};${code};${postalName};${(point.lat + beside(i)).toFixed(5)};${point.lon};ryg|iskias|knae;${answer[i % 3]};${answer[i % 2]};;"${week(i)}";${i % 9};2026-01-01\n`;
  }
}

function* osmLines(): Generator<string> {
  yield '{"version":0.6,"osm3s":{"timestamp_osm_base":"2026-01-01T04:00:00Z"},"elements":[\n';
  const all = places();
  for (let i = 1; i <= rows; i++) {
    const place = all[i % all.length];
    if (!place) continue;
    const tags = {
      name: `Prøveklinik ${i}`,
      healthcare: 'physiotherapist',
      'addr:street': 'Prøvevej',
      'addr:housenumber': String(i),
      'addr:postcode': place.code,
      'addr:city': place.postalName,
      opening_hours: week(i),
      wheelchair: i % 2 ? 'yes' : 'no',
    };
    const node = { type: 'node', id: i, lat: place.point.lat + beside(i), lon: place.point.lon, tags };
    yield `${i === 1 ? '' : ',\n'}${JSON.stringify(node)}`;
  }
  yield '\n]}\n';
}

/** Prints the table; takes a minute or two. */
export async function benchImport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-import-'));
  chmodSync(folder, 0o711); // PostgreSQL's own user must get in when this runs as root
  const csv = join(folder, 'rows.csv');
  const osm = join(folder, 'rows.json');
  try {
    await pipeline(Readable.from(csvLines()), createWriteStream(csv));
    await pipeline(Readable.from(osmLines()), createWriteStream(osm));
    console.log(`\nImport of ${rows.toLocaleString('en')} rows, one transaction`);
    console.log(`${'list'.padEnd(32)}   seconds    rows/s   memory before, peak (MB)`);
    for (const [name, format, path] of [
      ['sheet (CSV), all new', 'csv', csv],
      ['the same sheet again', 'csv', csv],
      ['OpenStreetMap, all new', 'osm', osm],
    ] as const) {
      const { code, tail } = await runChild(['bin/bench-import.ts', format, path], {
        env: { DATA_DIR: join(folder, 'data'), DATABASE_URL: undefined },
      });
      console.log(`${name.padEnd(32)}${code === 0 ? tail : ` failed: ${tail}`}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One import in this process; prints its figures. */
async function measure(format: string, path: string): Promise<void> {
  const db = await openDatabase();
  await migrateDatabase();
  const before = process.memoryUsage.rss() / 1e6;
  const begun = performance.now();
  const options = { path, date: today() };
  const report = format === 'osm' ? await importOsm(db, options) : await importCsv(db, options);
  const seconds = (performance.now() - begun) / 1000;
  // A few of the scattered positions lie in a fjord, and are told as such.
  if (!report.ok || report.kept < rows * 0.999 || report.kept + report.rejectedCount !== rows)
    throw new Error(JSON.stringify(report).slice(0, 2000));
  // In kibibytes (getrusage(2)).
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
  console.log(
    `${seconds.toFixed(1).padStart(10)}${Math.round(rows / seconds)
      .toLocaleString('en')
      .padStart(10)}${Math.round(before).toString().padStart(17)}${Math.round(peak).toString().padStart(10)}`,
  );
}

if (import.meta.main) {
  const [format, path] = process.argv.slice(2);
  if (format && path) await measure(format, path);
  else await benchImport();
  await end(0);
}
