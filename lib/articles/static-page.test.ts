import { expect, test } from 'vitest';
import { describeProblem } from '#lib/specialties/problem.ts';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import { checkContent } from './check-content.ts';
import { pageSlugs } from './dead-links.ts';
import { findStaticPage } from './static-page.ts';

const words = { navn: 'Portalen', kontakt: 'Skriv til [os](mailto:os@portal.example).' };

async function saidOfPages(): Promise<string> {
  return (await checkContent()).problems
    .filter(({ file }) => file.includes('/pages/'))
    .map((problem) => `${problem.severity} ${describeProblem(problem)}`)
    .join('\n');
}

test('a page that the operator has not written, or that cannot be read, is the project’s own, and the check says so', async () => {
  const { write } = await temporaryContent({
    'pages/om.md': '---\ntitle: Hvem er {{navn}}?\ndescription: Om os.\n---\nOrd.\n',
    'pages/privatliv.md': '- '.repeat(3000),
  });
  expect(findStaticPage('om', words)?.title).toBe('Hvem er Portalen?');
  for (const slug of pageSlugs()) expect(findStaticPage(slug, words)?.title).toMatch(/^\p{Lu}/u);
  expect(findStaticPage('findes-ikke', words)).toBeNull();
  const said = await saidOfPages();
  expect(said).toMatch(
    /warning .*\/pages\/tilgaengelighed\.md is missing, and the project's own is shown; write it/,
  );
  expect(said).toMatch(/error .*\/pages\/privatliv\.md:1 nests 3000 deep; mend it; until then/);
  await write('pages/privatliv.md', '---\ntitle: Vores privatliv\n---\nOrd.\n');
  expect(findStaticPage('privatliv', words)?.title).toBe('Vores privatliv');
});

test('the check reads the fields and links of pages, below what the portal puts in as well', async () => {
  await temporaryContent({
    'pages/om.md':
      '---\ntitle: Om {{navn}}\nforfatter: Nogen\nupdated: i går\n---\n[a](/omm)\n\n{{rangering}}\n\n[b](/lidelser/findes-ikke) [c](javascript:x) [d](#her)\n',
    'pages/gammel.md': 'Ord.',
    'lidelser/emne.md': 'Ord.',
  });
  const said = await saidOfPages();
  expect(said).toMatch(/warning \S*om\.md:3 forfatter: is not a known field/);
  expect(said).toMatch(/error \S*om\.md:4 updated: 'i går' is not a date/);
  expect(said).toMatch(/error \S*om\.md:6 links to '\/omm', which is no page/);
  expect(said).toMatch(/error \S*om\.md:10 links to '\/lidelser\/findes-ikke', which does not exist/);
  expect(said).toMatch(/error \S*om\.md:10 a link to 'javascript:x' is left out/);
  expect(said).toMatch(/warning \S*om\.md:10 links to '#her', which no heading has/);
  expect(said).toMatch(/warning \S*gammel\.md is shown nowhere; name it one of aabne-data\.md,/);
});

test('the project’s own pages say once each how the operator is reached', () => {
  for (const slug of ['om', 'privatliv', 'tilgaengelighed']) {
    const text = JSON.stringify(findStaticPage(slug, words)?.parts);
    expect(text.match(/mailto:os@portal\.example/g), slug).toHaveLength(1);
  }
});

test("the project's own pages hold nothing to mend", async () => {
  await temporaryContent({});
  expect(await saidOfPages()).toBe('');
});
