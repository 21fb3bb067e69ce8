/** `portal test`: every check of the project, all of them even when one fails. The last line is `N passed, N failed`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { ensureBuilt } from './build.ts';
import { atEnd } from './ending.ts';
import { runJourneys } from './journeys.ts';
import { Refusal, sentenceOf } from './refusal.ts';
import { runChild } from './run-child.ts';
import { step } from './step.mjs';
import { type Tally, tallyPlaywright, tallyRun, tallyVitest } from './tally.ts';

interface Checked extends Tally {
  /** The end of what it printed, where it names what failed. */
  tail?: string;
}

export const options = { only: { type: 'string' } } as const;

const passed: Checked = { passed: 1, failed: 0 };
const failed: Checked = { passed: 0, failed: 1 };

/** A check that is one program: it counts as one. */
const checked = async (...args: string[]): Promise<Checked> => {
  const { code, tail } = await runChild(args, { show: true });
  return code === 0 ? passed : { ...failed, tail };
};

/** In this order: the quick ones first. */
const parts: Record<string, (reports: string) => Promise<Checked>> = {
  format: () => checked('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),

  types: async () => {
    // Next writes the types of routes and style sheets that tsc reads.
    const { code, tail } = await runChild(['node_modules/next/dist/bin/next', 'typegen']);
    if (code !== 0) console.error(tail);
    return checked('node_modules/typescript/bin/tsc', '--noEmit');
  },

  unit: async (reports) => {
    const file = join(reports, 'vitest.json');
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code, tail } = await runChild(['node_modules/vitest/vitest.mjs', ...args], { show: true });
    return { ...tallyRun(file, code, tallyVitest), tail };
  },

  build: async () => {
    await step('Build', ensureBuilt, (built) => (built ? 'built' : 'up to date'));
    return passed;
  },

  journeys: async (reports) => {
    await step('Browser', ensureBrowser, (path) => path);
    const file = join(reports, 'playwright.json');
    const { code, tail } = await runJourneys(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
    return { ...tallyRun(file, code, tallyPlaywright), tail };
  },
};

/** @param args.options.only some of the parts, with commas between them; all when it is not given */
export async function run(args: { options: { only?: unknown } }): Promise<number> {
  const reports = mkdtempSync(join(tmpdir(), 'portal-reports-'));
  atEnd(() => rmSync(reports, { recursive: true, force: true }));
  const total: Tally = { passed: 0, failed: 0 };
  const outcome: string[] = [];
  const complaints: string[] = [];
  for (const [name, check] of chosen(args.options.only)) {
    console.log(`\n── ${name} ──`);
    const begun = performance.now();
    const tally = await check(reports).catch((error: unknown) => {
      console.error(sentenceOf(error) ?? error);
      return failed;
    });
    total.passed += tally.passed;
    total.failed += tally.failed;
    if (tally.failed && tally.tail) complaints.push(`── ${name}, its end again ──\n${tally.tail}`);
    const time = ((performance.now() - begun) / 1000).toFixed(1);
    outcome.push(
      `${tally.failed ? '✗' : '✓'} ${name.padEnd(10)}${tally.passed} passed, ${tally.failed} failed (${time} s)`,
    );
  }
  // Thousands of lines further up they would be looked for.
  for (const complaint of complaints) console.log(`\n${complaint}`);
  console.log(`\n${outcome.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  return total.failed || !total.passed ? 1 : 0;
}

function chosen(only: unknown) {
  const names = typeof only === 'string' ? only.split(',') : Object.keys(parts);
  return names.map((name) => {
    const check = parts[name];
    if (!check)
      throw new Refusal(`There is no part "${name}": choose from ${Object.keys(parts).join(', ')}.`);
    return [name, check] as const;
  });
}
