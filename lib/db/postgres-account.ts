/** Whom PostgreSQL runs as. It refuses to run as root, so root hands it to the system user `postgres`. */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseError } from './database-error.ts';

const run = promisify(execFile);

export interface Account {
  uid: number;
  gid: number;
}

const find = async (): Promise<Account> => ({
  uid: Number((await run('id', ['-u', 'postgres'])).stdout),
  gid: Number((await run('id', ['-g', 'postgres'])).stdout),
});

/**
 * The account for PostgreSQL's processes: null means 'as this one', root gets the user `postgres`, created if missing.
 * @throws DatabaseError when root cannot create it
 */
export async function postgresAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  try {
    return await find();
  } catch {
    try {
      await run('useradd', [
        '--system',
        '--user-group',
        '--no-create-home',
        '--shell',
        '/usr/sbin/nologin',
        'postgres',
      ]);
      return await find();
    } catch {
      throw new DatabaseError(
        'PostgreSQL does not run as root and the system user "postgres" cannot be created: run the portal as another user, or create it with: useradd --system postgres',
      );
    }
  }
}

/** Whether the account can reach a folder; found out by going there. */
export async function canEnter(account: Account | null, folder: string): Promise<boolean> {
  if (!account) return true;
  const entered = run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/' });
  return entered.then(
    () => true,
    () => false,
  );
}

/**
 * Makes sure that the account can reach a folder.
 * @param remedy what helps besides opening the folder that is closed
 * @throws DatabaseError naming the folder that is closed
 */
export async function checkEntrance(account: Account | null, folder: string, remedy: string): Promise<void> {
  if (!account || (await canEnter(account, folder))) return;
  const closed = await firstClosed(account, folder);
  throw new DatabaseError(
    `PostgreSQL does not run as root, and the system user "postgres" it runs as cannot enter ${closed}: open it with "chmod o+x ${closed}", or ${remedy}.`,
  );
}

/** The outermost folder on the way that the account may not enter. */
async function firstClosed(account: Account, folder: string): Promise<string> {
  const way: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    way.unshift(at);
    if (dirname(at) === at) break;
  }
  for (const at of way) {
    const { uid, gid, mode } = await stat(at);
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return at;
  }
  return folder;
}
