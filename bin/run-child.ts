/** Programs that a command runs: under this Node, ended with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { atEnd } from './ending.ts';

export interface Outcome {
  /** 128 and more when a signal ended it. */
  code: number;
  /** The last 4000 characters of what it printed. */
  tail: string;
}

const running = new Set<ChildProcess>();
atEnd(() => {
  for (const child of running) child.kill('SIGTERM');
});

/**
 * Runs a script under this Node, or with `program` another program, to its end.
 * @param options.env on top of this process's environment; undefined takes a name away
 * @param options.show prints what it prints as well, as it comes
 */
export function runChild(
  args: readonly string[],
  options: { env?: Record<string, string | undefined>; show?: boolean; program?: string } = {},
): Promise<Outcome> {
  // It sees a pipe where there may be a screen behind us.
  const colored = options.show && process.stdout.isTTY;
  const child = spawn(options.program ?? process.execPath, args, {
    env: { ...process.env, ...(colored && { FORCE_COLOR: '1' }), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let tail = '';
  const keep = (screen: NodeJS.WriteStream) => (part: string) => {
    if (options.show) screen.write(part);
    tail = (tail + part).slice(-4000);
  };
  child.stdout.setEncoding('utf8').on('data', keep(process.stdout));
  child.stderr.setEncoding('utf8').on('data', keep(process.stderr));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, tail: error.message }));
    const end = (code: number | null) => {
      running.delete(child);
      resolve({ code: code ?? 128, tail: tail.trim() });
    };
    child.once('close', end);
    // Something that it started and left behind may hold its output open.
    child.once('exit', (code) => setTimeout(end, 5_000, code).unref());
  });
}
