import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAgreement, measureAgreement } from './agreement.ts';

test('the table is measured against a reference, and every difference is told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'places-'));
  const rows = [
    'postal_code\tname\tmunicipality_code\tlat\tlon',
    '5700\tSvendborg\t0479\t55.06\t10.6',
    '7000\tFredericia\t0630\t55.57\t9.75',
    '9990\tSkawen\t0813\t56.0\t10.58',
    '0001\tIngensteds\t0101\t55.7\t12.5',
  ];
  await writeFile(join(folder, 'postal_codes.tsv'), `${rows.join('\n')}\n`);
  const result = await measureAgreement(folder);
  await rm(folder, { recursive: true });
  expect(result).toMatchObject({ codes: 4, known: 3, named: 2, governed: 2, near: 2 });
  expect(result.differences).toHaveLength(4);
  expect(describeAgreement(result)).toContain('codes           3 of 4 (75.0 %)');
});
