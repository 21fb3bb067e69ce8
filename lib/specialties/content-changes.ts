/** Notices when a file of the content changes, so that what was made of it is made anew. */
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { type ContentKind, projectContent } from './content-folder.ts';
import { stampNow } from './file-stamp.ts';

/** How long the system's own word is trusted before the files are looked at anyway: some file systems say nothing. */
const trustedMs = 10_000;

const kinds: readonly ContentKind[] = ['lidelser', 'specialties', 'authors', 'pages', 'images'];

export class ContentChanges {
  #changes = 0;
  #stamps = '';
  #lookedAt = Number.NEGATIVE_INFINITY;
  #watchers = new Map<string, FSWatcher>();
  /** A folder that the system cannot watch: then only looking helps. */
  #deaf = false;

  /** How many changes have been noticed; equal as long as no file has changed. Counts nothing before `catchUp`. */
  get changes(): number {
    return this.#changes;
  }

  /** Makes sure that changes before this call are counted, those that the system did not tell of included. */
  catchUp(): void {
    if (!this.#deaf && performance.now() - this.#lookedAt < trustedMs) return;
    const { folders, stamps } = look();
    if (stamps !== this.#stamps) this.#changes++;
    this.#stamps = stamps;
    const isNew = this.#watchAll(folders);
    // What happened between looking and watching is seen when this is asked again.
    this.#lookedAt = isNew ? Number.NEGATIVE_INFINITY : performance.now();
  }

  close(): void {
    this.#watchAll(new Set());
  }

  /** @returns whether some of them were not watched before */
  #watchAll(folders: ReadonlySet<string>): boolean {
    for (const [folder, watcher] of this.#watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
    this.#deaf = false;
    const unwatched = [...folders].filter((folder) => !this.#watchers.has(folder));
    for (const folder of unwatched) this.#watch(folder);
    return unwatched.length > 0 && !this.#deaf;
  }

  #watch(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, () => {
        this.#changes++;
        // A new folder is to be watched as well.
        this.#lookedAt = Number.NEGATIVE_INFINITY;
      });
      watcher.on('error', () => {
        watcher.close();
        this.#watchers.delete(folder);
        this.#deaf = true;
      });
      this.#watchers.set(folder, watcher);
    } catch {
      this.#deaf = true;
    }
  }
}

/** Every folder that words and pictures can lie in, and all their files' stamps as one text. */
function look(): { folders: Set<string>; stamps: string } {
  const folders = new Set<string>();
  const stamps: string[] = [];
  for (const root of new Set([projectContent(), env().CONTENT_DIR])) {
    folders.add(root);
    for (const kind of kinds) {
      const folder = join(root, kind);
      let entries: ReturnType<typeof entriesOf>;
      try {
        entries = entriesOf(folder);
      } catch {
        continue; // no such folder here, or none that may be read
      }
      folders.add(folder);
      for (const entry of entries) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isDirectory()) folders.add(path);
        else stamps.push(`${path}@${stampNow(path)}`);
      }
    }
  }
  return { folders, stamps: stamps.join('|') };
}

const entriesOf = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true });
