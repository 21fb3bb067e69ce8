/** Pictures that articles show: where the file lies and how large it is. */
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { env } from '#lib/env.ts';
import { projectContent } from '#lib/specialties/content-folder.ts';
import { stampOf } from '#lib/specialties/file-stamp.ts';

export interface PictureFile {
  /** On the disk. */
  file: string;
  /** Pixels as shown, turned upright where the camera says so. */
  width: number;
  height: number;
  /** Media type. */
  type: string;
}

const types: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

const shared = globalThis as { portalPictures?: Map<string, { stamp: string; picture: PictureFile | null }> };

/**
 * The picture at an address on this site.
 * @param path `/images/articles/iskias_intro.png`; a query or hash behind it is ignored
 * @returns null when there is none, when it is no picture, and when the path leads out of the pictures' folder.
 *   `CONTENT_DIR/images` is looked in first, then the project's own.
 */
export async function findPicture(path: string): Promise<PictureFile | null> {
  const found = locate(path);
  if (!found) return null;
  shared.portalPictures ??= new Map();
  const known = shared.portalPictures.get(found.file);
  if (known?.stamp === found.stamp) return known.picture;
  const picture = await measure(found.file);
  shared.portalPictures.set(found.file, { stamp: found.stamp, picture });
  return picture;
}

/** Equal as long as the picture at that address is the same file, unchanged; null when there is none. */
export function pictureStamp(path: string): string | null {
  const found = locate(path);
  return found && `${found.file}@${found.stamp}`;
}

function locate(path: string): { file: string; stamp: string } | null {
  const inside = insidePath(path);
  if (inside === null) return null;
  for (const root of new Set([env().CONTENT_DIR, projectContent()])) {
    const file = join(root, 'images', inside);
    const stamp = stampOf(file);
    if (stamp) return { file, stamp };
  }
  return null;
}

function insidePath(path: string): string | null {
  const [, encoded] = /^\/images\/([^?#]+)/.exec(path) ?? [];
  if (!encoded) return null;
  let inside: string;
  try {
    inside = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  // A part that begins with a dot is a way out (..) or a hidden file.
  const parts = inside.split('/');
  if (/[\\\0]/.test(inside) || parts.some((part) => !part || part.startsWith('.'))) return null;
  return types[extname(inside).toLowerCase()] ? inside : null;
}

async function measure(file: string): Promise<PictureFile | null> {
  try {
    const { autoOrient } = await sharp(file).metadata();
    const type = types[extname(file).toLowerCase()];
    return type ? { file, width: autoOrient.width, height: autoOrient.height, type } : null;
  } catch {
    return null;
  }
}
