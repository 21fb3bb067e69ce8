import { expect, test } from 'vitest';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { checkContent } from './check-content.ts';
import { glossary } from './glossary.ts';
import { findingsOf } from './rubric/rubric.ts';

test("the project's own articles, vocabulary and pages hold no error", async () => {
  const { problems } = await checkContent();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test("the project's own articles meet every criterion of the rubric", async () => {
  const { verdicts } = await checkContent();
  expect(verdicts.length).toBeGreaterThan(0);
  for (const verdict of verdicts) expect(findingsOf(verdict), verdict.article.file).toEqual([]);
});

test('every condition without an article leads to a specialty that the vocabulary knows', async () => {
  const { terms } = await vocabulary();
  const lost = [...terms.values()].filter(
    ({ kind, parent }) => kind === 'condition' && !terms.has(parent ?? ''),
  );
  expect(lost).toEqual([]);
});

test('every word of the list can be read, is explained once, and has no letter too many to stand in brackets', async () => {
  const entries = glossary();
  expect(entries.length).toBeGreaterThan(15);
  const forms = entries.flatMap((entry) => entry.forms.map((form) => form.toLocaleLowerCase('da')));
  expect(forms).toHaveLength(new Set(forms).size);
  for (const {
    forms: [word],
    means,
  } of entries)
    expect(means.length, word).toBeLessThan(80);
});
