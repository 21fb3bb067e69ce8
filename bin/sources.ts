/** What a build is made of, as one fingerprint. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['app', 'components', 'lib', 'public'];
const files = [
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** A hash of every source file's path and content; tests do not count. Works in the current folder, the project's. */
export function fingerprint(): string {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !isTest(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = createHash('sha256').update(process.version);
  for (const path of [...inFolders, ...files.filter((file) => existsSync(file))].sort()) {
    const text = readFileSync(path);
    hash.update(`${path}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex');
}
