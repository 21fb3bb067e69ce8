/** How many checks passed and failed, from what the test runners write. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Tally {
  passed: number;
  failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** A file whose tests could not even be loaded counts as one failed. */
export function tallyVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(report);
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.length,
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + unloaded };
}

/** A test that passed when it was tried again counts as passed; an error outside the tests as one failed. */
export function tallyPlaywright(report: unknown): Tally {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/**
 * What a runner's report and its exit code say together.
 * @param exitCode not 0 without a failed test, or no readable report, is a runner that crashed: one failed
 */
export function tallyRun(file: string, exitCode: number, read: (report: unknown) => Tally): Tally {
  let tally: Tally = { passed: 0, failed: 0 };
  try {
    tally = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const nothingRan = tally.passed + tally.failed === 0;
  return nothingRan || (exitCode !== 0 && tally.failed === 0) ? { ...tally, failed: 1 } : tally;
}
