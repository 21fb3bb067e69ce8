/** Every article, as the files say it now: read once per version of a file, live without a restart. */
import { env } from '#lib/env.ts';
import { displayPath } from '#lib/specialties/content-folder.ts';
import { stampOf } from '#lib/specialties/file-stamp.ts';
import { oneLook } from '#lib/specialties/one-look.ts';
import type { Problem } from '#lib/specialties/problem.ts';
import { type Vocabulary, vocabulary } from '#lib/specialties/vocabulary.ts';
import type { Article, ArticleSummary } from './article.ts';
import { type ArticleFile, articleFiles } from './article-file.ts';
import { pictureStamp } from './find-picture.ts';
import { glossaryStamp } from './glossary.ts';
import { type ReadArticle, readArticle } from './read-article.ts';

export type { Article, ArticleSummary };

interface Kept {
  stamp: string | null;
  signature: string;
  read: ReadArticle;
}

// Front, proxy and pages hold their own copy of this module: what was read is shared.
const shared = globalThis as { portalArticles?: Map<string, Kept> };
const danish = new Intl.Collator('da');

/**
 * The article at `/lidelser/{slug}`, or null when there is no file for it or it cannot be read.
 * A file with faults gives everything in it that can be shown; the faults are in `problems`.
 */
export async function findArticle(slug: string): Promise<Article | null> {
  const files = articleFiles();
  const file = files.find((each) => each.slug === slug && !each.refused);
  return file ? (await upToDate(file, files, await vocabulary())).article : null;
}

/**
 * All articles by title in Danish order; a file that cannot be read is left out (`checkContent` names it).
 * The same list as long as no file is known to have changed.
 */
export function listArticles(): Promise<readonly ArticleSummary[]> {
  return oneLook('articles', byTitle);
}

async function byTitle(): Promise<readonly ArticleSummary[]> {
  const read = await readAll();
  return read
    .flatMap(({ article }) => article ?? [])
    .sort((a, b) => danish.compare(a.title, b.title) || (a.slug < b.slug ? -1 : 1));
}

/** What every file in the folder holds, in the order of the slugs, those that cannot be used included. */
export async function readAll(): Promise<ReadArticle[]> {
  const files = articleFiles();
  const words = await vocabulary();
  return Promise.all(
    files.map(async (file) =>
      file.refused === null ? upToDate(file, files, words) : refusal(file, file.refused),
    ),
  );
}

const slugsOfFiles = new WeakMap<readonly ArticleFile[], ReadonlySet<string>>();

/** Every link of every article is looked up here: made once for a list of files, which is the same while none comes or goes. */
function slugsOf(files: readonly ArticleFile[]): ReadonlySet<string> {
  const known = slugsOfFiles.get(files);
  if (known) return known;
  const slugs = new Set(files.filter(({ refused }) => refused === null).map(({ slug }) => slug));
  slugsOfFiles.set(files, slugs);
  return slugs;
}

async function upToDate(
  file: ArticleFile,
  files: readonly ArticleFile[],
  words: Vocabulary,
): Promise<ReadArticle> {
  shared.portalArticles ??= new Map();
  const stamp = `${stampOf(file.path)} ${file.format}`;
  const known = shared.portalArticles.get(file.path);
  const slugs = slugsOf(files);
  const exists = (slug: string) => slugs.has(slug);
  const signature = ({ links, pictures }: ReadArticle) =>
    JSON.stringify([
      words.version,
      env().siteUrl,
      env().LEGACY_ORIGINS,
      glossaryStamp(),
      links.map(exists),
      pictures.map((path) => pictureStamp(path)),
    ]);
  if (known?.stamp === stamp && known.signature === signature(known.read)) return known.read;
  // Kept like any other answer: a file that brings the reader down does so once, not at every request.
  const read = await readArticle(file, words, exists).catch((fault: unknown) =>
    refusal(file, `cannot be read: ${fault instanceof Error ? fault.message : String(fault)}`),
  );
  shared.portalArticles.set(file.path, { stamp, signature: signature(read), read });
  return read;
}

function refusal(file: ArticleFile, message: string): ReadArticle {
  const remedy = 'rename the file, or remove it';
  const problem: Problem = {
    file: displayPath(file.path),
    line: null,
    field: null,
    message,
    remedy,
    severity: 'error',
  };
  return { article: null, problems: [problem], links: [], pictures: [] };
}
