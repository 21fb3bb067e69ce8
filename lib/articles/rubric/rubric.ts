/** What every article of the portal is held to, and how each one does. */
import type { Article } from '#lib/articles/article.ts';
import type { Criterion, Finding } from './criterion.ts';
import { fieldCriteria } from './field-criteria.ts';
import { formCriteria } from './form-criteria.ts';
import { type Language, languageCriteria, languageOf } from './language-criteria.ts';
import { sourceCriteria } from './source-criteria.ts';

/** In the order of the table's columns. */
export const criteria: readonly Criterion[] = [
  ...formCriteria,
  ...sourceCriteria,
  ...languageCriteria,
  ...fieldCriteria,
];

export interface Verdict {
  article: Article;
  language: Language;
  /** One entry a criterion, in the same order: what the article lacks. */
  marks: { criterion: Criterion; findings: Finding[] }[];
}

/** Judges an article among all of them. */
export function judge(article: Article, others: readonly Article[]): Verdict {
  const marks = criteria.map((criterion) => ({ criterion, findings: criterion.judge(article, others) }));
  return { article, language: languageOf(article), marks };
}

/** A verdict's findings in the order of the file's lines. */
export function findingsOf({ marks }: Verdict): Finding[] {
  return marks.flatMap(({ findings }) => findings).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
