import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeProblem } from '#lib/specialties/problem.ts';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import type { Article } from './article.ts';
import { findArticle, listArticles, readAll } from './articles.ts';

const springfinger = readFileSync(join(import.meta.dirname, 'fixtures/springfinger.md'), 'utf8');
const legacy = { LEGACY_ORIGINS: 'https://www.fysfinder.dk', SITE_URL: 'https://portal.example' };
const vocabulary = `name: Hånd
bodyPart: haand
danger: { now: [Fingeren er kold og hvid.], today: [Feber og hævelse.], days: [Det bliver værre.] }
conditions: [{ slug: springfinger, name: Springfinger, synonyms: [trigger finger], icd10: [M65.3] }]
`;

async function article(text: string, files: Record<string, string> = {}): Promise<Article> {
  await temporaryContent(
    { 'lidelser/emne.md': text, 'specialties/haand.yaml': vocabulary, ...files },
    legacy,
  );
  const found = await findArticle('emne');
  if (!found) throw new Error('the article cannot be read');
  return found;
}
const said = ({ problems }: Article) => problems.map(describeProblem).join('\n');

test('the simple form gives a whole article: title, dates, lead, questions, local links, sizes, the vocabulary’s words', async () => {
  await temporaryContent(
    {
      'lidelser/springfinger.md': springfinger,
      'specialties/haand.yaml': vocabulary,
      'images/articles/springfinger_intro.png': '640x360',
      'images/articles/springfinger_sene.png': '300x200',
    },
    legacy,
  );
  const found = await findArticle('springfinger');
  expect(found).toMatchObject({
    title: 'Springfinger',
    published: '2024-02-14',
    updated: '2024-11-03',
    specialty: 'haand',
    synonyms: ['trigger finger'],
    icd10: ['M65.3'],
    danger: { now: { signs: ['Fingeren er kold og hvid.'] } },
    review: null,
    minutes: 1,
    pictures: [
      {
        src: '/images/articles/springfinger_intro.png',
        alt: 'En finger der hænger fast',
        width: 640,
        height: 360,
      },
      { src: '/images/articles/springfinger_sene.png', alt: 'Senen i sin tunnel', width: 300, height: 200 },
    ],
    problems: [],
  });
  expect(found?.lead).toMatch(/^En springfinger hænger fast.*<5 % .*\{oftest hos voksne over 50\}\.$/);
  expect(found?.body).toContain('[finde en fysioterapeut til hænder](/find/fysioterapeut/danmark/haand)');
  expect(found?.headings.map(({ id }) => id)).toContain('ofte-stillede-spoergsmaal-om-springfinger');
  expect(found?.faq).toEqual([
    {
      question: 'Går springfinger over af sig selv?',
      answer: 'Hos nogle gør det. Giv det et par uger, og spar på de hårde greb.',
    },
    {
      question: 'Er springfinger farligt?',
      answer: 'Nej. Det gør ondt og er i vejen, men det skader ikke resten af hånden.',
    },
  ]);
});

test('the rich form is read field by field', async () => {
  const found = await article(`---
title: Frossen skulder
metaTitle: Frossen skulder – stivhed og smerter
description: En kort tekst om frossen skulder.
specialty: skulder
synonyms: [periarthrosis, kapsulitis]
bodyPart: skulder
icd10: M75.0
author: Redaktionen
published: 2026-01-02
updated: 2026-02-03
nextReview: 2027-02-03
danger:
  now: { signs: [Pludselig trykken for brystet.], meanwhile: Sid ned. }
  today: [Feber.]
  days: [Vægttab.]
sources:
  - { key: anden, title: Den anden }
  - { key: nkr, title: Retningslinje, publisher: Sundhedsstyrelsen, year: 2013, id: NKR 5, url: 'https://sst.dk/nkr', evidence: retningslinje }
---
Skulderen bliver stiv.[^nkr] Det går over.[^anden] Sådan er det.[^NKR]
`);
  expect(found).toMatchObject({
    title: 'Frossen skulder',
    specialty: 'skulder',
    bodyPart: 'skulder',
    icd10: ['M75.0'],
    author: 'Redaktionen',
    published: '2026-01-02',
    nextReview: '2027-02-03',
    danger: { now: { meanwhile: 'Sid ned.' }, today: { signs: ['Feber.'] } },
    lead: 'Skulderen bliver stiv. Det går over. Sådan er det.',
    problems: [],
  });
  expect(found.sources.map(({ number, key, year, url }) => [number, key, year, url])).toEqual([
    [1, 'nkr', 2013, 'https://sst.dk/nkr'],
    [2, 'anden', null, null],
  ]);
});

