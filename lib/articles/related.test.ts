import { expect, test } from 'vitest';
import { type Relative, relatedArticles } from './related.ts';

const article = (
  slug: string,
  specialty: string,
  bodyPart: Relative['bodyPart'],
  ...synonyms: string[]
): Relative => ({
  slug,
  title: slug,
  specialty,
  bodyPart,
  synonyms,
});
const iskias = article('iskias', 'ryg', 'ryg', 'nerve i klemme', 'rodsmerter');
const all = [
  iskias,
  article('tennisalbue', 'albue', 'albue', 'smerter i albuen'),
  article('nakkeprolaps', 'nakke', 'nakke', 'nerve i klemme i nakken'),
  article('laendesmerter', 'ryg', 'ryg', 'smerter i ryggen'),
];

test('articles of the same specialty and part of the body come first, then those with a name in common, never all', () => {
  expect(relatedArticles(iskias, all).map(({ slug }) => slug)).toEqual(['laendesmerter', 'nakkeprolaps']);
});

test('a word that half of all names hold makes no relatives', () => {
  const alone = article('ondt', 'x', null, 'smerter');
  expect(relatedArticles(alone, all)).toEqual([]);
});
