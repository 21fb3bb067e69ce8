/** One file to one article. */
import { createHash } from 'node:crypto';
import { displayPath } from '#lib/specialties/content-folder.ts';
import type { Problem } from '#lib/specialties/problem.ts';
import { dangerOf, termOf, type Vocabulary } from '#lib/specialties/vocabulary.ts';
import type { Article, Review } from './article.ts';
import type { ArticleFile } from './article-file.ts';
import { deadLink, reportDeadAnchors } from './dead-links.ts';
import { readFrontmatter } from './frontmatter.ts';
import { explainWords, glossary } from './glossary.ts';
import { guessLengths } from './guess-lengths.ts';
import { firstTitle, mendHeadings } from './headings.ts';
import { mendLinks } from './links.ts';
import { lix, readingMinutes } from './lix.ts';
import { isTooDeep, tooNested } from './nesting.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { mendPictures } from './pictures.ts';
import { blocksOf, wordsOf } from './plain-text.ts';
import { readQuestions } from './questions.ts';
import { tameHtml } from './raw-html.ts';
import { applyEdits, type Draft } from './rewrite.ts';
import { readSections } from './sections.ts';
import { evenOut, splitSource } from './source-text.ts';
import { numberSources } from './sources.ts';
import { mendTables } from './tables.ts';
import { readText } from './text-file.ts';
import { textHash } from './text-hash.ts';
import { firstPart, titleFromSlug } from './title.ts';

export interface ReadArticle {
  /** Null when the file cannot be read at all; the problems then say why. */
  article: Article | null;
  problems: Problem[];
  /** What else the article depends on: the slugs it links to, the pictures it shows. */
  links: string[];
  pictures: string[];
}

const simplify = 'write it with fewer levels and marks, or remove the file';

/**
 * Reads an article and makes it ready to show. Never throws on what a file holds: everything that can be shown is,
 * and the rest is in `problems`.
 * @param exists whether there is an article of a slug, for links
 */