test.each([
  ['title: Fra feltet\nmetaTitle: Fra meta – mere', '# Fra teksten\n\nOrd.', 'Fra feltet'],
  ['metaTitle: Fra meta – mere', '# Fra teksten\n\nOrd.', 'Fra teksten'],
  ['metaTitle: Knæ-smerter – mere', 'Ord.', 'Knæ-smerter'],
  ['metaTitle: "Fra meta: mere"', 'Ord.', 'Fra meta'],
  ['metaTitle: Fra meta | Fodfæste', 'Ord.', 'Fra meta'],
  ['metaTitle: Fra meta - mere', 'Ord.', 'Fra meta'],
  ['published: 2025-01-01', 'Ord.', 'Emne'],
])('the title of an article with "%s" above "%s" is %s', async (fields, text, title) => {
  const found = await article(`---\n${fields}\n---\n${text}\n`);
  expect(found.title).toBe(title);
  expect(found.headings.filter((heading) => heading.text === title)).toEqual([]);
  expect(found.body).not.toContain(`# ${title}\n`);
});

test('an article without any title is called what the vocabulary calls it', async () => {
  await temporaryContent({ 'lidelser/springfinger.md': 'Ord.', 'specialties/haand.yaml': vocabulary });
  expect((await findArticle('springfinger'))?.title).toBe('Springfinger');
});

test('every mistake is named with file, line, field and remedy, and the rest of the article is shown', async () => {
  const found = await article(
    `---
metaTitle: Emne – om emnet
lastUpdated: 32/13/2025
bodyPart: lilletåen
sources:
  - key: a
    title: En kilde
    year: i fjor
forfatter: Nogen
---

Et afsnit[^b] med et [dødt link](/lidelser/findes-ikke) og et [levende](emne.md).

![Tegning](/images/articles/mangler.png)

![](/images/articles/er-her.png)
`,
    { 'images/articles/er-her.png': '10x20' },
  );
  expect(found).toMatchObject({ title: 'Emne', updated: null, sources: [] });
  expect(found.pictures).toEqual([{ src: '/images/articles/er-her.png', alt: '', width: 10, height: 20 }]);
  const lines = said(found);
  expect(lines).toMatch(/emne\.md:3 lastUpdated: '32\/13\/2025' is not a date; write it as 2025-12-31/);
  expect(lines).toMatch(/emne\.md:4 bodyPart: 'lilletåen' is not a body part; write one of hoved,/);
  expect(lines).toMatch(/emne\.md:8 sources\.0\.year: is not a year; write key and title/);
  expect(lines).toMatch(/emne\.md:9 forfatter: is not a known field/);
  expect(lines).toMatch(/emne\.md:12 \[\^b\] refers to no source; add a source with the key b/);
  expect(lines).toMatch(/emne\.md:12 links to '\/lidelser\/findes-ikke', which does not exist/);
  expect(lines).toMatch(
    /emne\.md:14 the picture '\/images\/articles\/mangler\.png' does not exist; put it at/,
  );
  expect(lines).toMatch(/emne\.md:16 '\/images\/articles\/er-her\.png' has no description/);
  expect(found.problems).toHaveLength(8);
});

test('an unquoted colon in the fields is named, and the plain fields are read all the same', async () => {
  const found = await article('---\nmetaTitle: Emne: hvad er det?\nlastUpdated: 08/05/2025\n---\nOrd.\n');
  expect(found).toMatchObject({ title: 'Emne', updated: '2025-05-08', lead: 'Ord.' });
  expect(said(found)).toMatch(/emne\.md:2 .*needs quotes/);
});

test('fields that never end are read as far as they look like fields', async () => {
  const found = await article('---\nmetaTitle: Emne – om det\nlastUpdated: 08/05/2025\n\nOrd og mere.\n');
  expect(found).toMatchObject({ title: 'Emne', updated: '2025-05-08', lead: 'Ord og mere.' });
  expect(said(found)).toMatch(/emne\.md:1 the fields have no end; write ---/);
});

