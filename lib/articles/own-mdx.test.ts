import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem } from '#lib/specialties/problem.ts';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { readArticle } from './read-article.ts';

async function ownMdx(text: string) {
  const { folder } = await temporaryContent({ 'lidelser/emne.mdx': text });
  const file = {
    slug: 'emne',
    path: join(folder, 'lidelser/emne.mdx'),
    format: 'mdx',
    refused: null,
  } as const;
  const { article } = await readArticle(file, await vocabulary(), () => true);
  return { article, said: (article?.problems ?? []).map(describeProblem).join('\n') };
}

test('a brace that opens no code is named with file, line and remedy, and the article is shown as Markdown', async () => {
  const { article, said } = await ownMdx('---\ntitle: Emne\n---\n\nFørste afsnit.\n\nHos <5 % {af dem.\n');
  expect(article).toMatchObject({ format: 'md', title: 'Emne', lead: 'Første afsnit.' });
  expect(JSON.stringify(article?.tree)).toContain('Hos <5 % {af dem.');
  expect(said).toMatch(/emne\.mdx:7 is not valid MDX: .*; write \\\{ for a brace/);
});

test('code in the project’s own MDX is left out and named; harmless elements stay, others leave their words', async () => {
  const { article, said } = await ownMdx(
    '# Emne\n\nFør {1 + 1} efter.\n\n<details open><summary>Mere</summary>Skjult.</details>\n\n<Kort farve="rød">\n  Ord i kort.\n</Kort>\n\n<a href="javascript:x" onClick="y">her</a>\n',
  );
  expect(article).toMatchObject({ format: 'mdx', title: 'Emne', lead: 'Før efter.' });
  expect(said).toMatch(/emne\.mdx:3 '1 \+ 1' is code and is not shown/);
  expect(said).toMatch(/emne\.mdx:7 <Kort> is not an element/);
  const tree = JSON.stringify(article?.tree);
  expect(tree).toContain('"name":"details"');
  expect(tree).toContain('Ord i kort.');
  expect(tree).not.toMatch(/Kort"|javascript|onClick/);
});
