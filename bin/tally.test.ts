import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tallyPlaywright, tallyRun, tallyVitest } from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-tally-'));
const file = join(folder, 'report.json');
afterAll(() => rmSync(folder, { recursive: true }));

const unit = (passed: number, failed: number, testResults: unknown[] = []) => {
  writeFileSync(file, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults }));
  return file;
};

test('passed and failed tests are counted', () => {
  expect(tallyRun(unit(7, 0), 0, tallyVitest)).toEqual({ passed: 7, failed: 0 });
  expect(tallyRun(unit(7, 2), 1, tallyVitest)).toEqual({ passed: 7, failed: 2 });
});

test('a file that cannot be loaded counts as failed', () => {
  const report = unit(7, 0, [{ status: 'failed', assertionResults: [] }]);
  expect(tallyRun(report, 1, tallyVitest)).toEqual({ passed: 7, failed: 1 });
});

test('a runner that crashes, ran nothing or wrote nothing counts as failed', () => {
  expect(tallyRun(unit(7, 0), 1, tallyVitest)).toEqual({ passed: 7, failed: 1 });
  expect(tallyRun(unit(0, 0), 0, tallyVitest)).toEqual({ passed: 0, failed: 1 });
  expect(tallyRun(join(folder, 'missing.json'), 0, tallyVitest)).toEqual({ passed: 0, failed: 1 });
});

test('a journey that passed at the second try counts as passed, an error outside the journeys as failed', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1 };
  writeFileSync(file, JSON.stringify({ stats, errors: [{ message: 'no browser' }] }));
  expect(tallyRun(file, 1, tallyPlaywright)).toEqual({ passed: 6, failed: 2 });
});
