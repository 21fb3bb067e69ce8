#!/usr/bin/env node
/**
 * The portal's command line: `node bin/portal.mjs VERB`, `npx portal VERB`.
 * Plain JavaScript without dependencies, for any Node ≥ 20.9: it installs what is missing and hands over to
 * `commands.ts` under the Node that npm has pinned for the project.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { helpText, verbs } from './verbs.mjs';

const [verb = 'help', ...args] = process.argv.slice(2);
// npm runs scripts in the project's folder and says here where the caller stood.
const callerFolder = (process.env.npm_lifecycle_event && process.env.INIT_CWD) || process.cwd();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  refuse(`The portal needs Node 20.9 or later, this is ${process.versions.node}: see https://nodejs.org.`);
} else if (['help', '--help', '-h'].includes(verb)) {
  console.log(helpText());
} else if (!Object.hasOwn(verbs, verb)) {
  refuse(`There is no "portal ${verb}": run "npx portal help" for what there is.`);
} else {
  await run(verbs[verb]);
}

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

/** @param {import('./verbs.mjs').Verb} chosen */
async function run(chosen) {
  const installed = await ensureInstalled({ quiet: !chosen.steps }).catch((error) => {
    refuse(error instanceof Error ? error.message : String(error));
    return null;
  });
  if (installed === null) return;
  const pinned = resolve('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(pinned) && major < 24) {
    refuse('The pinned Node is missing (node_modules/node/bin/node): run "npm ci" with ignore-scripts off.');
    return;
  }
  // Read by bin/commands.ts, which knows what of the arguments is a file.
  process.env.PORTAL_CALLER = callerFolder;
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  process.env.NODE_ENV = chosen.mode;
  if (chosen.mode === undefined) delete process.env.NODE_ENV;
  const here = !installed.changed && (!existsSync(pinned) || realpathSync(pinned) === process.execPath);
  const { flags = [] } = chosen;
  process.env.MALLOC_ARENA_MAX ??= '2'; // glibc: a heap a thread keeps what one page took
  if (here && mayBecome() && !flags.every((flag) => process.execArgv.includes(flag))) {
    process.execve(process.execPath, [
      process.execPath,
      ...process.execArgv,
      ...flags,
      ...process.argv.slice(1),
    ]);
  }
  endWithNpm();
  // What was compiled is kept: the next start is quicker, and does not load what takes the types out of the sources.
  process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/portal');
  if (here) {
    nodeModule.enableCompileCache?.();
    const { runVerb } = await import('./commands.ts');
    await runVerb(verb, args);
  } else {
    handOver(existsSync(pinned) ? pinned : process.execPath, [...flags, 'bin/commands.ts', verb, ...args]);
  }
}

/**
 * Ends in order when the npm that runs this dies. npm stands behind a shell that passes no signal on: told to stop, it
 * would leave the portal behind, still holding the port. A portal that was not started by npm lives on its own.
 */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const read = (file) => {
    try {
      return readFileSync(`/proc/${process.ppid}/${file}`, 'utf8').trim();
    } catch {
      return ''; // no /proc on this system, or the parent is gone
    }
  };
  const parents = () => {
    const isShell = /^(sh|dash|bash)$/.test(read('comm'));
    return isShell ? `${process.ppid} ${/\) \S (\d+)/.exec(read('stat'))?.[1]}` : `${process.ppid}`;
  };
  const before = parents();
  const watch = setInterval(() => {
    if (parents() === before) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/** Whether this Node can become another program in the same process (execve): what V8 may take is settled at its start. */
function mayBecome() {
  return typeof process.execve === 'function' && process.platform !== 'win32';
}

/**
 * Becomes, as far as Node allows, another program: its signals, output and exit code.
 * The channel between the two tells the child when this process dies, also by `kill -9`.
 */
function handOver(program, programArgs) {
  const child = spawn(program, programArgs, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => refuse(`The pinned Node cannot run (${error.message}): run "npm ci".`));
  child.once('exit', (code, signal) =>
    process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 1)),
  );
}
