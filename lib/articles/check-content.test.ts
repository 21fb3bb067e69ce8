import { expect, test } from 'vitest';
import { describeProblem } from '#lib/specialties/problem.ts';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import { findArticle } from './articles.ts';
import { checkContent } from './check-content.ts';
import { newArticle } from './new-article.ts';

const described = `description: ${'Ord '.repeat(25).trim()}`;

test('the check names what spans files: a name that two articles claim, two files for one address', async () => {
  await temporaryContent({
    'lidelser/a.md': `---\n${described}\nsynonyms: [hold i ryggen]\n---\nOrd.\n`,
    'lidelser/b.md': `---\ntitle: Hold i ryggen\ndescription: Kort.\n---\nOrd.\n`,
    'lidelser/-b.md': 'Ord.\n',
    'lidelser/c.md': '---\ndescription:\n---\n\n',
    'specialties/x.yaml': 'conditions: []\n',
  });
  const { problems } = await checkContent();
  const said = problems.map((problem) =>
    `${problem.severity} ${describeProblem(problem)}`.replace(/ \S*\/(?=[\w-]+\.)/, ' '),
  );
  expect(said).toEqual([
    'error x.yaml:1 name: is missing; write the name a Dane uses',
    "warning a.md synonyms: 'hold i ryggen' is also a name of b; keep it where readers mean it",
    'warning b.md description: is 5 characters long; write one or two sentences, 70 to 155 characters',
    'error c.md holds no text; write it, or remove the file',
    'warning c.md description: is missing; write one or two sentences, 70 to 155 characters',
    expect.stringMatching(
      /^error -b\.md 'b' is already the address of .*b\.md; rename the file, or remove it$/,
    ),
  ]);
});

test('a new article begins as a skeleton that reads without an error', async () => {
  await temporaryContent({ 'lidelser/frossen-skulder.md': newArticle('frossen-skulder', '2024-02-29') });
  expect(await findArticle('frossen-skulder')).toMatchObject({
    title: 'Frossen skulder',
    published: '2024-02-29',
    nextReview: '2025-02-28',
  });
  expect((await checkContent()).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('five hundred foreign files in the simple form are all read, each with what to mend', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [
      `lidelser/nr-${index}.md`,
      `---\r\nlastUpdated: 0${(index % 9) + 1}-05-2025\r\nmetaTitle: Nr ${index} – om det\r\n---\r\n\r\n##  \r\n\r\n#Hvad?\r\n\r\n     Ord\u200B <5 % {her.\r\n\r\n|a|b|\r\n|-|-|\r\n|1|2|\r\n`,
    ]),
  );
  await temporaryContent(files);
  const { problems } = await checkContent();
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(problems.filter(({ message }) => message === 'an empty heading is left out')).toHaveLength(500);
  expect(await findArticle('nr-499')).toMatchObject({ title: 'Hvad?', lead: 'Ord <5 % {her.' });
});
