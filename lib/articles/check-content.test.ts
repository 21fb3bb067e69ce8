import { expect, test } from 'vitest';
import { describeProblem } from '#lib/specialties/problem.ts';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import { findArticle } from './articles.ts';
import { checkContent } from './check-content.ts';
import { newArticle } from './new-article.ts';
import { rubricTable } from './rubric/table.ts';

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

/** The seed's form with everything that foreign editors leave behind, a little different in each file. */
function foreignArticle(index: number): string {
  const date = index % 2 ? `0${(index % 9) + 1}/05/2025` : `0${(index % 9) + 1}-05-2025`;
  const eol = index % 3 ? '\r\n' : '\n';
  const lines = [
    '---',
    `lastUpdated: ${date}`,
    ...(index % 5 ? [`metaTitle: Nr ${index} – om det`] : []),
    `datePublished: ${date}`,
    '---',
    '',
    '![Et billede](/images/articles/mangler.png)',
    '',
    `     Ord\u200B nr ${index} <5 % {her, som “det” er.`,
    '',
    '##  ',
    '',
    '#Hvad?',
    '',
    '####\u00A0Dybt nede',
    '',
    '    Indrykket tekst, der ikke er kode.',
    '',
    '|a|b|',
    '|-|-|',
    '|1|2|3|',
    '',
    '[Find](https://www.fysfinder.dk/find/fysioterapeut/danmark)',
    '',
    '## Ofte stillede spørgsmål om det',
    '',
    '### Går det over?',
    ' ',
    ' Ja.',
  ];
  return lines.join(eol);
}

test('five hundred foreign files in the simple form are all read and shown, each with what to mend', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`lidelser/nr-${index}.md`, foreignArticle(index)]),
  );
  await temporaryContent(files);
  const { problems, verdicts } = await checkContent();
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(new Set(errors.map(({ message }) => message))).toEqual(
    new Set(["the picture '/images/articles/mangler.png' does not exist"]),
  );
  expect(problems.filter(({ message }) => message === 'an empty heading is left out')).toHaveLength(500);
  expect(verdicts).toHaveLength(500);
  expect(rubricTable(verdicts).split('\n')).toHaveLength(502);
  const article = await findArticle('nr-499');
  expect(article).toMatchObject({
    title: 'Hvad?',
    updated: '2025-05-05',
    lead: 'Ord nr 499 <5 % {her, som “det” er.',
    faq: [{ question: 'Går det over?', answer: 'Ja.' }],
  });
});
