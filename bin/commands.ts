/** Runs one verb under the pinned Node; each verb is a file of its own and is loaded only when it is asked for. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { end, endOnSignals, isTold } from './ending.ts';
import { Refusal, sentenceOf } from './refusal.ts';
import { verbs } from './verbs.mjs';

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** What a verb's file gives: the options it knows, and what it does. */
interface Command {
  options?: Options;
  /** @returns the exit code */
  run: (args: { words: string[]; options: Record<string, unknown> }) => Promise<number>;
}

const load: Record<string, () => Promise<Command>> = {
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
  test: () => import('./test.ts'),
  migrate: () => import('./migrate.ts'),
  seed: () => import('./seed.ts'),
  import: () => import('./import.ts'),
  'undo-import': () => import('./undo-import.ts'),
  explain: () => import('./explain.ts'),
  'check-content': () => import('./check-content.ts'),
  'sign-off': () => import('./sign-off.ts'),
  'new-article': () => import('./new-article.ts'),
  'places-agreement': () => import('./places-agreement.ts'),
  'search-quality': () => import('./search-quality.ts'),
  bench: () => import('./bench.ts'),
  lighthouse: () => import('./lighthouse.ts'),
  shots: () => import('./shots.ts'),
};

/**
 * Runs a verb, ends what it began (server, then database), and this process with it.
 * What the operator can mend is one sentence on stderr and exit code 1; a bug is shown with its stack.
 */
export async function runVerb(verb: string, args: string[]): Promise<void> {
  endOnSignals();
  let code = 1;
  try {
    const command = await load[verb]?.();
    if (!command) throw new Refusal(`There is no "portal ${verb}".`);
    code = await command.run(read(verb, args, command.options ?? {}));
  } catch (error) {
    if (!isTold()) console.error(sentenceOf(error) ?? error);
  }
  await end(code);
}

/** A path as the caller means it: the portal itself works in the project's folder. */
const fromCaller = (path: string) => resolve(process.env.PORTAL_CALLER ?? process.cwd(), path);

function read(verb: string, args: string[], options: Options) {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    return {
      words: positionals.map((word, index) =>
        verbs[verb]?.paths?.includes(index) ? fromCaller(word) : word,
      ),
      options: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          verbs[verb]?.pathOptions?.includes(name) && typeof value === 'string' ? fromCaller(value) : value,
        ]),
      ),
    };
  } catch (error) {
    const what = error instanceof Error ? error.message.split(/\.\s/)[0] : '';
    throw new Refusal(`${what}; usage: ${`portal ${verb} ${verbs[verb]?.usage ?? ''}`.trim()}`);
  }
}

if (import.meta.main) {
  const [verb = '', ...args] = process.argv.slice(2);
  await runVerb(verb, args);
}
