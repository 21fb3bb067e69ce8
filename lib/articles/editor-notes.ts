/** What the editor of one article is told beside it. */
import type { Article } from './article.ts';
import { readAll } from './articles.ts';
import { findingsOf, judge } from './rubric/rubric.ts';

export interface EditorNotes {
  file: string;
  notes: { line: number | null; message: string; remedy: string }[];
  /** The figures of its language on one line. */
  figures: string;
}

/** By the rubric, which names the file's own faults too; in the order of the lines. */
export async function editorNotes(article: Article): Promise<EditorNotes> {
  const all = (await readAll()).flatMap((read) => read.article ?? []);
  const verdict = judge(article, all);
  const { body, card, words, longest } = verdict.language;
  const whole = (value: number | null) => (value === null ? '–' : Math.round(value));
  return {
    file: article.file,
    notes: findingsOf(verdict),
    figures: `LIX ${whole(body)}, faresignaler ${whole(card)}, ${words} ord, længste sætning ${longest} ord.`,
  };
}

/** What is wrong with a file that cannot be shown at all; null when there is no file of that slug, or it can be. */
export async function brokenArticle(slug: string): Promise<EditorNotes | null> {
  const found = (await readAll())
    .filter(({ article }) => article === null)
    .flatMap(({ problems }) => problems);
  const own = found.filter(({ file }) => file.replace(/^.*\//, '').replace(/\.mdx?$/i, '') === slug);
  return own[0] ? { file: own[0].file, notes: own, figures: '' } : null;
}
