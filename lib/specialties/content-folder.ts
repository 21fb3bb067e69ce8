/** Where the words lie: the operator's folder where it has one of that name, else the project's own. */
import { statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { env } from '#lib/env.ts';

export type ContentKind = 'lidelser' | 'specialties' | 'authors' | 'pages' | 'images';

export interface ContentFolder {
  path: string;
  /** True for the project's own words; a foreign folder is data, and nothing in it runs. */
  own: boolean;
}

/** The project's own content. Not found by `import.meta`, which a bundle moves: every command runs in the project's root. */
export function projectContent(): string {
  return join(process.cwd(), 'content');
}

/** The folder of that name that counts: `CONTENT_DIR`'s replaces the project's whole. It need not exist. */
export function contentFolder(kind: ContentKind): ContentFolder {
  const own = join(projectContent(), kind);
  const given = join(env().CONTENT_DIR, kind);
  return given !== own && isFolder(given) ? { path: given, own: false } : { path: own, own: true };
}

/** A path as an editor knows it: from the working folder, or whole when it lies elsewhere. */
export function displayPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') || isAbsolute(short) ? path : short;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
