/** A new PostgreSQL data folder ('cluster'), and the way in. Callers hold the folder's lock. */
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Account } from './postgres-account.ts';
import { type Programs, runProgram } from './postgres-programs.ts';
import type { Server } from './running-server.ts';

const role = 'portal';
export const passwordFile = 'portal-password';
/**
 * Makes a cluster at `folder`: UTF-8, one role without superuser rights, its database, a random password in a file
 * of mode 600. It is built beside and renamed when finished, so a half-made one never bears the name.
 */
export async function createCluster(
  folder: string,
  account: Account | null,
  programs: Programs,
): Promise<void> {
  const parent = dirname(folder);
  const prefix = `${basename(folder)}.new-`;
  await sweep(parent, prefix);
  const fresh = join(parent, prefix + randomBytes(4).toString('hex'));
  await mkdir(fresh, { mode: 0o700 });
  if (account) await chown(fresh, account.uid, account.gid);
  await runProgram(programs, 'initdb', [
    `--pgdata=${fresh}`,
    '--username=postgres',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--auth=reject',
    '--no-instructions',
  ]);
  const password = randomBytes(24).toString('hex');
  await runProgram(
    programs,
    'postgres',
    ['--single', '-D', fresh, '-c', 'exit_on_error=on', '-c', 'log_checkpoints=off', 'postgres'],
    `create role ${role} login createdb password '${password}';\ncreate database ${role} owner ${role};\n`,
  );
  await writeFor(account, join(fresh, 'pg_hba.conf'), `host all ${role} 127.0.0.1/32 scram-sha-256\n`);
  await writeFor(account, join(fresh, passwordFile), `${password}\n`);
  await rename(fresh, folder);
  // The initdb of somebody who was killed may have written on while it was swept; by now it has found its folder gone.
  await sweep(parent, prefix);
}

/** Removes what others left half made; what cannot be removed hinders nobody. */
async function sweep(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent))
    if (name.startsWith(prefix))
      await rm(join(parent, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => {});
}

async function writeFor(account: Account | null, file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600 });
  await chmod(file, 0o600);
  if (account) await chown(file, account.uid, account.gid);
}

/** Where the portal reaches a running server, password included. */
export async function urlOf(folder: string, server: Server): Promise<string> {
  const password = (await readFile(join(folder, passwordFile), 'utf8')).trim();
  return `postgres://${role}:${password}@127.0.0.1:${server.port}/${role}`;
}
