/** What an operator has decided for the articles of a folder: `indstillinger.yaml` beside them. */
import { join } from 'node:path';
import { z } from 'zod';
import { contentFolder } from '#lib/specialties/content-folder.ts';
import type { Article } from './article.ts';
import { smallFile } from './small-file.ts';

/** A missing file, field or word means the first: nothing disappears from search engines by a slip. */
const schema = z
  .object({ searchEngines: z.enum(['all', 'reviewed']).catch('all') })
  .catch({ searchEngines: 'all' });

/** Whether search engines may keep an article. */
export function mayBeIndexed({ review }: Pick<Article, 'review'>): boolean {
  const { searchEngines } = schema.parse(
    smallFile(join(contentFolder('lidelser').path, 'indstillinger.yaml')),
  );
  return searchEngines === 'all' || review !== null;
}
