/** Vitest's global setup: names a data folder for the run, and afterwards stops the server in it, if one was started. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runningServer } from './running-server.ts';
import { stopServer } from './start-server.ts';

export default function setup(project: TestProject) {
  const testDataDir = mkdtempSync(join(tmpdir(), 'portal-test-'));
  chmodSync(testDataDir, 0o711); // PostgreSQL's own user must get in when the tests run as root
  project.provide('testDataDir', testDataDir);
  return async () => {
    const folder = join(testDataDir, 'postgres');
    const server = await runningServer(folder);
    if (server) await stopServer(folder, server);
    rmSync(testDataDir, { recursive: true, force: true, maxRetries: 5 });
  };
}
