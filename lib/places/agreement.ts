/**
 * How far the project's own table of postal districts agrees with a reference table that is given by hand.
 * Run: node lib/places/agreement.ts FOLDER (with postal_codes.tsv: postal_code, name, municipality_code,
 * all_municipality_codes, lat, lon). The reference only measures; nothing of it is kept.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distanceKm } from './distance.ts';
import { districtOf, type PostalDistrict, postalDistricts } from './districts.ts';
import { districtPoint } from './gazetteer.ts';

/** A point counts as the same place up to this distance. */
const nearKm = 5;

export interface Agreement {
  /** Rows of the reference. */
  codes: number;
  /** How many of them the project's table has, names alike, puts in the same main municipality, and near. */
  known: number;
  named: number;
  governed: number;
  near: number;
  /** One sentence for each row that differs. */
  differences: string[];
  /** Codes that only the project's table has. */
  extra: string[];
}

/** Rows of a tab-separated table as records by the names in its first line. */
function readTable(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

function differencesOf(
  row: Record<string, string>,
  own: PostalDistrict,
): { what: keyof Agreement; told: string }[] {
  const { name = '', municipality_code: code = '', lat, lon } = row;
  const km = distanceKm(districtPoint(own), { lat: Number(lat), lon: Number(lon) });
  const found: { what: keyof Agreement; told: string }[] = [];
  if (own.postalName !== name)
    found.push({ what: 'named', told: `name ${own.postalName}, reference ${name}` });
  if (own.municipalityCodes[0] !== code)
    found.push({ what: 'governed', told: `municipality ${own.municipalityCodes[0]}, reference ${code}` });
  if (!(km <= nearKm)) found.push({ what: 'near', told: `point ${km.toFixed(1)} km away` });
  return found;
}

/**
 * Compares the project's postal districts with `postal_codes.tsv` in a folder.
 * @throws the file system's error when the file cannot be read
 */
export async function measureAgreement(folder: string): Promise<Agreement> {
  const rows = readTable(await readFile(join(folder, 'postal_codes.tsv'), 'utf8'));
  const own = new Set(postalDistricts().flatMap((district) => district.codes));
  const result: Agreement = {
    codes: rows.length,
    known: 0,
    named: 0,
    governed: 0,
    near: 0,
    differences: [],
    extra: [...own.difference(new Set(rows.map((row) => row.postal_code ?? '')))],
  };
  for (const row of rows) {
    const code = row.postal_code ?? '';
    const district = own.has(code) ? districtOf(code) : null;
    if (!district) {
      result.differences.push(`${code} ${row.name}: not in the table`);
      continue;
    }
    const found = differencesOf(row, district);
    const differs = new Set(found.map(({ what }) => what));
    result.known++;
    if (!differs.has('named')) result.named++;
    if (!differs.has('governed')) result.governed++;
    if (!differs.has('near')) result.near++;
    for (const { told } of found) result.differences.push(`${code} ${row.name}: ${told}`);
  }
  return result;
}

/** The measurement as lines for the operator. */
export function describeAgreement(result: Agreement): string {
  const share = (count: number) =>
    `${count} of ${result.codes} (${((100 * count) / result.codes).toFixed(1)} %)`;
  return [
    `codes           ${share(result.known)}`,
    `names           ${share(result.named)}`,
    `municipalities  ${share(result.governed)}`,
    `points ≤ ${nearKm} km   ${share(result.near)}`,
    ...result.differences.map((difference) => `  ${difference}`),
    `only here: ${result.extra.join(' ') || 'none'}`,
  ].join('\n');
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (!folder) {
    console.error('usage: node lib/places/agreement.ts FOLDER');
    process.exitCode = 1;
  } else console.log(describeAgreement(await measureAgreement(folder)));
}
