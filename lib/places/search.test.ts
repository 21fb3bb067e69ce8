import { expect, test } from 'vitest';
import { placeMeanings, searchPlaces } from './find.ts';

const today = '2026-11-22';
const best = (words: string, date = today) => {
  const [first] = searchPlaces(words, date);
  return first ? `${first.place.slug} ${first.reason}` : null;
};
const meanings = (words: string) => placeMeanings(words, today).map(({ place }) => place.slug);

test.each([
  ['Aarhus', 'aarhus exact'],
  ['aarhus c', 'aarhus-c exact'],
  ['Århus', 'aarhus folded'],
  ['Arhus', 'aarhus folded'],
  ['Kobenhavn', 'koebenhavn folded'],
  ['Åbenrå', 'aabenraa folded'],
  ['Kbh', 'koebenhavn alias'],
  ['Kbh. Ø', 'koebenhavn-oe alias'],
  ['Copenhagen', 'koebenhavn alias'],
  ['Kgs. Lyngby', 'kongens-lyngby alias'],
  ['Lyngby', 'kongens-lyngby alias'],
  ['Sdr. Omme', 'soender-omme alias'],
  ['Nr. Nebel', 'noerre-nebel alias'],
  ['Nykøbing F', 'nykoebing-falster alias'],
  ['8000', 'aarhus-c alias'],
  ['8000 Aarhus C', 'aarhus-c alias'],
  ['DK-8000 Århus', 'aarhus-c alias'],
  ['5700 Troense', 'troense alias'],
  ['2200 Nørrebro', 'noerrebro alias'],
  ['Københavns Kommune', 'koebenhavn-kommune exact'],
  ['Høje-Taastrup', 'hoeje-taastrup-kommune alias'],
  ['Syddanmark', 'region-syddanmark alias'],
  ['hele Fyn', 'fyn alias'],
  ['Vejle centrum', 'vejle alias'],
  ['Odnse', 'odense corrected'],
  ['Aahrus', 'aarhus corrected'],
  ['Svenborg', 'svendborg corrected'],
  ['Esbejrg', 'esbjerg corrected'],
  ['Frederikshvn', 'frederikshavn corrected'],
  ['Fredrikssnd', 'frederikssund corrected'],
  ['Skanderb', 'skanderborg corrected'],
  ['Ry', 'ry exact'],
  ['Als', 'als exact'],
  ['online', 'online exact'],
  ['hele landet', 'danmark alias'],
])('somebody who writes %s gets %s', (words, answer) => {
  expect(best(words)).toBe(answer);
});

test.each(['', '  ', '?', 'xyzzy', 'iskias', 'ryg', '0000', '🦵', 'a'.repeat(10_000)])(
  'nothing answers to %s',
  (words) => {
    expect(searchPlaces(words, today)).toEqual([]);
  },
);

test('a town goes before the municipality of its name, however it is spelled', () => {
  for (const words of ['Aarhus', 'Århus', 'aarhus']) {
    expect(
      searchPlaces(words, today)
        .map(({ place }) => place.slug)
        .slice(0, 2),
    ).toEqual(['aarhus', 'aarhus-kommune']);
    expect(meanings(words)).toEqual(['aarhus']);
  }
});

test('three towns are called Nykøbing, and all are offered, the largest first', () => {
  expect(meanings('Nykøbing')).toEqual(['nykoebing-falster', 'nykoebing-mors', 'nykoebing-sjaelland']);
});

test('Frederiksberg is not mistaken for the village of that name', () => {
  expect(meanings('Frederiksberg')).toEqual(['frederiksberg']);
  expect(searchPlaces('Frederiksberg', today).map(({ place }) => place.slug)).toContain(
    'frederiksberg-soroe',
  );
});

test('a region that is over answers with its successor, once', () => {
  expect(best('Region Sjælland')).toBe('region-sjaelland exact');
  expect(best('Region Sjælland', '2027-01-01')).toBe('region-oestdanmark exact');
  const slugs = searchPlaces('region', '2027-01-01', 50).map(({ place }) => place.slug);
  expect(slugs.filter((slug) => slug === 'region-oestdanmark')).toHaveLength(1);
});

