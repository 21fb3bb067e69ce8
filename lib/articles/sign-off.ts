/** A professional's review, written into the article's own file, so that it travels with the words it vouches for. */
import type { Review } from './article.ts';

const eolOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');
const fields = /^(\uFEFF?\s*---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m;
/** With the comment that this puts above it. */
const reviewField = /(?:^# Skrevet af "npx portal sign-off"[^\n]*\n)?^review:[^\n]*\n(?:[ \t]+[^\n]*\n)*/m;

/**
 * The file's text with a review in its fields, in place of the one that was there; every other character stays.
 * @param text of the file as it lies on the disk; one without fields gets them
 */
export function withReview(text: string, review: Review): string {
  return withField(text, reviewLines(review).join(eolOf(text)) + eolOf(text));
}

/** The file's text without its review; unchanged when there is none. */
export function withoutReview(text: string): string {
  return fields.test(text) && text.search(fields) === 0 ? withField(text, '') : text;
}

function withField(text: string, lines: string): string {
  const match = text.search(fields) === 0 ? fields.exec(text) : null;
  const eol = eolOf(text);
  if (!match) return `---${eol}${lines}---${eol}${eol}${text}`;
  const [all, opening = '', given = '', closing = ''] = match;
  return opening + given.replace(reviewField, '') + lines + closing + text.slice(all.length);
}

function reviewLines({ reviewer, authorisationId, date, hash }: Review): string[] {
  return [
    '# Skrevet af "npx portal sign-off". En rettelse i teksten gør den ugyldig.',
    'review:',
    `  reviewer: ${JSON.stringify(reviewer)}`,
    `  authorisationId: ${JSON.stringify(authorisationId)}`,
    `  date: ${date}`,
    `  hash: ${hash}`,
  ];
}
