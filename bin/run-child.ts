/** Programs that a command runs: under this Node, ended with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { atEnd } from './ending.ts';

export interface Outcome {
  /** 128 and more when a signal ended it. */
  code: number;
  /** The last 4000 characters of what it printed; empty when it printed for itself. */
  tail: string;
}

const running = new Set<ChildProcess>();
atEnd(() => {
  for (const child of running) child.kill('SIGTERM');
});

/**
 * Runs a script under this Node, or with `program` another program, to its end.
 * @param options.env on top of this process's environment; undefined takes a name away
 * @param options.show lets it print for itself
 */
export function runChild(
  args: readonly string[],
  options: { env?: Record<string, string | undefined>; show?: boolean; program?: string } = {},
): Promise<Outcome> {
  const child = spawn(options.program ?? process.execPath, args, {
    env: { ...process.env, ...options.env },
    stdio: options.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let tail = '';
  const keep = (part: Buffer) => {
    tail = (tail + part).slice(-4000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, tail: error.message }));
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 128, tail: tail.trim() });
    });
  });
}
