/** Everything in the content that an editor should mend. */
import type { Problem } from '#lib/specialties/problem.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import type { Article } from './article.ts';
import { articleFiles } from './article-file.ts';
import { readAll } from './articles.ts';
import { pageProblems } from './static-page.ts';

/** How long a description is shown by search engines, in characters. */
export const descriptionLength = { min: 70, max: 155 } as const;

/** All problems of all files: the vocabulary's first, then each article's in the order of its lines, then the pages'. Empty when all is well. */
export async function checkContent(): Promise<Problem[]> {
  const words = await vocabulary();
  const problems: Problem[] = [...words.problems];
  const read = await readAll();
  const owners = namesOf(read.flatMap(({ article }) => article ?? []));
  for (const { article, problems: found } of read) {
    const own = [...found, ...(article ? [...describedOddly(article), ...sharedNames(article, owners)] : [])];
    problems.push(...own.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  }
  const slugs = new Set(articleFiles().map(({ slug, refused }) => (refused ? '' : slug)));
  return [...problems, ...pageProblems({ exists: (slug) => slugs.has(slug), words })];
}

function describedOddly({ file, description }: Article): Problem[] {
  const { min, max } = descriptionLength;
  const length = description === null ? 0 : [...description].length;
  if (length >= min && length <= max) return [];
  const message = length ? `is ${length} characters long` : 'is missing';
  const remedy = `write one or two sentences, ${min} to ${max} characters`;
  return [{ file, line: null, field: 'description', message, remedy, severity: 'warning' }];
}

/** Who goes by which name: titles and synonyms of all articles, evened out. */
function namesOf(articles: readonly Article[]): Map<string, Article[]> {
  const owners = new Map<string, Article[]>();
  for (const article of articles) {
    for (const name of new Set([article.title, ...article.synonyms].map(evenedOut))) {
      owners.set(name, [...(owners.get(name) ?? []), article]);
    }
  }
  return owners;
}

function sharedNames(article: Article, owners: ReadonlyMap<string, Article[]>): Problem[] {
  return article.synonyms.flatMap((name): Problem[] => {
    const others = (owners.get(evenedOut(name)) ?? []).filter(({ slug }) => slug !== article.slug);
    if (!others.length) return [];
    const message = `'${name}' is also a name of ${others.map(({ slug }) => slug).join(', ')}`;
    const remedy = 'keep it where readers mean it';
    return [{ file: article.file, line: null, field: 'synonyms', message, remedy, severity: 'warning' }];
  });
}

function evenedOut(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('da').trim();
}