test('nothing that a foreign file holds is run', async () => {
  await temporaryContent({
    'lidelser/kode.md': "---js\n{ title: (globalThis.portalWasRun = true, 'Kode') }\n---\nOrd.\n",
    'lidelser/mdx.mdx':
      'export const x = (globalThis.portalWasRun = true);\n\n{globalThis.portalWasRun = true} Ord <5 % {.\n',
  });
  expect(await findArticle('kode')).toMatchObject({ title: 'Kode' });
  expect(await findArticle('mdx')).toMatchObject({ format: 'md' });
  expect((await findArticle('mdx'))?.lead).toContain('export const x');
  expect('portalWasRun' in globalThis).toBe(false);
});

test.each([
  [
    'CRLF',
    '---\r\nmetaTitle: Emne – om\r\nlastUpdated: 08/05/2025\r\n---\r\n\r\n## Første\r\n\r\nOrd i\r\nto linjer.\r\n',
  ],
  [
    'a byte order mark',
    '\uFEFF---\nmetaTitle: Emne – om\nlastUpdated: 08/05/2025\n---\n## Første\n\nOrd i to linjer.\n',
  ],
  [
    'zero-width spaces',
    '\u200B---\nmetaTitle: Emne\u200B – om\nlastUpdated: 08/05/2025\n---\n##\u200B Første\u200B\n\nOrd i to\u200B linjer.\n',
  ],
  [
    'blank lines first',
    '\n\n---\nmetaTitle: Emne – om\nlastUpdated: 08/05/2025\n---\n## Første\n\nOrd i to linjer.\n',
  ],
  [
    'odd headings',
    '---\nmetaTitle: Emne – om\nlastUpdated: 08/05/2025\n---\n##\u00A0Første\n\nOrd i to linjer.\n\n##\n\n###  \n',
  ],
  [
    'a missing space and indented lines',
    '---\nmetaTitle: Emne – om\nlastUpdated: 08/05/2025\n---\n##Første\n\n      Ord i to linjer.\n',
  ],
])('a file with %s reads as it was meant', async (_what, text) => {
  const found = await article(text);
  expect(found).toMatchObject({ title: 'Emne', updated: '2025-05-08', lead: 'Ord i to linjer.' });
  expect(found.headings).toEqual([{ id: 'foerste', text: 'Første', depth: 2 }]);
});

test('a text saved in the old Danish encoding is read, and said to be', async () => {
  const { folder } = await temporaryContent({ 'lidelser/tom.md': 'Tom.' });
  const { writeFileSync } = await import('node:fs');
  writeFileSync(join(folder, 'lidelser/gammel.md'), Buffer.from('Knæ og lår gør ondt.', 'latin1'));
  const found = await findArticle('gammel');
  expect(found?.lead).toBe('Knæ og lår gør ondt.');
  expect(found && said(found)).toMatch(/gammel\.md is not UTF-8/);
});

test('links to own addresses, new or former, become local; others stay; dangerous ones lose their address', async () => {
  const found = await article(
    [
      '[a](https://www.fysfinder.dk/find/x?y=1#z)',
      '[b](http://portal.example/om "titel")',
      '[c](https://andre.example/)',
      '[d](javascript:alert(1))',
      '<https://www.fysfinder.dk/klinik/k>',
      '[e][r]',
      '[f](/ordbog/emne)',
      '[**g**](JaVa\tscript:x)',
      '[h](tel:112)',
      '\n\n[r]: https://www.fysfinder.dk/ordbog/emne',
    ].join(' '),
  );
  expect(found.body).toBe(
    '[a](/find/x?y=1#z) [b](/om "titel") [c](https://andre.example/) d ' +
      '[https://www.fysfinder.dk/klinik/k](/klinik/k) [e][r] [f](/lidelser/emne) [**g**](JaVa\tscript:x) [h](tel:112) \n\n' +
      '[r]: /lidelser/emne',
  );
  expect(said(found)).toMatch(/emne\.md:1 a link to 'javascript:alert\(1\)' is left out/);
});

