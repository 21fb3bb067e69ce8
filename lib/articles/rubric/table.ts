/** The rubric's table, article by criterion, as Markdown. */
import type { Term } from '#lib/specialties/vocabulary.ts';
import { criteria, type Verdict } from './rubric.ts';

/** The article the project was given to begin with, measured by the same rubric; its text is not the project's to keep. */
const given = { slug: 'iskias', body: 47, words: 822, longest: 32, long: '33 %', sources: 0 } as const;

const figures = ['Words', 'LIX', 'Card', 'Longest', '> 20 words'] as const;

/**
 * One row an article, one column a criterion: `✓`, or how much it lacks; then the figures of its language.
 * @param verdicts in the order of the rows
 */
export function rubricTable(verdicts: readonly Verdict[]): string {
  const head = ['Article', ...criteria.map(({ label }) => label), ...figures];
  const rows = verdicts.map(({ article, marks, language }) => [
    article.slug,
    ...marks.map(({ findings }) => (findings.length ? String(findings.length) : '✓')),
    String(language.words),
    whole(language.body),
    whole(language.card),
    String(language.longest),
    percent(language.long),
  ]);
  return tableOf([head, ...rows]);
}

/** Markdown's table, its columns made wide enough: names to the left, figures to the right. */
function tableOf(lines: readonly (readonly string[])[]): string {
  const [head = [], ...rows] = lines;
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/**
 * What docs/content.md says: what the columns ask for, the table, and where the vocabulary leads without an article.
 * @param terms the whole vocabulary
 */
export function contentDocument(verdicts: readonly Verdict[], terms: readonly Term[]): string {
  const written = new Set(verdicts.map(({ article }) => article.slug));
  const conditions = terms.filter(({ kind }) => kind === 'condition');
  const waiting = conditions.filter(({ slug }) => !written.has(slug));
  const parents = terms.filter(({ kind }) => kind === 'specialty');
  const led = parents
    .map(({ slug, name }) => ({ name, below: waiting.filter(({ parent }) => parent === slug) }))
    .filter(({ below }) => below.length)
    .map(({ name, below }) => `- ${name}: ${below.map((each) => each.name).join(', ')}`);
  return `# The articles

Written by \`npx portal check-content\`; do not edit it. A number in a column is how much the article lacks there.

${criteria.map(({ label, asks }) => `- **${label}**: ${asks}`).join('\n')}
- **LIX**, **Card**: readability of the text and of its danger card (Björnsson 1968; aims 40 and 30)
- **Longest**, **> 20 words**: words in the longest sentence, and the share of long ones

${rubricTable(verdicts)}

## LIX before and after

The project began with one article, about iskias. The others are new and have no before.

${beforeAndAfter(verdicts)}

## Conditions without an article

${conditions.length - waiting.length} of ${conditions.length} conditions in the vocabulary have one. The others carry danger signs and lead to the clinics of their parent:

${led.join('\n')}
`;
}

function beforeAndAfter(verdicts: readonly Verdict[]): string {
  const now = verdicts.filter(({ article }) => article.slug === given.slug);
  return tableOf([
    ['Article', 'LIX', '> 20 words', 'Longest', 'Words', 'Sources'],
    [
      `${given.slug}, as it was`,
      ...[given.body, given.long, given.longest, given.words, given.sources].map(String),
    ],
    ...now.map(({ article, language: { body, long, longest, words } }) => [
      `${article.slug} now`,
      whole(body),
      percent(long),
      ...[longest, words, article.sources.length].map(String),
    ]),
    [
      `all ${verdicts.length} now`,
      range(verdicts.flatMap(({ language: { body } }) => (body === null ? [] : Math.round(body)))),
      `${range(verdicts.map(({ language }) => Math.round(language.long * 100)))} %`,
      ...[
        verdicts.map(({ language }) => language.longest),
        verdicts.map(({ language }) => language.words),
        verdicts.map(({ article }) => article.sources.length),
      ].map(range),
    ],
  ]);
}

/** '21–26' */
function range(values: readonly number[]): string {
  return values.length ? `${Math.min(...values)}–${Math.max(...values)}` : '–';
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function whole(value: number | null): string {
  return value === null ? '–' : String(Math.round(value));
}
