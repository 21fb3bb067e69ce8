/** Starts the built portal as a process of its own, for benchmarks and pictures. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PortalProcess {
  url: string;
  pid: number;
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
  const url = await addressOf(child);
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The address that the portal prints when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (part: Buffer) => {
      printed += part;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The portal ended with code ${code}:\n${printed}`)));
  });
}
