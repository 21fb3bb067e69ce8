import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import { findArticle } from './articles.ts';
import { withoutReview, withReview } from './sign-off.ts';

const text = '---\ntitle: Emne\n# En note\ndescription: Om emnet.\n---\n\nDet går som regel over.\n';

async function signed(original: string) {
  const { folder } = await temporaryContent({ 'lidelser/emne.md': original });
  const path = join(folder, 'lidelser/emne.md');
  const hash = (await findArticle('emne'))?.textHash ?? '';
  const review = { reviewer: 'En "Fag" Person', authorisationId: '0AB12', date: '2026-03-04', hash };
  writeFileSync(path, withReview(original, review));
  return { path, review };
}

test.each([
  ['with fields', text],
  ['without fields', 'Det går som regel over.\n'],
  ['from Windows', text.replaceAll('\n', '\r\n')],
  ['with a rule in the text', `${text}\n---\n\nMere.\n`],
])('a file %s takes a review, keeps every other character, and gives it back', async (_kind, original) => {
  const { path, review } = await signed(original);
  expect((await findArticle('emne'))?.review).toEqual(review);
  const written = readFileSync(path, 'utf8');
  const again = withReview(written, { ...review, date: '2026-05-06' });
  expect(again).toBe(written.replace('2026-03-04', '2026-05-06'));
  if (original.startsWith('---')) expect(withoutReview(written)).toBe(original);
});

test.each([
  ['the text', 'som regel', 'altid'],
  ['the title', 'title: Emne', 'title: Emnet'],
  ['the description', 'Om emnet.', 'Alt om emnet.'],
  ['a source', 'title: Emne', 'sources: [{ key: a, title: A }]\ntitle: Emne'],
  ['a danger sign', 'title: Emne', 'danger: { now: [Nyt.], today: [Nyt.], days: [Nyt.] }\ntitle: Emne'],
])('an edit of %s voids the review', async (_what, from, to) => {
  const { path } = await signed(text);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  const edited = await findArticle('emne');
  expect(edited?.review).toBeNull();
  expect(edited?.problems.map(({ message }) => message)).toContain(
    'is void, because the text was edited after it',
  );
});

test('a later date for the next review voids nothing', async () => {
  const { path } = await signed(text);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace('title: Emne', 'nextReview: 2030-01-01\ntitle: Emne'),
  );
  expect((await findArticle('emne'))?.review).not.toBeNull();
});
