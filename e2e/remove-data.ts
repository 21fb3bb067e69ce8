import { rmSync } from 'node:fs';

/** The run's own database goes with the run; the portal that served it has ended by now, or ends without it. */
export default function removeData(): void {
  const folder = process.env.PORTAL_E2E_DATA;
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
}
