/** `portal new-article SLUG`: begins an article in the content folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { newArticle } from '#lib/articles/new-article.ts';
import { env } from '#lib/env.ts';
import { today } from '#lib/hours/clock.ts';
import { Refusal } from './refusal.ts';

export async function run({ words: [slug = ''] }: { words: string[] }): Promise<number> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new Refusal(
      'A slug has small letters a–z, digits and single hyphens, for example: portal new-article frossen-skulder',
    );
  const folder = join(env().CONTENT_DIR, 'lidelser');
  const file = join(folder, `${slug}.md`);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, newArticle(slug, today()), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Refusal(`${file} is there already: edit it, or choose another slug.`);
    throw error;
  }
  console.log(`${relative(process.cwd(), file)} is begun: write it, then run "npx portal check-content".`);
  return 0;
}
