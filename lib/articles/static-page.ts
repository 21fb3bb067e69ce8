/** The pages that are not articles: about, privacy, accessibility, ranking, open data. */
import { join } from 'node:path';
import type { Root } from 'mdast';
import { contentFolder, displayPath, projectContent } from '#lib/specialties/content-folder.ts';
import { namesIn, stampOf } from '#lib/specialties/file-stamp.ts';
import type { Problem } from '#lib/specialties/problem.ts';
import { type DeadLink, deadLink, type Known, pageSlugs, reportDeadAnchors } from './dead-links.ts';
import { readFrontmatter } from './frontmatter.ts';
import { mendHeadings } from './headings.ts';
import { mendLinks } from './links.ts';
import { isTooDeep, tooNested } from './nesting.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { tameHtml } from './raw-html.ts';
import { evenOut, splitSource } from './source-text.ts';
import { readText } from './text-file.ts';
import { titleFromSlug } from './title.ts';

export interface StaticPage {
  slug: string;
  title: string;
  description: string;
  /** The text in parts: between them the page puts what it computes (`{{rangering}}` on a line of its own). */
  parts: { format: 'md'; tree: Root }[];
}

/** What takes the place of `{{navn}}` and `{{kontakt}}` in the text, as Markdown. */
export interface PageWords {
  navn: string;
  kontakt: string;
}

interface ReadPage {
  /** Null when the file cannot be read; the problems then say why. */
  page: StaticPage | null;
  problems: Problem[];
}

// Pages and proxy hold their own copy of this module: what was read is shared.
const shared = globalThis as { portalStaticPages?: Map<string, { stamp: string; page: StaticPage | null }> };

/**
 * Reads `pages/{slug}.md`, kept while the file is unchanged. When the operator's folder has no such file, or one
 * that cannot be read, the project's own takes its place (`pageProblems` says so).
 * @returns null when the project has no such file either
 */
export function findStaticPage(slug: string, words: PageWords): StaticPage | null {
  return pageIn(contentFolder('pages').path, slug, words) ?? pageIn(ownFolder(), slug, words);
}

/** What an editor should mend in the pages: in their fields and links, and files that are missing or never shown. */
export function pageProblems(known: Known): Problem[] {
  const folder = contentFolder('pages').path;
  const problems: Problem[] = [];
  const slugs = pageSlugs();
  const warn = (name: string, message: string, remedy: string) =>
    problems.push({
      file: displayPath(join(folder, name)),
      line: null,
      field: null,
      message,
      remedy,
      severity: 'warning',
    });
  const names = namesIn(folder).filter((name) => /\.mdx?$/i.test(name) && !/^([._]|readme\.)/i.test(name));
  for (const name of names) {
    if (slugs.includes(name.replace(/\.md$/, ''))) continue;
    warn(
      name,
      'is shown nowhere',
      `name it one of ${slugs.map((slug) => `${slug}.md`).join(', ')}, or remove it`,
    );
  }
  for (const slug of slugs) {
    const path = join(folder, `${slug}.md`);
    if (stampOf(path) === null) warn(`${slug}.md`, "is missing, and the project's own is shown", 'write it');
    else
      problems.push(
        ...readPageSafely(path, slug, { navn: 'Navn', kontakt: 'Skriv til os.' }, (url) =>
          deadLink(url, known),
        ).problems,
      );
  }
  return problems;
}

function ownFolder(): string {
  return join(projectContent(), 'pages');
}

function pageIn(folder: string, slug: string, words: PageWords): StaticPage | null {
  shared.portalStaticPages ??= new Map();
  const path = join(folder, `${slug}.md`);
  const found = stampOf(path);
  if (found === null) return null;
  const stamp = `${found} ${words.navn} ${words.kontakt}`;
  const known = shared.portalStaticPages.get(path);
  if (known?.stamp === stamp) return known.page;
  // Whether a link is dead shows in `pageProblems`, not on the page.
  const { page } = readPageSafely(path, slug, words, () => null);
  shared.portalStaticPages.set(path, { stamp, page });
  return page;
}

function readPageSafely(...given: Parameters<typeof readPage>): ReadPage {
  try {
    return readPage(...given);
  } catch (fault) {
    return refused(
      given[0],
      null,
      `cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
  }
}

function readPage(
  path: string,
  slug: string,
  words: PageWords,
  dead: (url: string) => DeadLink | null,
): ReadPage {
  const raw = readText(path);
  if ('refused' in raw) return refused(path, null, raw.refused);
  const text = evenOut(
    raw.text.replaceAll('{{navn}}', () => words.navn).replaceAll('{{kontakt}}', () => words.kontakt),
  );
  const excess = tooNested(text);
  if (excess) return refused(path, excess.line, excess.message);
  const { fields, fieldsBefore, body, bodyBefore } = splitSource(text);
  const problems: Problem[] = [];
  const file = displayPath(path);
  for (const { line, message } of fields.faults) {
    const remedy = 'mend the YAML (text with a colon needs quotes)';
    problems.push({ file, line: fieldsBefore + line, field: null, message, remedy, severity: 'error' });
  }
  const { frontmatter, complaints } = readFrontmatter(fields.data);
  for (const { path: field, ...complaint } of complaints) {
    problems.push({ file, line: fieldsBefore + fields.lineOf(field), field: field.join('.'), ...complaint });
  }
  const title = frontmatter.title ?? titleFromSlug(slug);
  const parts: StaticPage['parts'] = [];
  let before = bodyBefore;
  for (const part of body.split(/^\{\{rangering\}\}$/m)) {
    const tree = parseMarkdown(part, 'md', []);
    if ('reason' in tree) return refused(path, null, `cannot be parsed: ${tree.reason}`);
    if (isTooDeep(tree)) return refused(path, null, 'nests too deep');
    const start = before;
    const draft: Parameters<typeof mendLinks>[0] = {
      tree,
      edits: [],
      report: (node, message, remedy, severity) => {
        const line = node.position ? start + node.position.start.line : null;
        problems.push({ file, line, field: null, message, remedy, severity });
      },
    };
    tameHtml(draft);
    mendLinks(draft, part, dead);
    reportDeadAnchors(draft, mendHeadings(draft, title), []);
    parts.push({ format: 'md', tree });
    before += part.split('\n').length - 1;
  }
  return { page: { slug, title, description: frontmatter.description ?? title, parts }, problems };
}

function refused(path: string, line: number | null, message: string): ReadPage {
  const remedy = "mend it; until then the project's own page is shown";
  return {
    page: null,
    problems: [{ file: displayPath(path), line, field: null, message, remedy, severity: 'error' }],
  };
}
