import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dangerSteps } from './danger.ts';
import { describeProblem } from './problem.ts';
import { searchTerms } from './search-terms.ts';
import { foldWords, plainWords } from './spelling.ts';
import { temporaryContent } from './temporary-content.ts';
import { dangerOf, termOf, vocabulary } from './vocabulary.ts';

const back = `name: Ryg
synonyms: [ondt i ryggen]
bodyPart: ryg
danger:
  now: { signs: [Du kan ikke tisse.], meanwhile: Læg dig ned. }
  today: { signs: [Du har feber.] }
  days: { signs: [Du taber dig.], meanwhile: null }
conditions:
  - slug: iskias
    name: Iskias
    synonyms: [ischias, smerter ned i benet]
    bodyPart: ryg
    icd10: [M54.3]
  - slug: laendesmerter
    name: Lændesmerter
    synonyms: []
    danger:
      now: [Du er faldet fra stor højde.]
      today: [Du har feber.]
      days: [Du har taget binyrebarkhormon længe.]
`;

test('a condition knows its specialty, and its danger signs are its own or else the specialty’s', async () => {
  await temporaryContent({ 'specialties/ryg.yaml': back });
  const words = await vocabulary();
  expect(words.problems).toEqual([]);
  expect(termOf(words, 'iskias')).toMatchObject({
    name: 'Iskias',
    kind: 'condition',
    parent: 'ryg',
    icd10: ['M54.3'],
  });
  expect(dangerOf(words, 'iskias')?.now).toEqual({
    signs: ['Du kan ikke tisse.'],
    meanwhile: 'Læg dig ned.',
  });
  expect(dangerOf(words, 'iskias')?.days.meanwhile).toBeNull();
  expect(dangerOf(words, 'laendesmerter')?.now.signs).toEqual(['Du er faldet fra stor højde.']);
  expect(dangerOf(words, 'ukendt')).toBeNull();
});

test('a changed, an added and a removed file count at once, and unchanged files are not read again', async () => {
  const { folder, write } = await temporaryContent({ 'specialties/ryg.yaml': back });
  expect((await vocabulary()).terms.size).toBe(3);
  await write('specialties/knae.yaml', 'name: Knæ\nconditions: []\n');
  expect(termOf(await vocabulary(), 'knae')?.name).toBe('Knæ');
  await write('specialties/knae.yaml', 'name: Knæe\nconditions: []\n');
  expect(termOf(await vocabulary(), 'knae')?.name).toBe('Knæe');
  rmSync(join(folder, 'specialties/knae.yaml'));
  expect(termOf(await vocabulary(), 'knae')).toBeNull();
  await new Promise((done) => setTimeout(done, 60)); // a file counts as settled after a tick of the file system
  expect(await vocabulary()).toBe(await vocabulary());
});

test('a broken condition, step or file is named with its line, and everything else still counts', async () => {
  await temporaryContent({
    'specialties/ryg.yaml': back
      .replace('slug: laendesmerter', 'slug: Lænde smerter')
      .replace('today: { signs: [Du har feber.] }', 'today: oops'),
    'specialties/knae.yaml':
      'name: Knæ\nbodyPart: albuen\nconditions:\n  - slug: iskias\n    name: En anden\n',
    'specialties/fod.yaml': 'name: Fod\nsynonyms: [ankel\nconditions: []\n',
    'specialties/hofte.yaml': 'synonyms: []\n',
  });
  const words = await vocabulary();
  expect([...words.terms.keys()].sort()).toEqual(['fod', 'iskias', 'knae', 'ryg']);
  expect(termOf(words, 'iskias')?.parent).toBe('knae');
  expect(dangerOf(words, 'ryg')).toMatchObject({
    now: { signs: ['Du kan ikke tisse.'] },
    today: { signs: [] },
  });
  const said = words.problems.map(describeProblem).join('\n');
  expect(said).toMatch(/fod\.yaml:\d .*YAML/);
  expect(said).toMatch(/hofte\.yaml:1 name: is missing/);
  expect(said).toMatch(/knae\.yaml:2 bodyPart: 'albuen' is not a body part/);
  expect(said).toMatch(/ryg\.yaml:6 danger\.today: cannot be read/);
  expect(said).toMatch(/ryg\.yaml:9 slug: 'iskias' is already in the vocabulary/);
  expect(said).toMatch(/ryg\.yaml:14 conditions\.1\.slug: is not lower case/);
});

