/** `portal check-content`: names every problem in articles, vocabulary and pages; exit code 1 when a reader would miss something. */
import { checkContent } from '#lib/articles/check-content.ts';
import { describeProblem } from '#lib/specialties/problem.ts';

export async function run(): Promise<number> {
  const problems = await checkContent();
  for (const problem of problems) console.log(`${problem.severity.padEnd(8)}${describeProblem(problem)}`);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.log(
    problems.length ? `${errors} errors, ${problems.length - errors} warnings` : 'The content is in order.',
  );
  return errors ? 1 : 0;
}
