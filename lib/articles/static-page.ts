/** The pages that are not articles: about, privacy, accessibility, ranking, open data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { contentFolder } from '#lib/specialties/content-folder.ts';
import { stampOf } from '#lib/specialties/file-stamp.ts';
import { readFrontmatter } from './frontmatter.ts';
import { mendHeadings } from './headings.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { tameHtml } from './raw-html.ts';
import { evenOut, splitSource } from './source-text.ts';
import { titleFromSlug } from './title.ts';

export interface StaticPage {
  slug: string;
  title: string;
  description: string;
  /** The text in parts: between them the page puts what it computes (`{{rangering}}` on a line of its own). */
  parts: { format: 'md'; tree: Root }[];
}

// Pages and proxy hold their own copy of this module: what was read is shared.
const shared = globalThis as { portalStaticPages?: Map<string, { stamp: string; page: StaticPage }> };

/**
 * Reads `pages/{slug}.md`, kept while the file is unchanged.
 * @param siteName takes the place of `{{navn}}`
 * @returns null when there is no such file
 */
export function findStaticPage(slug: string, siteName: string): StaticPage | null {
  shared.portalStaticPages ??= new Map();
  const path = join(contentFolder('pages').path, `${slug}.md`);
  const stamp = `${path} ${stampOf(path)} ${siteName}`;
  const known = shared.portalStaticPages.get(slug);
  if (known?.stamp === stamp) return known.page;
  const text = readText(path);
  if (text === null) return null;
  const { fields, body } = splitSource(evenOut(text.replaceAll('{{navn}}', siteName)));
  const { frontmatter } = readFrontmatter(fields.data);
  const title = frontmatter.title ?? titleFromSlug(slug);
  const parts = body
    .split(/^\{\{rangering\}\}$/m)
    .map((part) => ({ format: 'md' as const, tree: treeOf(part, title) }));
  const page: StaticPage = { slug, title, description: frontmatter.description ?? title, parts };
  shared.portalStaticPages.set(slug, { stamp, page });
  return page;
}

function treeOf(text: string, title: string): Root {
  const tree = parseMarkdown(text, 'md', []);
  if ('reason' in tree) throw new Error(`Markdown refused a text: ${tree.reason}`);
  const draft = { tree, edits: [], report: () => {} };
  tameHtml(draft);
  mendHeadings(draft, title);
  return tree;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
