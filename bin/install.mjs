/** Packages as package-lock.json says, installed when they are not. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { withLock } from '#lib/db/lock.mjs';
import { step } from './step.mjs';

/** One for install and build in this clone, whatever DATA_DIR is. */
export const cloneLock = '.data/clone.lock';

const stamp = 'node_modules/.portal-install';

/** What the installed packages depend on: the lock file, and the system that chooses binaries. */
function wanted() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  return hash.update(`${process.platform} ${process.arch}`).digest('hex');
}

const isStamped = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();

/** True when npm's own record says that exactly these packages are there, for somebody who ran npm by hand. */
function isInstalledByHand() {
  try {
    const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
    const there = packagesOf('node_modules/.package-lock.json');
    return Object.entries(packagesOf('package-lock.json')).every(
      ([path, { version, optional, link, peer }]) =>
        path === '' || link || there[path]?.version === version || ((optional || peer) && !there[path]),
    );
  } catch {
    return false;
  }
}

/**
 * Installs the packages when they are missing or of another version. Two starts at once take turns.
 * Works in the current folder, the project's.
 * @param {{ quiet: boolean }} options `quiet`: print the step only when there is something to install
 * @returns {Promise<{ changed: boolean }>} whether packages were installed now
 * @throws {Error} a sentence for the operator
 */
export function ensureInstalled({ quiet }) {
  return step(
    'Packages',
    async (say) => {
      if (isStamped()) return { changed: false };
      return withLock(cloneLock, () => install(say), { onWait: (pid) => say(`waiting for process ${pid}`) });
    },
    ({ changed }) => (changed ? 'installed' : quiet ? null : 'up to date'),
  );
}

async function install(say) {
  if (isStamped()) return { changed: false }; // by the one that held the lock before
  const changed = !isInstalledByHand();
  if (changed) {
    if (!process.stdout.isTTY) console.log('… Packages  npm ci, a minute or two the first time');
    say('npm ci');
    await npmCi();
  }
  writeFileSync(stamp, wanted());
  return { changed };
}

function npmCi() {
  // The npm that called, when one did: it is the one that is known to work here.
  const caller = process.env.npm_execpath;
  const npm = caller?.endsWith('npm-cli.js') && existsSync(caller) ? [process.execPath, caller] : ['npm'];
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const [program = 'npm', ...before] = npm;
    const child = spawn(program, [...before, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let said = '';
    const keep = (part) => {
      said += part;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) =>
      reject(new Error(`npm cannot be started (${error.message}): install Node with npm.`)),
    );
    child.once('close', (code) => {
      if (code === 0) resolve(undefined);
      else
        reject(
          new Error(
            `${essence(said)}\nThe packages could not be installed: see above, mend it, and start again.`,
          ),
        );
    });
  });
}

/** What npm says first; after it come its own instructions. */
function essence(said) {
  const lines = said.split('\n').filter((line) => line.replace(/^npm \w+/, '').trim());
  return lines.slice(0, 8).join('\n');
}
