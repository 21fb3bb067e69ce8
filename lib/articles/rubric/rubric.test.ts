import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAll } from '#lib/articles/articles.ts';
import { temporaryContent } from '#lib/specialties/temporary-content.ts';
import { claimIn } from './claims.ts';
import { criteria, judge } from './rubric.ts';
import { contentDocument, rubricTable } from './table.ts';

/** The project's model article: it meets every criterion, so one change to it shows what that criterion sees. */
const model = readFileSync('content/lidelser/iskias.md', 'utf8');

async function lacks(
  change: (text: string) => string,
  others: Record<string, string> = {},
): Promise<string[]> {
  const text = change(model);
  expect(text, 'the change changes nothing').not.toBe(model);
  await temporaryContent({ 'lidelser/iskias.md': text, ...others });
  const articles = (await readAll()).flatMap(({ article }) => article ?? []);
  const own = articles.find(({ slug }) => slug === 'iskias');
  if (!own) throw new Error('the article cannot be read');
  return judge(own, articles).marks.flatMap(({ criterion, findings }) =>
    findings.map(({ message }) => `${criterion.label}: ${message}`),
  );
}

const without = (from: string, to: string) => (text: string) =>
  text.replace(new RegExp(`${from}[\\s\\S]*?(?=${to})`), '');