test('a region that has not begun answers to its name, but not to a guess', () => {
  expect(best('Østdanmark')).toBe('region-oestdanmark alias');
  expect(searchPlaces('Østdan', today)).toEqual([]);
});

test('at most as many as asked for', () => {
  expect(searchPlaces('K', today, 3)).toEqual([]);
  expect(searchPlaces('Kø', today, 3)).toHaveLength(3);
  expect(searchPlaces('Kø', today)).toHaveLength(8);
});

test.each([
  ['Sønderjylland', 'soenderjylland landscape'],
  ['Storkøbenhavn', 'storkoebenhavn landscape'],
  ['Djursland', 'djursland landscape'],
  ['Sønderjyllands Amt', 'soenderjylland landscape'],
  ['Trøjborg', 'troejborg quarter'],
  ['Nørrebro', 'noerrebro quarter'],
])('%s is the %s', (words, answer) => {
  const [found] = placeMeanings(words, today);
  expect(`${found?.place.slug} ${found?.place.kind}`).toBe(answer);
});

test.each(['Malmø', 'Lund', 'Hamborg', 'Kiel', 'Nuuk', 'Paris'])('%s is abroad, not a slip', (words) => {
  expect(placeMeanings(words, today)).toEqual([]);
});

test('a town is told from its namesakes by what stands after the comma', () => {
  expect(meanings('Rønne, Bornholm')).toEqual(['roenne']);
  expect(meanings('Nykøbing, Falster')).toEqual(['nykoebing-falster']);
});

test('two letters that only begin a name are a suggestion, not an answer', () => {
  expect(placeMeanings('Kø', today)).toEqual([]);
  expect(searchPlaces('Kø', today)).not.toEqual([]);
});

test.each([
  ['Bov', ['padborg']],
  ['Gl. Rye', ['ry']],
  ['Gammel Rye', ['ry']],
  ['Refshaleøen', ['christianshavn']],
  ['Holmen', ['christianshavn']],
  ['Sluseholmen', ['sydhavnen']],
  ['Carlsberg', ['vesterbro']],
  ['Nørreport', ['koebenhavn-k']],
  ['Bellahøj', ['broenshoej']],
  ['Amager Øst', ['koebenhavn-s']],
  ['Latinerkvarteret', ['aarhus-c', 'koebenhavn-k']],
  ['Vestegnen', ['vestegnen']],
  ['Midtfyn', ['faaborg-midtfyn-kommune']],
  ['Hornsherred', ['frederikssund-kommune']],
  ['Egholm', ['egholm']],
  ['Aarhus Ø', ['aarhus-c']],
  ['Hov', ['odder']],
  ['Viby Sj.', ['viby-sjaelland']],
  ['Jerslev Sj', ['jerslev-sjaelland']],
  ['Viby J', ['viby-jylland']],
  ['Christiania', ['christianshavn']],
  ['Gl. Holte', ['holte']],
  ['Henne Strand', ['henne']],
  ['Sejs', ['svejbaek']],
  ['Kjøge', ['koege']],
  ['Rørby', ['kalundborg']],
  ['Sjælland', ['sjaelland']],
])('%s is known', (words, slugs) => {
  expect(meanings(words)).toEqual(slugs);
});

test('Sjælland is the island with København and without Amager, Møn and Bornholm, whatever the regions', () => {
  for (const date of [today, '2027-01-01']) {
    const [found] = placeMeanings('Sjælland', date);
    expect(found?.place).toMatchObject({ slug: 'sjaelland', kind: 'island', preposition: 'på' });
    expect(found?.place.postalCodes).toEqual(expect.arrayContaining(['1050', '3000', '4760']));
    for (const code of ['2300', '2770', '3700', '4780', '4800'])
      expect(found?.place.postalCodes).not.toContain(code);
  }
});

test.each([
  ['aarhsu', true],
  ['Odnse', true],
  ['Rødbi', false],
  ['Skanderb', false],
])('a correction of %s is sure: %s', (words, sure) => {
  expect(placeMeanings(words, today)[0]).toMatchObject({ reason: 'corrected', sure });
});