test('a changed, added or removed article, picture or neighbour shows at once; an unchanged one is the same object', async () => {
  const { write, folder } = await temporaryContent({
    'lidelser/en.md': '![a](/images/b.png) [to](/lidelser/to)',
  });
  expect((await findArticle('en'))?.problems).toHaveLength(2);
  expect(await findArticle('to')).toBeNull();
  await write('images/b.png', '4x3');
  expect((await findArticle('en'))?.pictures).toEqual([
    { src: '/images/b.png', alt: 'a', width: 4, height: 3 },
  ]);
  await write('lidelser/to.md', 'Nummer to.');
  expect((await findArticle('en'))?.problems).toEqual([]);
  const before = await findArticle('to');
  await write('lidelser/to.md', 'Nummer TO.');
  expect((await findArticle('to'))?.lead).toBe('Nummer TO.');
  expect((await findArticle('to'))?.version).not.toBe(before?.version);
  await new Promise((done) => setTimeout(done, 60));
  expect(await findArticle('to')).toBe(await findArticle('to'));
  const { rmSync } = await import('node:fs');
  rmSync(join(folder, 'lidelser/to.md'));
  expect(await findArticle('to')).toBeNull();
});

test('articles are listed in Danish order, and a file that cannot be read takes no other down', async () => {
  const { folder } = await temporaryContent({
    'lidelser/oere.md': '# Øre\n\nOrd.',
    'lidelser/aandenoed.md': '# Åndenød\n\nOrd.',
    'lidelser/zoster.md': '# Zoster\n\nOrd.',
    'lidelser/aeggestok.md': '# Æggestok\n\nOrd.',
    'lidelser/Frossen_Skulder.md': 'Ord.',
    'lidelser/README.md': 'Ikke en artikel.',
    'lidelser/_kladde.md': 'Heller ikke.',
    'lidelser/binaer.md': '\0\0\0',
  });
  const { mkdirSync } = await import('node:fs');
  mkdirSync(join(folder, 'lidelser/mappe.md'));
  const titles = (await listArticles()).map(({ title }) => title);
  expect(titles).toEqual(['Frossen skulder', 'Zoster', 'Æggestok', 'Øre', 'Åndenød']);
  expect(await findArticle('mappe')).toBeNull();
  expect(await findArticle('binaer')).toBeNull();
  expect(await findArticle('../oere')).toBeNull();
});

test('a review counts for exactly the text that was read', async () => {
  const text = '# Emne\n\nDet går som regel over.';
  const { textHash } = await article(text);
  const review = `---\nreview:\n  reviewer: En Fagperson\n  authorisationId: 01E45\n  date: 2026-03-04\n  hash: ${textHash}\n---\n`;
  const { write } = await temporaryContent({ 'lidelser/emne.md': review + text });
  expect((await findArticle('emne'))?.review).toMatchObject({
    reviewer: 'En Fagperson',
    authorisationId: '01E45',
  });
  await write('lidelser/emne.md', (review + text).replaceAll('\n', '\r\n'));
  expect((await findArticle('emne'))?.review).not.toBeNull();
  await write('lidelser/emne.md', review + text.replace('som regel', 'altid'));
  const edited = await findArticle('emne');
  expect(edited?.review).toBeNull();
  expect(edited && said(edited)).toMatch(/emne\.md:2 review: is void, because the text was edited after it/);
});

const hostile: Record<string, string> = {
  'lister i lister': '- '.repeat(3000),
  'lister i lister, linje for linje': Array.from(
    { length: 300 },
    (_, depth) => `${'  '.repeat(depth)}- a`,
  ).join('\n'),
  'citater i citater': '>'.repeat(300_000),
  'citater i citater, kort': '>'.repeat(100_000),
  'citater efter gamle linjeskift': `Ord.\r\r${'> '.repeat(3000)}a`,
  'klammer i klammer': '['.repeat(20_000),
  'felter i felter': `---\nsources: ${'['.repeat(20_000)}\n---\nOrd.`,
  'felter i felter, linje for linje': `---\n${Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\nOrd.`,
  'fremhævet i fremhævet': `${'*a '.repeat(500)}b${' a*'.repeat(500)}`,
  'mange citater': '> a\n\n'.repeat(20_000),
  'mange stjerner': '**a*'.repeat(20_000),
  'mange linjer': 'a\n'.repeat(60_000),
  'mange punktummer': '.'.repeat(140_000),
  'halve tags': `<div>\n${'<a '.repeat(45_000)}`,
};

