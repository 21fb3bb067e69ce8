import { expect, test } from 'vitest';
import { findArticle } from '#lib/articles/articles.ts';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import { articleText } from './article-text.ts';

test('the plain text leads into its danger signs as the card does, and says nothing of a step that has none', async () => {
  await temporaryContent({
    'lidelser/x.md': '---\ntitle: X\ndanger: { now: [Du er bidt.], days: [Det går ikke over.] }\n---\nOrd.\n',
  });
  const article = await findArticle('x');
  if (!article) throw new Error('the article cannot be read');
  const text = articleText(article);
  expect(text).toContain('**Ring 112 nu, hvis bare ét af disse tegn passer på dig:**\n\n- Du er bidt.\n');
  expect(text).toContain('inden for få dage, hvis bare ét');
  expect(text).not.toContain('i dag');
});