export async function readArticle(
  file: ArticleFile,
  words: Vocabulary,
  exists: (slug: string) => boolean,
): Promise<ReadArticle> {
  const name = displayPath(file.path);
  const problems: Problem[] = [];
  const add = (
    line: number | null,
    field: string | null,
    message: string,
    remedy: string,
    severity: Problem['severity'],
  ) => problems.push({ file: name, line, field, message, remedy, severity });
  const refuse = (line: number | null, message: string, remedy: string): ReadArticle => {
    add(line, null, message, remedy, 'error');
    return { article: null, problems, links: [], pictures: [] };
  };
  const raw = readText(file.path);
  if ('refused' in raw) {
    return refuse(null, raw.refused, raw.remedy);
  }
  if (raw.foreign) add(null, null, 'is not UTF-8', 'save it as UTF-8', 'warning');

  const text = evenOut(raw.text);
  const excess = tooNested(text);
  if (excess) return refuse(excess.line, excess.message, simplify);

  const { fields, fieldsBefore, body: source, bodyBefore, open } = splitSource(text);
  if (open) add(1, null, 'the fields have no end', 'write --- on a line of its own below them', 'error');
  for (const { line, message } of fields.faults) {
    add(fieldsBefore + line, null, message, 'mend the YAML (text with a colon needs quotes)', 'error');
  }
  const { frontmatter, complaints } = readFrontmatter(fields.data);
  for (const { path, message, remedy, severity } of complaints) {
    add(fieldsBefore + fields.lineOf(path), path.join('.'), message, remedy, severity);
  }

  const keys = frontmatter.sources.map(({ key }) => key);
  let format = file.format;
  let parsed = parseMarkdown(source, format, keys);
  if ('reason' in parsed) {
    const line = bodyBefore + (parsed.line ?? 1);
    add(
      line,
      null,
      `is not valid MDX: ${parsed.reason}`,
      'write \\{ for a brace and \\< for a less-than, or name the file .md',
      'error',
    );
    format = 'md';
    parsed = parseMarkdown(source, format, keys);
  }
  if ('reason' in parsed) return refuse(parsed.line, `cannot be parsed: ${parsed.reason}`, simplify);
  if (isTooDeep(parsed)) return refuse(null, 'nests too deep', simplify);
  const draft: Draft = {
    tree: parsed,
    edits: [],
    report: (node, message, remedy, severity) =>
      add(node.position ? bodyBefore + node.position.start.line : null, null, message, remedy, severity),
  };

  const term = termOf(words, file.slug);
  const { metaTitle } = frontmatter;
  const title =
    frontmatter.title ||
    firstTitle(draft) ||
    (metaTitle && firstPart(metaTitle)) ||
    term?.name ||
    titleFromSlug(file.slug);
  tameHtml(draft);
  const links = mendLinks(draft, source, (url) => deadLink(url, { exists, words }));
  const { pictures, paths } = await mendPictures(draft, source);
  const headings = mendHeadings(draft, title);
  reportDeadAnchors(draft, headings, keys);
  mendTables(draft, title);
  const faq = readQuestions(draft);
  const blocks = blocksOf(draft.tree);
  const prose = blocks
    .filter(({ type }) => type === 'paragraph')
    .map(({ text }) => text)
    .join('\n');
  const lead = draft.tree.children.find((node) => node.type === 'paragraph' && wordsOf(node));
  const leadWords = lead ? wordsOf(lead) : '';
  const sections = readSections(draft.tree).map((section) => ({
    ...section,
    line: bodyBefore + section.line,
    blocks: section.blocks.map((block) => ({ ...block, line: bodyBefore + block.line })),
  }));
  // Before words are added that stand there on paper only.
  guessLengths(draft);
  explainWords(draft, glossary());
  // Last, for it puts numbers among the words.
  const sources = numberSources(draft, frontmatter.sources);
  if (!blocks.length) add(null, null, 'holds no text', 'write it, or remove the file', 'error');

  const hash = textHash({ title, body: source, fields: frontmatter });
  const review = validReview(frontmatter.review, hash);
  if (frontmatter.review && !review) {
    const line = fieldsBefore + fields.lineOf(['review']);
    const remedy = `have it read again: npx portal sign-off ${file.slug}`;
    add(line, 'review', 'is void, because the text was edited after it', remedy, 'warning');
  }
  const article: Omit<Article, 'version'> = {
    slug: file.slug,
    title,
    metaTitle,
    description: frontmatter.description,
    specialty: frontmatter.specialty ?? term?.parent ?? (term ? term.slug : null),
    synonyms: frontmatter.synonyms ?? term?.synonyms ?? [],
    bodyPart: frontmatter.bodyPart ?? term?.bodyPart ?? null,
    danger:
      frontmatter.danger ??
      dangerOf(words, file.slug) ??
      // The vocabulary need not know the article for the signs of its specialty to hold.
      (frontmatter.specialty === null ? null : dangerOf(words, frontmatter.specialty)),
    sources,
    author: frontmatter.author,
    review,
    nextReview: frontmatter.nextReview,
    published: frontmatter.published,
    updated: frontmatter.updated,
    icd10: frontmatter.icd10 ?? term?.icd10 ?? [],
    lead: leadWords,
    minutes: readingMinutes(blocks.map(({ text }) => text).join('\n')),
    lix: lix(prose),
    body: applyEdits(source, draft.edits).trim(),
    format,
    tree: draft.tree,
    headings,
    faq,
    sections,
    pictures,
    textHash: hash,
    file: name,
    problems,
  };
  const version = createHash('sha256').update(JSON.stringify(article)).digest('hex').slice(0, 16);
  return { article: { ...article, version }, problems, links, pictures: paths };
}

function validReview(review: Review | null, hash: string): Review | null {
  return review?.hash === hash ? review : null;
}
