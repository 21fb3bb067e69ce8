/** The files that articles are written in. */
import { join } from 'node:path';
import { slugify } from '#lib/places/slug.ts';
import { contentFolder } from '#lib/specialties/content-folder.ts';
import { namesIn } from '#lib/specialties/file-stamp.ts';

export interface ArticleFile {
  slug: string;
  path: string;
  /** Only the project's own `.mdx` is MDX: a foreign folder is data, and nothing in it runs. */
  format: 'md' | 'mdx';
  /** Set when the file is not used, and says why. */
  refused: string | null;
}

const isSlug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Every article's file, by slug in code-unit order. Files that begin with a dot or an underscore and README are
 * no articles. A name that is not a slug is made into one ('Frossen_skulder.md' → `frossen-skulder`); when two
 * files come to the same slug the better name wins and the other is refused, `.md` before `.mdx`.
 */
export function articleFiles(): readonly ArticleFile[] {
  const { path: folder, own } = contentFolder('lidelser');
  const all = namesIn(folder);
  const known = read.get(all);
  if (known?.folder === folder && known.own === own) return known.files;
  const files = filesOf(folder, own, all);
  read.set(all, { folder, own, files });
  return files;
}

/** What was made of a list of names: with thousands of articles it is not made anew for each of them. */
const read = new WeakMap<readonly string[], { folder: string; own: boolean; files: ArticleFile[] }>();

function filesOf(folder: string, own: boolean, all: readonly string[]): ArticleFile[] {
  const found = new Map<string, ArticleFile>();
  const refused: ArticleFile[] = [];
  const names = all.filter((name) => /\.mdx?$/i.test(name) && !/^([._]|readme\.)/i.test(name));
  names.sort((a, b) => Number(isSlug.test(stem(b))) - Number(isSlug.test(stem(a))));
  for (const name of names) {
    const slug = slugify(stem(name));
    const file: ArticleFile = {
      slug,
      path: join(folder, name),
      format: own && /\.mdx$/i.test(name) ? 'mdx' : 'md',
      refused: null,
    };
    const first = found.get(slug);
    if (!slug) refused.push({ ...file, refused: 'the name holds no letter to make an address of' });
    else if (first) refused.push({ ...file, refused: `'${slug}' is already the address of ${first.path}` });
    else found.set(slug, file);
  }
  return [...[...found.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1)), ...refused];
}

function stem(name: string): string {
  return name.replace(/\.mdx?$/i, '');
}
