/** Drawn sharing images on disk, by their version: drawn once, however often the portal starts. */
import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#lib/env.ts';

/** About 100 MB; the ones drawn longest ago go first, and are drawn again when somebody asks. */
const most = 2_500;
/** How many may be added before the folder is looked through. */
const patience = 100;

const folder = () => join(env().DATA_DIR, 'og');
const fileOf = (version: string) => join(folder(), `${version}.png`);

let added = 0;

/** The image of that version, or null when it has not been drawn, or cannot be read. */
export async function keptCard(version: string): Promise<Buffer | null> {
  return readFile(fileOf(version)).catch(() => null);
}

/** Keeps an image; a disk that takes none only costs the drawing. */
export async function keepCard(version: string, image: Uint8Array): Promise<void> {
  try {
    mkdirSync(folder(), { recursive: true });
    // Never half a picture: another instance may read at any time.
    const unfinished = `${fileOf(version)}.${process.pid}`;
    await writeFile(unfinished, image);
    await rename(unfinished, fileOf(version));
    if (++added % patience === 1) await dropOldest(most);
  } catch (error) {
    console.error(error);
  }
}

/** Removes the files drawn longest ago until so many are left. */
export async function dropOldest(left: number): Promise<void> {
  const names = await readdir(folder());
  if (names.length <= left) return;
  const aged = await Promise.all(
    names.map(async (name) => {
      const path = join(folder(), name);
      return { path, at: (await stat(path).catch(() => null))?.mtimeMs ?? 0 };
    }),
  );
  aged.sort((a, b) => a.at - b.at);
  for (const { path } of aged.slice(0, names.length - left)) await rm(path, { force: true });
}
