import { expect, test } from 'vitest';
import { readAll } from './articles.ts';
import { checkContent } from './check-content.ts';

test("the project's own articles and vocabulary hold no error", async () => {
  const problems = await checkContent();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every article names its sources and the sources it names are used', async () => {
  for (const { article } of await readAll()) {
    expect(article?.sources.length, article?.file).toBeGreaterThan(0);
  }
});
