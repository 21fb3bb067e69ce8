/** Tells whether a file has changed since it was read. */
import { readdirSync, statSync } from 'node:fs';
import { oneLook } from './one-look.ts';

/** A clock tick of the file system: two writes within it can carry the same time. */
const tickMs = 50;
let unsettled = 0;

/**
 * A short text that is equal as long as the file is: its time and size. A file written this very moment gets a
 * new stamp each time it is asked, so that a second write within the same tick is not missed. Looked at once a request.
 * Synchronous on purpose: this takes 3 to 9 µs, a promise through the thread pool 50.
 * @returns null when there is no such file, or none that can be looked at
 */
export const stampOf = (path: string): string | null => oneLook(`stamp ${path}`, () => stampNow(path));

/** The same as it is this moment, whatever the request found before. */
export function stampNow(path: string): string | null {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile()) return null;
    const age = Date.now() - stat.mtimeMs;
    const fresh = age >= 0 && age < tickMs ? `~${++unsettled}` : '';
    return `${stat.mtimeMs}:${stat.size}${fresh}`;
  } catch {
    return null;
  }
}

interface Listing {
  changed: number;
  names: readonly string[];
}

// Front, proxy and pages hold their own copy of this module: a folder is read once for all of them.
const shared = globalThis as { portalListings?: Map<string, Listing> };

/**
 * The names in a folder, sorted by code unit; none when it is not there or cannot be read. Read again only when a name
 * came or went, which is when a folder's own time changes: the same list is the same array. Looked at once a request.
 */
export const namesIn = (folder: string): readonly string[] =>
  oneLook(`names ${folder}`, () => readNames(folder)) ?? [];

function readNames(folder: string): readonly string[] | null {
  shared.portalListings ??= new Map();
  try {
    const changed = statSync(folder).mtimeMs;
    const known = shared.portalListings.get(folder);
    if (known?.changed === changed) return known.names;
    const names = readdirSync(folder).sort();
    const age = Date.now() - changed;
    // One more name can come within the same tick.
    if (age < 0 || age >= tickMs) shared.portalListings.set(folder, { changed, names });
    return names;
  } catch {
    return null;
  }
}
