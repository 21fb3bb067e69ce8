/** Starts the built portal as a process of its own, for benchmarks and pictures. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PortalProcess {
  url: string;
  pid: number;
  /** What it has printed so far. */
  output: () => string;
  /** Ends the process, waits for it, and removes its data. */
  stop: () => Promise<void>;
}

/**
 * @param settings environment on top of this process's own; `DATA_DIR` is a temporary folder unless given
 * @throws when it ends before it serves, with what it printed
 */
export async function startPortal(settings: Record<string, string> = {}): Promise<PortalProcess> {
  const data = mkdtempSync(join(tmpdir(), 'portal-'));
  chmodSync(data, 0o711); // PostgreSQL's own user must get in when this runs as root
  const child = spawn(process.execPath, ['bin/portal.mjs', 'start'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(data, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    let isServing = false;
    const read = (part: Buffer) => {
      printed += part;
      // It prints its address when it is ready.
      const address = isServing ? null : /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (!address) return;
      isServing = true;
      resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The portal ended with code ${code}:\n${printed}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    output: () => printed,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}
