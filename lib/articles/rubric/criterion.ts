/** One thing that an article is held to. */
import type { Article } from '#lib/articles/article.ts';

export interface Finding {
  /** Counted from 1 in the file; null when it concerns the whole article. */
  line: number | null;
  /** What is wrong: `has no 'Symptomer'`. */
  message: string;
  /** What to write instead. */
  remedy: string;
}

export interface Criterion {
  /** The head of its column. */
  label: string;
  /** What it asks for, in one line of docs/content.md. */
  asks: string;
  /** What an article lacks; empty when it has it. */
  judge: (article: Article, others: readonly Article[]) => Finding[];
}

export const finding = (line: number | null, message: string, remedy: string): Finding => ({
  line,
  message,
  remedy,
});

/** A piece of text short enough for a message. */
export const quoted = (text: string): string => `'${text.length > 60 ? `${text.slice(0, 57)}…` : text}'`;
