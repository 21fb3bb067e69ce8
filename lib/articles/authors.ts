/** Who writes: one small file a person or an editorial office in `content/authors`. */
import { join } from 'node:path';
import { z } from 'zod';
import { contentFolder } from '#lib/specialties/content-folder.ts';
import { namesIn } from '#lib/specialties/file-stamp.ts';
import { smallFile } from './small-file.ts';

const schema = z.object({
  name: z.string().trim().min(1),
  kind: z.enum(['group', 'person']),
  /** A page of this site that says more. */
  page: z
    .string()
    .regex(/^\/(?!\/)/)
    .nullish()
    .transform((page) => page ?? null),
});

export type Author = z.output<typeof schema>;

/** The author of that name, or null when no file says who that is; a file that cannot be read names nobody. */
export function authorNamed(name: string): Author | null {
  const folder = contentFolder('authors').path;
  for (const file of namesIn(folder)) {
    if (!/\.ya?ml$/.test(file)) continue;
    const author = schema.safeParse(smallFile(join(folder, file))).data;
    if (author?.name === name) return author;
  }
  return null;
}
