import { expect, test } from 'vitest';
import { describedTerms } from './described-terms.ts';
import { temporaryContent } from './temporary-content.ts';
import { vocabulary } from './vocabulary.ts';

const foot = `name: Fod og ankel
conditions:
  - slug: haelspore
    name: Hælspore
    descriptions:
      - ondt under hælen, når jeg står op om morgenen
      - stikker i fodsålen ved de første skridt
  - slug: forstuvet-ankel
    name: Forstuvet ankel
    descriptions:
      - vred om på foden, og nu er anklen hævet
`;
const hand = `name: Hånd
conditions:
  - slug: karpaltunnelsyndrom
    name: Karpaltunnelsyndrom
    descriptions:
      - fingrene sover om natten, og jeg ryster hånden
      - stikker og prikker i hånden, når jeg vågner
`;
const told = async (words: string) => {
  await temporaryContent({ 'specialties/fod-og-ankel.yaml': foot, 'specialties/haand.yaml': hand });
  return describedTerms(await vocabulary(), words);
};

test.each([
  ['hælen gør ondt de første skridt', 'haelspore'],
  ['HAELEN GØR ONDT, NÅR JEG STÅR OP', 'haelspore'],
  ['hælne gør ondt om morgnen', 'haelspore'],
  ['vrikkede om på foden', 'forstuvet-ankel'],
  ['hele ankelleddet hæver', 'forstuvet-ankel'],
  ['mine fingre sover hver nat', 'karpaltunnelsyndrom'],
  ['det stikker i hænderne', 'karpaltunnelsyndrom'],
])('"%s" is told like %s', async (words, slug) => {
  expect((await told(words))[0]?.term.slug).toBe(slug);
});

test.each(['', 'hælen', 'og på i', 'køber en rød bil', 'hælen qwertyu', 'x'.repeat(5_000)])(
  'too little is known of "%.20s" to offer anything',
  async (words) => {
    expect(await told(words)).toEqual([]);
  },
);

test('the nearest way to tell of it comes along, likeness lies between 0 and 1, and the best is first', async () => {
  const found = await told('stikker i fodsålen om morgenen');
  expect(found[0]).toMatchObject({
    term: { slug: 'haelspore' },
    telling: 'stikker i fodsålen ved de første skridt',
  });
  const likeness = found.map((each) => each.likeness);
  expect(likeness.every((each) => each > 0 && each <= 1)).toBe(true);
  expect(likeness).toEqual(likeness.toSorted((a, b) => b - a));
});

test('a slip that may be of two words is of neither', async () => {
  const inner = '      - ondt på den indvendige side af foden\n';
  const outer = '      - ondt på den udvendige side af hånden\n';
  await temporaryContent({
    'specialties/fod-og-ankel.yaml': foot + inner,
    'specialties/haand.yaml': hand + outer,
  });
  expect(describedTerms(await vocabulary(), 'ondt på den invendige side')[0]?.term.slug).toBe(
    'forstuvet-ankel',
  );
});

test('a list that is none is reported with its line, and the condition stays', async () => {
  await temporaryContent({
    'specialties/ryg.yaml':
      'name: Ryg\nconditions:\n  - slug: iskias\n    name: Iskias\n    descriptions: { a: b }\n',
  });
  const changed = await vocabulary();
  expect(changed.terms.get('iskias')?.descriptions).toEqual([]);
  expect(changed.problems).toMatchObject([{ line: 5, field: 'conditions.0.descriptions' }]);
});
