import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { describeAgreement, isKept, measureAgreement } from './agreement.ts';

async function measured(postalCodes: string[], municipalities: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'places-'));
  await writeFile(join(folder, 'postal_codes.tsv'), `${postalCodes.join('\n')}\n`);
  await writeFile(join(folder, 'municipalities.tsv'), `${municipalities.join('\n')}\n`);
  const results = await measureAgreement(folder);
  await rm(folder, { recursive: true });
  return results;
}

test('the tables are measured against a reference, and every difference is told', async () => {
  const results = await measured(
    [
      'postal_code\tname\tmunicipality_code\tall_municipality_codes\tlat\tlon',
      '5700\tSvendborg\t0479\t0479\t55.06\t10.6',
      '7000\tFredericia\t0630\t0607,0630\t55.57\t9.75',
      '9990\tSkawen\t0813\t0813\t56.0\t10.58',
      '0001\tIngensteds\t0101\t0101\t55.7\t12.5',
    ],
    [
      'code\tname\tregion_name\tregion_from_2027\tlat\tlon',
      '0751\tAarhus\tRegion Midtjylland\tRegion Midtjylland\t56.16\t10.13',
      '0259\tKøge\tRegion Sjælland\tRegion Sjælland\t57.0\t12.1',
    ],
  );
  expect(Object.fromEntries(results.map(({ what, agree }) => [what, agree]))).toEqual({
    'postal codes': 3,
    names: 2,
    'main municipalities': 2,
    'all municipalities': 2,
    points: 2,
    municipalities: 2,
    'regions on 2026-12-31': 2,
    'regions on 2027-01-01': 1,
    'municipal points': 1,
  });
  const told = describeAgreement(results);
  expect(told).toContain('postal codes          3 of 4 (75.0 %)         MISSED (99 %)');
  expect(told).toContain('  0259 Køge: Region Østdanmark, reference Region Sjælland');
});

/** Beside the project on the machines of those who make it; not part of it. */
const reference = resolve('../shared/reference');

test.runIf(existsSync(reference))('the project’s own tables keep the bars', async () => {
  const results = await measureAgreement(reference);
  expect(results.filter((result) => !isKept(result)).map(({ what }) => what)).toEqual([]);
});
