import { expect, test } from 'vitest';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import type { Review } from './article.ts';
import { mayBeIndexed } from './article-settings.ts';

const review: Review = { reviewer: 'En Fagperson', authorisationId: '0AB12', date: '2026-03-04', hash: '' };

test.each([
  ['searchEngines: reviewed', false],
  ['searchEngines: all', true],
  ['searchEngines: noget', true],
  ['[', true],
])('with %s an article that nobody has reviewed may be kept by search engines: %s', async (line, may) => {
  await temporaryContent({ 'lidelser/a.md': 'Ord.', 'lidelser/indstillinger.yaml': line });
  expect(mayBeIndexed({ review: null })).toBe(may);
  expect(mayBeIndexed({ review })).toBe(true);
});
