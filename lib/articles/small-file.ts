/** A small YAML file of the content, read once per version and shared by every copy of this module. */
import { readFileSync } from 'node:fs';
import { stampOf } from '#lib/specialties/file-stamp.ts';
import { readYaml } from '#lib/specialties/yaml-source.ts';

const shared = globalThis as { portalSmallFiles?: Map<string, { stamp: string; data: unknown }> };

/** What the file says now, every scalar a string; null when it is not there or cannot be looked at. Never throws. */
export function smallFile(path: string): unknown {
  const stamp = stampOf(path);
  if (!stamp) return null;
  shared.portalSmallFiles ??= new Map();
  const known = shared.portalSmallFiles.get(path);
  if (known?.stamp === stamp) return known.data;
  const data = read(path);
  shared.portalSmallFiles.set(path, { stamp, data });
  return data;
}

function read(path: string): unknown {
  try {
    return readYaml(readFileSync(path, 'utf8')).data;
  } catch {
    return null;
  }
}