test('a file made to bring the reader down is refused or read within a moment, once, and the others are listed', async () => {
  const files = Object.entries(hostile).map(([name, text]) => [`lidelser/${name}.md`, text]);
  await temporaryContent({ 'lidelser/god.md': '# En god tekst\n\nOrd.', ...Object.fromEntries(files) });
  const titles = (await listArticles()).map(({ title }) => title);
  expect(titles).toContain('En god tekst');
  await new Promise((done) => setTimeout(done, 60));
  const before = await readAll();
  const after = await readAll();
  expect(after.every((each, index) => each === before[index])).toBe(true);
  const refused = before.filter((each) => each.article === null).flatMap(({ problems }) => problems);
  const said = refused.map((problem) => describeProblem(problem).replace(/.*\//, '')).join('\n');
  expect(said).toMatch(/lister i lister\.md:1 nests 3000 deep; write it with fewer levels/);
  expect(said).toMatch(/lister i lister, linje for linje\.md:41 nests 41 deep/);
  expect(said).toMatch(/citater i citater\.md is longer than 150 kB; shorten it/);
  expect(said).toMatch(/citater i citater, kort\.md:1 nests 100000 deep/);
  expect(said).toMatch(/citater efter gamle linjeskift\.md:3 nests 3000 deep/);
  expect(said).toMatch(/klammer i klammer\.md:1 nests 41 brackets/);
  expect(said).toMatch(/felter i felter\.md:2 nests 41 brackets/);
  expect(said).toMatch(/fremhævet i fremhævet\.md nests too deep/);
  expect(said).toMatch(/mange citater\.md:\d+ holds more than 2500 lines of lists and quotes/);
  expect(said).toMatch(/mange stjerner\.md:1 holds more than 1500 marks in one paragraph/);
  expect(said).toMatch(/mange linjer\.md:6001 holds more than 6000 lines/);
});

test('lists in lists, long tables of contents and lines across the page are no excess', async () => {
  const list = Array.from({ length: 8 }, (_, depth) => `${'  '.repeat(depth)}- punkt`).join('\n');
  const rows = '- [et **ord**](/om) og `et` _andet_\n\n'.repeat(500);
  const found = await article(`Ord.\n\n${list}\n\n${'- '.repeat(60)}\n\n${rows}\n\n> > > citat\n`);
  expect(found.problems).toEqual([]);
});

test('the danger signs of the specialty that an article names hold when the vocabulary does not know the article', async () => {
  expect((await article('---\nspecialty: haand\n---\nOrd.')).danger?.now.signs).toEqual([
    'Fingeren er kold og hvid.',
  ]);
  expect((await article('---\nspecialty: ukendt\n---\nOrd.')).danger).toBeNull();
});

test.each([
  ['/find/fysioterapeut/aarhus/haand', null],
  ['/find/fysioterapeut/aarhus/trigger-finger', null],
  ['/find/fysioterapeut/danmark/', null],
  ['/find?hvad=knæ', null],
  ['/', null],
  ['/om#kontakt', null],
  ['/klinik/hvem-ved', null],
  ['/feed.xml', null],
  ['https://portal.example/om', null],
  ['https://andre.example/findes-ikke', null],
  ['#foerste', null],
  ['#faresignaler', null],
  ['/find/fysioterapeut/langtbortistan/haand', "but 'langtbortistan' is no place"],
  ['/find/fysioterapeut/aarhus/lilletaa', "but 'lilletaa' is not in the vocabulary"],
  ['https://www.fysfinder.dk/find/fysioterapeut/danmark/lilletaa', "but 'lilletaa' is not in the vocabulary"],
  ['/find/laege/aarhus', 'which is no page'],
  ['/omm', 'which is no page'],
  ['/om/os', 'which is no page'],
  ['/lidelser/findes-ikke', 'which does not exist'],
  ['#anden', 'which no heading has; write one of #foerste'],
])('a link to %s is followed: %s', async (url, fault) => {
  const found = await article(`Ord og [et link](${url}).\n\n## Første\n\nOrd.\n`);
  expect(found.problems).toHaveLength(fault === null ? 0 : 1);
  if (fault !== null) expect(said(found)).toContain(fault);
});
