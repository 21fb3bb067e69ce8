import { expect, test } from 'vitest';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import { findArticle, listArticles } from './articles.ts';
import { brokenArticle, editorNotes } from './editor-notes.ts';

test('beside an article stand its faults and what it lacks, by line, with the figures of its language', async () => {
  await temporaryContent({
    'lidelser/emne.md': '---\nlastUpdated: i går\n---\n\nOrd.\n\n![](/images/x.png)\n',
  });
  const article = await findArticle('emne');
  if (!article) throw new Error('the article cannot be read');
  const { notes, figures } = await editorNotes(article);
  const said = notes.map(({ line, message }) => `${line} ${message}`);
  expect(said).toContain("2 lastUpdated: 'i går' is not a date");
  expect(said).toContain("7 the picture '/images/x.png' does not exist");
  expect(said).toContain('null has no sources');
  expect(figures).toMatch(/^LIX \d+, faresignaler –, 1 ord, længste sætning 1 ord\.$/);
});

test('a file that cannot be shown says why at its own address, and the others stand', async () => {
  await temporaryContent({ 'lidelser/emne.md': '- '.repeat(3000), 'lidelser/andet.md': 'Ord.' });
  expect(await findArticle('emne')).toBeNull();
  expect((await brokenArticle('emne'))?.notes).toMatchObject([{ line: 1, message: 'nests 3000 deep' }]);
  expect(await brokenArticle('andet')).toBeNull();
  expect((await listArticles()).map(({ slug }) => slug)).toEqual(['andet']);
});
