/** What signs the cookies: `AUTH_SECRET`, else a secret of its own in `DATA_DIR`, made at the first start. */
import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/env.ts';

/**
 * @returns the same for every process that uses this `DATA_DIR`; several machines need one `AUTH_SECRET`
 * @throws Error with a remedy when the file cannot be written or does not hold a secret
 */
export function authSecret(): string {
  const { AUTH_SECRET, DATA_DIR } = env();
  if (AUTH_SECRET) return AUTH_SECRET;
  const path = join(DATA_DIR, 'auth-secret');
  const known = read(path);
  if (known !== null) return known;
  mkdirSync(DATA_DIR, { recursive: true });
  // Written whole, then named: of two processes that start together the second takes the first one's.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(own, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(own, { force: true });
  }
  chmodSync(path, 0o600);
  return read(path) ?? '';
}

function read(path: string): string | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
  if (text.length < 32)
    throw new Error(
      `${path} holds no secret of 32 characters: delete it (everybody signs in anew), or set AUTH_SECRET.`,
    );
  return text;
}
