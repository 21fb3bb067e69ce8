/**
 * Completes package-lock.json with the optional packages of other systems that a registry does not carry: `npm ci`
 * refuses a lock file without them ("Missing: … from lock file"), although no machine would install them here.
 * Run it after `npm install` where that happens: node bin/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const systems = /android|darwin|win32|windows|freebsd|linux|openbsd|netbsd|sunos|aix|openharmony/;
const processors = /arm64|x64|ia32|arm|riscv64|s390x|ppc64|loong64|mips64el|wasm32/;

/** Whether Node would find the package from the folder at `path`. */
function isFound(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
  }
}

const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isFound(path, name)) continue;
    const system = /wasm/.test(name) ? undefined : systems.exec(name)?.[0];
    const processor = processors.exec(name)?.[0];
    lock.packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(processor && { cpu: [processor] }),
      ...(entry.dev && { dev: true }),
      optional: true,
      ...(/musl/.test(name) && { libc: ['musl'] }),
      ...(system && { os: [system === 'windows' ? 'win32' : system] }),
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length ? `Added ${added.join(', ')}` : 'Nothing was missing.');