test.each<[string, (text: string) => string, RegExp]>([
  ['a missing part', without('## Symptomer', '## Hvorfor'), /^Parts: has no part 'Symptomer'$/],
  [
    'two parts that changed places',
    (text) =>
      text
        .replace('## Symptomer', '## X')
        .replace('## Hvad hjælper?', '## Symptomer')
        .replace('## X', '## Hvad hjælper?'),
    /^Parts: '.*' is out of order$/,
  ],
  ['no lead', without('Iskias er smerter', '!\\['), /^Parts: begins with a heading$/],
  [
    'an answer without its certainty',
    (text) => text.replace(' *Ret sikkert.*', ''),
    /^Sure: 'At holde dig i gang.* does not say how sure it is$/,
  ],
  [
    'no first visit',
    (text) => text.replaceAll('første besøg', 'møde'),
    /^Visit: does not say what a first visit is like$/,
  ],
  ['three questions', without('### Er det bedst', '### Må jeg gå'), /^FAQ: answers 3 questions$/],
  [
    'a part without a source',
    (text) => text.replace(/(?<=## Sådan stilles[\s\S]*)\[\^\w+\](?=[\s\S]*## Hvad hjælper)/g, ''),
    /^Notes: 'Sådan stilles diagnosen' refers to no source$/,
  ],
  [
    'a figure without a source',
    (text) => text.replace('opereret.[^wang2020]', 'opereret.'),
    /^Notes: 'Prolapsen bliver .* holds a figure without a source$/,
  ],
  [
    'a note without a source',
    (text) => text.replace('[^dahm2010]', '[^dahm2011]'),
    /^Sources: \[\^dahm2011\] refers to no source$/,
  ],
  [
    'a source without a note',
    (text) => text.replaceAll('[^vroomen2002]', ''),
    /^Sources: the source vroomen2002 is not referred to$/,
  ],
  [
    'a source of unknown strength',
    (text) => text.replace('evidence: retningslinje', 'evidence: god'),
    /^Sources: the source \w+ has no evidence/,
  ],
  [
    'a danger step without signs',
    (text) =>
      text.replace('specialty: ryg', 'specialty: ryg\ndanger: { now: [Ny lammelse.], today: [Feber.] }'),
    /^Danger: has no danger signs for days$/,
  ],
  [
    'a sign of the card that the text leaves out',
    (text) => text.replace('- Du er blevet svag i begge ben.', ''),
    /^Danger: 'Du er blevet svag i begge ben\.' is on the danger card but not in the text$/,
  ],
  [
    'a sentence of fifty words',
    (text) => text.replace('Prøv dig frem.', `Prøv ${'dig frem '.repeat(25)}.`),
    /^Sentences: '.*' has \d+ words$/,
  ],
  [
    'a promise',
    (text) => text.replace('Prøv dig frem.', 'Det helbreder iskias.'),
    /^Claims: 'Det helbreder iskias\.' promises a cure$/,
  ],
  ['no day of review', (text) => text.replace(/nextReview: .*/, ''), /^Fields: nextReview: is missing$/],
  [
    'a review in ten years',
    (text) => text.replace(/nextReview: \d+/, 'nextReview: 2036'),
    /^Fields: nextReview: is not within three years of updated$/,
  ],
  [
    'a short description',
    (text) => text.replace(/description: .*/, 'description: Kort.'),
    /^Description: description: is 5 characters long$/,
  ],
  [
    'a picture without words',
    (text) => text.replace(/!\[Tegning af en person[^\]]*\]/, '![]'),
    /^Pictures: .* has no description$/,
  ],
  [
    'a dead link',
    (text) => text.replace('/danmark/iskias)', '/danmark/lilletaa)'),
    /^Links: links to '.*lilletaa', but 'lilletaa' is not in the vocabulary$/,
  ],
])('the rubric sees %s', async (_what, change, finding) => {
  expect(await lacks(change)).toContainEqual(expect.stringMatching(finding));
});

test('the age that advice is for is no figure', async () => {
  expect(await lacks((text) => text.replace('Prøv dig frem.', 'Det gælder, hvis du er over 50 år.'))).toEqual(
    [],
  );
});

test('a name that another article has is seen, and only there', async () => {
  const said = await lacks((text) => text.replace('- sciatica', '- hold i nakken'), {
    'lidelser/hold-i-nakken.md': '---\ntitle: Hold i nakken\n---\nOrd.\n',
  });
  expect(said).toContain("Names: synonyms: 'hold i nakken' is also a name of hold-i-nakken");
});

test.each([
  ['Behandlingen virker altid.', 'promises a cure'],
  ['Vi garanterer, at smerten går væk.', 'promises a cure'],
  ['Øvelserne kurerer de fleste.', 'promises a cure'],
  ['Vælg den bedste fysioterapeut i byen.', 'praises clinics'],
  ['Det er den førende klinik.', 'praises clinics'],
  ['Gå en tur hver dag!', 'shouts'],
])('%s %s', (sentence, says) => {
  expect(claimIn(sentence)?.says).toBe(says);
});

test.each([
  'Ingen kan garantere, at det hjælper.',
  'Ingen behandling virker for alle.',
  'Det bedste er at gå en tur.',
  'De fleste bliver raske.',
])('%s is said as it should be', (sentence) => {
  expect(claimIn(sentence)).toBeNull();
});

test('a text above LIX 50 is refused, whoever wrote it', async () => {
  const hard =
    'Sygdomsforløbets uforudsigelighed nødvendiggør individualiserede behandlingsstrategier, forebyggelsesprogrammer. '.repeat(
      9,
    );
  const said = await lacks((text) => text.replace(/(?<=\n---\n)[\s\S]*/, `\n${hard}\n`));
  expect(said).toContainEqual(expect.stringMatching(/^Reading: the text has LIX \d{2,3}$/));
});

test('the table has a row an article and a column a criterion', async () => {
  await temporaryContent({ 'lidelser/tom.md': 'Ord uden form.' });
  const articles = (await readAll()).flatMap(({ article }) => article ?? []);
  const [head = '', rule = '', row = ''] = rubricTable(
    articles.map((article) => judge(article, articles)),
  ).split('\n');
  for (const { label } of criteria) expect(head).toContain(` ${label} |`);
  expect(rule.split('|')).toHaveLength(head.split('|').length);
  expect(row).toMatch(/^\| tom +\| +1?\d+ \|/);
});

test('the document shows how hard the first article was to read, and how hard it is now', async () => {
  await temporaryContent({ 'lidelser/iskias.md': model });
  const articles = (await readAll()).flatMap(({ article }) => article ?? []);
  const [verdict] = articles.map((article) => judge(article, articles));
  if (!verdict) throw new Error('the article cannot be read');
  const document = contentDocument([verdict], []);
  expect(document).toMatch(/^\| iskias, as it was +\| +47 \|/m);
  const lix = Math.round(verdict.language.body ?? 0);
  expect(document).toMatch(new RegExp(`^\\| iskias now +\\| +${lix} \\|`, 'm'));
  expect(document).toMatch(new RegExp(`^\\| all 1 now +\\| +${lix}–${lix} \\|`, 'm'));
});
