/** Whether somebody names a place that lies outside Denmark. */
import { namesAbroad } from './abroad.data.ts';
import { slugify } from './slug.ts';
import { loose } from './spelling.ts';

let keys: ReadonlySet<string> | null = null;

/** True for a well-known name outside Denmark, however its letters are written; a name unknown here is false. */
export function isAbroad(name: string): boolean {
  keys ??= new Set(namesAbroad.split(',').map((each) => loose(slugify(each))));
  return keys.has(loose(slugify(name)));
}