test.each([
  ['iskias', 'iskias', 'exact', true],
  ['ISKIAS ', 'iskias', 'exact', true],
  ['ischias', 'iskias', 'alias', true],
  ['laendesmerter', 'laendesmerter', 'folded', true],
  ['Lendesmerter', 'laendesmerter', 'corrected', true],
  ['iskais', 'iskias', 'corrected', true],
  ['isk', 'iskias', 'exact', false],
  ['ryg', 'ryg', 'exact', true],
  ['benet', 'iskias', 'alias', false],
] as const)('%s means %s (%s, whole: %s)', async (typed, slug, reason, complete) => {
  await temporaryContent({ 'specialties/ryg.yaml': back });
  const [best] = searchTerms(await vocabulary(), typed, 8);
  expect({ slug: best?.term.slug, reason: best?.reason, complete: best?.complete }).toEqual({
    slug,
    reason,
    complete,
  });
});

test('words that mean nothing here find nothing', async () => {
  await temporaryContent({ 'specialties/ryg.yaml': back });
  const words = await vocabulary();
  for (const typed of ['', ' ', '-', 'x', 'hest', 'x'.repeat(10_000)])
    expect(searchTerms(words, typed, 8)).toEqual([]);
});

test('the vocabulary that ships holds no mistake', async () => {
  expect((await vocabulary()).problems.map(describeProblem)).toEqual([]);
});

test('the vocabulary that ships is large, and each term has a body part and danger signs in three steps', async () => {
  const words = await vocabulary();
  expect(words.terms.size).toBeGreaterThanOrEqual(120);
  for (const { slug, bodyPart } of words.terms.values()) {
    expect(bodyPart, slug).not.toBeNull();
    const danger = dangerOf(words, slug);
    for (const step of dangerSteps) expect(danger?.[step].signs.length, `${slug} ${step}`).toBeGreaterThan(0);
  }
});

test('a word of the vocabulary that ships belongs to one term, however it is spelled', async () => {
  const owners = new Map<string, string>();
  for (const { slug, name, synonyms } of (await vocabulary()).terms.values()) {
    for (const word of new Set([name, ...synonyms, slug].map(foldWords))) {
      expect(owners.get(word) ?? slug, word).toBe(slug);
      owners.set(word, slug);
    }
  }
});

test('a file that nests thousands deep is named, and the others still count', async () => {
  await temporaryContent({
    'specialties/ryg.yaml': back,
    'specialties/knae.yaml': `name: Knæ\nsynonyms: ${'['.repeat(20_000)}\n`,
    'specialties/fod.yaml': `name: Fod\nsynonyms: ${'- '.repeat(20_000)}\n`,
  });
  const words = await vocabulary();
  expect([...words.terms.keys()]).toContain('iskias');
  expect(words.problems.map(describeProblem).join('\n')).toMatch(/knae\.yaml:\d+ .*mend the YAML/);
});

test('an everyday word names no ailment that is only spelled alike: "låret" is no LARS, "kraft" no kræft', async () => {
  const words = await vocabulary();
  const count = new Map<string, number>();
  for (const { descriptions } of words.terms.values())
    for (const word of descriptions.flatMap((telling) => plainWords(telling).split(' ')))
      count.set(word, (count.get(word) ?? 0) + 1);
  const everyday = [...count].filter(([word, times]) => times > 2 && word.length > 2).map(([word]) => word);
  expect(everyday.length).toBeGreaterThan(500);
  // Other forms of the word, and what 'bække' and 'hælen' are on a foreign keyboard.
  const meant = new Set('hænder hænderne ømme ømt gør bakke halen'.split(' '));
  const misled = [...everyday, 'kraft', 'ild', 'små', 'slap', 'lår', 'hedder']
    .filter((word) => !meant.has(word))
    .flatMap((word) =>
      searchTerms(words, word)
        .filter(({ complete, reason }) => complete && reason !== 'corrected')
        .filter(
          ({ term }) =>
            ![term.name, ...term.synonyms].some((name) =>
              plainWords(name)
                .split(' ')
                .some((each) => each.startsWith(word.slice(0, 3))),
            ),
        )
        .map(({ term }) => `${word} → ${term.slug}`),
    );
  expect(misled).toEqual([]);
});
