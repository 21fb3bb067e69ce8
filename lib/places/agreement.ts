/**
 * How far the project's own tables of postal districts and municipalities agree with reference tables that are given
 * by hand: `postal_codes.tsv` (postal_code, name, municipality_code, all_municipality_codes, lat, lon) and
 * `municipalities.tsv` (code, name, region_name, region_from_2027, lat, lon). They only measure; nothing is kept.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distanceKm } from './distance.ts';
import { districtOf, postalDistricts } from './districts.ts';
import { districtPoint } from './gazetteer.ts';
import { municipalities } from './municipalities.ts';
import type { Point } from './place.ts';
import { regionOf } from './regions.ts';

/** A point counts as the same place up to this distance. */
const nearKm = 5;
/** The last day of the five regions, and the first of the four. */
const eve = '2026-12-31';
const newYear = '2027-01-01';

/** One thing that is compared. */
export interface Agreement {
  what: string;
  /** Rows of the reference, and those that the project's own table agrees with. */
  rows: number;
  agree: number;
  /** The share that must agree, or null: reported only. */
  bar: number | null;
  /** One sentence for each row that differs. */
  differences: string[];
}

type Row = Record<string, string>;

/** Rows of a tab-separated table as records by the names in its first line. */
function readTable(text: string): Row[] {
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** @param difference what is told of a row that differs, or null */
function compare(
  what: string,
  bar: number | null,
  rows: readonly Row[],
  difference: (row: Row) => string | null,
): Agreement {
  const differences = rows.flatMap((row) => difference(row) ?? []);
  return { what, rows: rows.length, agree: rows.length - differences.length, bar, differences };
}

/** Points of reference tables are often a label's; the middle of an area can be meant in several ways. */
const apart = (row: Row, own: Point) => distanceKm(own, { lat: Number(row.lat), lon: Number(row.lon) });

function compareDistricts(rows: readonly Row[]): Agreement[] {
  const codes = new Set(postalDistricts().flatMap((district) => district.codes));
  const ownOf = ({ postal_code: code = '' }: Row) => (codes.has(code) ? districtOf(code) : null);
  const told = (row: Row, text: string) => `${row.postal_code} ${row.name}: ${text}`;
  return [
    compare('postal codes', 0.99, rows, (row) => (ownOf(row) ? null : told(row, 'not in the table'))),
    compare('names', 0.99, rows, (row) => {
      const own = ownOf(row)?.postalName;
      return own === row.name ? null : told(row, `name ${own}`);
    }),
    compare('main municipalities', 0.99, rows, (row) => {
      const own = ownOf(row)?.municipalityCodes[0];
      return own === row.municipality_code
        ? null
        : told(row, `municipality ${own}, reference ${row.municipality_code}`);
    }),
    compare('all municipalities', null, rows, (row) => {
      const own = ownOf(row)?.municipalityCodes ?? [];
      const all = (row.all_municipality_codes ?? row.municipality_code ?? '').split(/[,; ]+/);
      const missing = all.filter((code) => !own.includes(code));
      return missing.length === 0 ? null : told(row, `also in ${missing.join(', ')}`);
    }),
    compare('points', 0.95, rows, (row) => {
      const own = ownOf(row);
      const km = own ? apart(row, districtPoint(own)) : Number.POSITIVE_INFINITY;
      return km <= nearKm ? null : told(row, `point ${km.toFixed(1)} km away`);
    }),
  ];
}

/** Christiansø belongs to no municipality: the Ministry of Defence governs it. Tables list it under this code. */
const noMunicipality = '0411';

function compareMunicipalities(all: readonly Row[]): Agreement[] {
  const rows = all.filter(({ code }) => code !== noMunicipality);
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  const ownOf = ({ code = '' }: Row) => byCode.get(code) ?? null;
  const told = (row: Row, text: string) => `${row.code} ${row.name}: ${text}`;
  const regions = (what: string, column: string, day: string) =>
    compare(what, 0.99, rows, (row) => {
      const own = ownOf(row) ? regionOf(row.code ?? '', day).name : null;
      return own === row[column] ? null : told(row, `${own}, reference ${row[column]}`);
    });
  return [
    compare('municipalities', 0.99, rows, (row) => {
      const own = ownOf(row)?.shortName;
      return own === row.name ? null : told(row, `name ${own}`);
    }),
    regions(`regions on ${eve}`, 'region_name', eve),
    regions(`regions on ${newYear}`, 'region_from_2027', newYear),
    compare('municipal points', null, rows, (row) => {
      const own = ownOf(row);
      const km = own ? apart(row, own.point) : Number.POSITIVE_INFINITY;
      return km <= nearKm ? null : told(row, `point ${km.toFixed(1)} km away`);
    }),
  ];
}

/**
 * Compares the project's tables with those of a folder.
 * @throws the file system's error when one of the two files cannot be read
 */
export async function measureAgreement(folder: string): Promise<Agreement[]> {
  const table = async (name: string) => readTable(await readFile(join(folder, name), 'utf8'));
  return [
    ...compareDistricts(await table('postal_codes.tsv')),
    ...compareMunicipalities(await table('municipalities.tsv')),
  ];
}

/** Whether as much agrees as must; true for what is only reported. */
export const isKept = ({ agree, rows, bar }: Agreement): boolean => bar === null || agree >= bar * rows;

/** The measurement as lines for the operator: the table, then every difference. */
export function describeAgreement(results: readonly Agreement[]): string {
  const line = (result: Agreement) => {
    const { what, rows, agree, bar } = result;
    const share = `${agree} of ${rows} (${((100 * agree) / rows).toFixed(1)} %)`;
    const verdict = bar === null ? '' : `${isKept(result) ? 'kept' : 'MISSED'} (${100 * bar} %)`;
    return `${what.padEnd(22)}${share.padEnd(24)}${verdict}`.trimEnd();
  };
  const listed = results.filter(({ differences }) => differences.length > 0);
  return [
    ...results.map(line),
    ...listed.flatMap(({ what, differences }) => ['', `${what}:`, ...differences.map((one) => `  ${one}`)]),
  ].join('\n');
}
