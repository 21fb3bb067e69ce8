/** Everything in the content that an editor should mend. */
import type { Problem } from '#lib/specialties/problem.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { articleFiles } from './article-file.ts';
import { readAll } from './articles.ts';
import { judge, type Verdict } from './rubric/rubric.ts';
import { pageProblems } from './static-page.ts';

export interface ContentReport {
  /** All problems of all files: the vocabulary's first, then each article's in the order of its lines, then the pages'. */
  problems: Problem[];
  /** How each article that can be read does by the rubric, in the order of the slugs. */
  verdicts: Verdict[];
}

/** What search engines and the finder stumble over, whoever wrote the article: said of foreign folders too. */
const forEverybody = ['Description', 'Names'];

/** Reads everything in the content folder and judges it. Never throws on what a file holds. */
export async function checkContent(): Promise<ContentReport> {
  const words = await vocabulary();
  const read = await readAll();
  const articles = read.flatMap(({ article }) => article ?? []);
  const problems: Problem[] = [...words.problems];
  const verdicts: Verdict[] = [];
  for (const { article, problems: found } of read) {
    const own = [...found];
    if (article) {
      const verdict = judge(article, articles);
      verdicts.push(verdict);
      const said = verdict.marks.filter(({ criterion }) => forEverybody.includes(criterion.label));
      for (const each of said.flatMap(({ findings }) => findings)) {
        own.push({ file: article.file, field: null, severity: 'warning', ...each });
      }
    }
    problems.push(...own.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  }
  const slugs = new Set(articleFiles().map(({ slug, refused }) => (refused ? '' : slug)));
  problems.push(...pageProblems({ exists: (slug) => slugs.has(slug), words }));
  return { problems, verdicts };
}
