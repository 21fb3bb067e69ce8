/**
 * `portal check-content [SLUG]`: names every problem in articles, vocabulary and pages and prints the rubric's table;
 * with a slug only what that article lacks. Exit code 1 when a reader would miss something, when a text is too hard,
 * or when one of the project's own articles does not meet the rubric; a foreign folder's are reported.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '#lib/articles/check-content.ts';
import { findingsOf, type Verdict } from '#lib/articles/rubric/rubric.ts';
import { contentDocument, rubricTable } from '#lib/articles/rubric/table.ts';
import { contentFolder } from '#lib/specialties/content-folder.ts';
import { describeProblem } from '#lib/specialties/problem.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { Refusal } from './refusal.ts';

export async function run({ words: [slug] }: { words: string[] }): Promise<number> {
  const { problems, verdicts } = await checkContent();
  if (slug !== undefined) return sayOne(verdicts, slug);
  for (const problem of problems) console.log(`${problem.severity.padEnd(8)}${describeProblem(problem)}`);
  const lacking = verdicts.filter((verdict) => findingsOf(verdict).length);
  const { own } = contentFolder('lidelser');
  if (own) for (const verdict of lacking) sayLacks(verdict);
  console.log(`\n${rubricTable(verdicts)}\n`);
  if (own) {
    const terms = [...(await vocabulary()).terms.values()];
    await writeFile(join(process.cwd(), 'docs/content.md'), contentDocument(verdicts, terms));
  } else if (lacking.length) {
    console.log('"npx portal check-content SLUG" names what an article lacks.');
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(
    problems.length ? `${errors} errors, ${problems.length - errors} warnings` : 'The content is in order.',
  );
  if (lacking.length) console.log(`${lacking.length} of ${verdicts.length} articles do not meet the rubric.`);
  const tooHard = verdicts.some(({ marks }) =>
    marks.some(({ criterion, findings }) => criterion.label === 'Reading' && findings.length),
  );
  return errors || tooHard || (own && lacking.length) ? 1 : 0;
}

function sayOne(verdicts: readonly Verdict[], slug: string): number {
  const verdict = verdicts.find(({ article }) => article.slug === slug);
  if (!verdict) throw new Refusal(`There is no article '${slug}' that can be read.`);
  sayLacks(verdict);
  console.log(`\n${rubricTable([verdict])}`);
  return findingsOf(verdict).length ? 1 : 0;
}

function sayLacks(verdict: Verdict): void {
  for (const { line, message, remedy } of findingsOf(verdict)) {
    console.log(`rubric  ${verdict.article.file}${line === null ? '' : `:${line}`} ${message}; ${remedy}`);
  }
}
