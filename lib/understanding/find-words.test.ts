import { expect, test } from 'vitest';
import { placeMeanings } from '#lib/places/find.ts';
import { slugify } from '#lib/places/slug.ts';
import { describedTerms } from '#lib/specialties/described-terms.ts';
import { searchTerms } from '#lib/specialties/search-terms.ts';
import { vocabulary } from '#lib/specialties/vocabulary.ts';
import { clinicsMeant, type NamedClinic } from './clinic-names.ts';
import { findWords, type WordDeps } from './find-words.ts';

const words = await vocabulary();
const clinics: NamedClinic[] = ['Ryg og Ro', 'Bevægelseshuset', 'Vejle Fysioterapi'].map((name) => ({
  slug: slugify(name),
  name,
}));
const deps: WordDeps = {
  placeMeanings: (typed) => placeMeanings(typed, '2026-11-22'),
  searchTerms: (typed) => searchTerms(words, typed),
  describedTerms: (typed) => describedTerms(words, typed),
  clinicsNamed: async (typed) => clinicsMeant(typed, clinics),
};

test.each([
  ['', '', null, null],
  ['iskias', '', 'iskias', null],
  ['iskias', 'Aarhus', 'iskias', 'aarhus'],
  ['', '8000', null, 'aarhus-c'],
  ['iskias aarhus', '', 'iskias', 'aarhus'],
  ['aarhus iskias', '', 'iskias', 'aarhus'],
  ['iskias i 8000 Aarhus C', '', 'iskias', 'aarhus-c'],
  ['fysioterapeut', '', null, null],
  ['fysioterapeut på Bornholm', '', null, 'bornholm'],
  ['fysioterapi mod iskias nær Aalborg', '', 'iskias', 'aalborg'],
  ['frossen skulder i København', '', 'frossen-skulder', 'koebenhavn'],
  ['iskias online', '', 'iskias', 'online'],
  ['frossen skulder nær Roskilde', '', 'frossen-skulder', 'roskilde'],
  ['8000 knæ', '', 'knae', 'aarhus-c'],
  ['god fysioterapeut i Kolding', '', null, 'kolding'],
  ['klinik tæt på Ry', '', null, 'ry'],
  ['ryg Ry', '', 'ryg', 'ry'],
  ['parkinson træning Aalborg', '', 'parkinsons-sygdom', 'aalborg'],
  ['genoptræning efter korsbånd', '', 'korsbaandsskade', null],
  ['genoptræning', 'Aarhus', 'genoptraening', 'aarhus'],
  ['skulderen', '', 'skulder', null],
  ['hvor finder jeg en fysioterapeut i Viborg', '', null, 'viborg'],
  ['kan en fysioterapeut hjælpe med migræne', '', 'migraene', null],
  ['har så ondt i lænden', '', 'laendesmerter', null],
  ['physio copenhagen', '', null, 'koebenhavn'],
  ['diskusprolaps 8000', '', 'discusprolaps-i-ryggen', 'aarhus-c'],
  ['8000 ondt i ryggen', '', 'ryg', 'aarhus-c'],
  ['hekseskud i 9000 Aalborg', '', 'laendesmerter', 'aalborg'],
  ['8680 Ry', '', null, 'ry'],
  ['Nordgade 8000', '', null, 'aarhus-c'],
  ['menisk Als', '', 'menisk-skade', 'als'],
  ['slidt menisk Vejle', '', 'menisk-skade', 'vejle'],
  ['meniskrift', '', 'menisk-skade', null],
  ['iskias nær mig', '', 'iskias', null],
  ['', 'hele Fyn', null, 'fyn'],
])('"%s" and "%s" mean %s in %s', async (what, where, term, place) => {
  const meaning = await findWords(what, where, deps);
  expect(meaning.kind === 'finder' && [meaning.term?.slug ?? null, meaning.place?.slug ?? null]).toEqual([
    term,
    place,
  ]);
});

test('a name of several towns is a choice between them', async () => {
  const meaning = await findWords('iskias', 'Nykøbing', deps);
  if (meaning.kind !== 'choice') throw new Error(meaning.kind);
  expect(meaning.choices.length).toBeGreaterThan(2);
  expect(meaning.choices.every(({ term }) => term?.slug === 'iskias')).toBe(true);
});

test('a medical word with a slip is never corrected without asking', async () => {
  const meaning = await findWords('iskiss', 'Aarhus', deps);
  expect(meaning).toMatchObject({ kind: 'choice', choices: [{ term: { slug: 'iskias' }, corrected: true }] });
});

test('a slip in a place is mended where a place was asked for, and told', async () => {
  expect(await findWords('iskias', 'aarhsu', deps)).toMatchObject({ kind: 'finder', corrected: true });
  expect(await findWords('iskias', 'Århus', deps)).toMatchObject({ kind: 'finder', corrected: false });
  expect(await findWords('iskias aarhsu', '', deps)).toMatchObject({
    kind: 'choice',
    choices: [{ term: { slug: 'iskias' }, place: { slug: 'aarhus' }, corrected: true }],
  });
});

test('in quotation marks nothing is corrected', async () => {
  expect((await findWords('"iskais"', '', deps)).kind).toBe('nothing');
  expect(await findWords('"iskias"', '', deps)).toMatchObject({ kind: 'finder', term: { slug: 'iskias' } });
});

test.each([
  ['kan ikke tisse', ''],
  ['', 'lammet i benene'],
  ['iskias', 'følelsesløs i skridtet'],
  ['ondt i brystet', 'Aarhus'],
  ['ryg', 'kan ikke tisse'],
])('the danger sign in "%s" and "%s" comes first', async (what, where) => {
  const meaning = await findWords(what, where, deps);
  expect(meaning.kind === 'danger' && meaning.danger.now.signs.length).toBeGreaterThan(0);
});

test('behind a danger sign stands what else was meant', async () => {
  const meaning = await findWords('iskias og kan ikke tisse', 'Odense', deps);
  expect(meaning.kind === 'danger' && meaning.otherwise).toMatchObject({
    kind: 'nothing',
    choices: [{ place: { slug: 'odense' } }],
  });
});

/** 'iskias@aarhus', with '?' for a correction that is shown and '??' for one that is only asked about. */
async function toldOf(what: string, where = ''): Promise<string> {
  const meaning = await findWords(what, where, deps);
  const plain = meaning.kind === 'danger' ? meaning.otherwise : meaning;
  if (plain.kind === 'clinic') return `clinic ${plain.slug}`;
  const choices = plain.kind === 'finder' ? [{ ...plain, unsure: false }] : plain.choices;
  const each = choices.map(
    ({ term, place, corrected, unsure }) =>
      `${term?.slug ?? ''}@${place?.slug ?? ''}${unsure ? '??' : corrected ? '?' : ''}`,
  );
  return [plain.kind, ...each].join(' ');
}

test.each([
  ['blærebetændelse', 'nothing'],
  ['Strøget', 'finder @koebenhavn-k'],
  ['ondt i halsen', 'nothing'],
  ['hasesmerter', 'finder smerter-i-hasesenen@'],
  ['hundefysioterapi', 'nothing'],
  ['skæv nakke baby', 'finder skaev-hals-hos-spaedboern@'],
  ['ondt i hælen børn', 'finder haelsmerter-hos-boern@'],
  ['brækket tå', 'finder fod-og-ankel@'],
  ['springekræ', 'choice springerknae@??'],
  ['iskais', 'choice iskias@?'],
])('"%s" is corrected to no other illness: %s', async (typed, told) => {
  expect(await toldOf(typed)).toBe(told);
});

test.each([
  ['Lund', '', 'nothing'],
  ['lund aarhus', '', 'nothing @aarhus'],
  ['', 'Bodø', 'nothing'],
  ['', 'Bern', 'nothing'],
  ['', 'Bonn', 'nothing'],
  ['', 'Rørby', 'finder @kalundborg'],
  ['', 'Rødbi', 'choice @roedby??'],
  ['', 'Utterslev', 'finder @koebenhavn-nv'],
  ['', 'Vesterport', 'finder @koebenhavn-v'],
  ['', 'Vejle amt', 'nothing'],
  ['', 'Københavns Amt', 'nothing'],
])('"%s" and "%s" are not guessed to be another town: %s', async (what, where, told) => {
  expect(await toldOf(what, where)).toBe(told);
});

test.each([
  ['massage Aarhus', '', 'nothing @aarhus'],
  ['massage 8000', '', 'nothing @aarhus-c'],
  ['padelalbue', '', 'nothing albue-og-haand@'],
  ['gamernakke Aarhus', '', 'nothing nakke@aarhus'],
  ['bækkenbundsfysioterapeut Roskilde', '', 'nothing graviditet-og-baekkenbund@roskilde'],
  ['sportsfysioterapeut', '', 'nothing idraet@'],
  ['utryg', '', 'nothing'],
  ['iskais', 'Odnse', 'choice iskias@odense?'],
  ['qwertyu', 'Odnse', 'nothing @odense?'],
  ['iskais 8000', '', 'choice iskias@aarhus-c?'],
  ['kiropraktor Odense', '', 'nothing @odense'],
  ['iskias qwerty', '', 'nothing iskias@'],
  ['iskias Berlin', '', 'nothing iskias@'],
  ['Oslo iskias', '', 'nothing iskias@'],
  ['aktiv ryg aarhus', '', 'nothing ryg@aarhus'],
  ['aarhus', 'iskias', 'finder iskias@aarhus'],
  ['massage ryg', 'Aarhus', 'nothing ryg@aarhus'],
  ['kan ikke tisse aarhus', '', 'nothing @aarhus'],
])('of "%s" and "%s" the part that is understood is offered: %s', async (what, where, told) => {
  expect(await toldOf(what, where)).toBe(told);
});

test.each([
  ['hælen gør ondt de første skridt om morgenen', '', 'haelspore@'],
  ['hælen gør ondt de første skridt om morgenen i Kolding', '', 'haelspore@kolding'],
  ['Aarhus hælen gør ondt de første skridt om morgenen', '', 'haelspore@aarhus'],
  ['hælen gør ondt de første skridt om morgenen i odnse', '', 'haelspore@odense'],
  ['dunker i den ene side af hovedet, kvalme og må ligge i mørke', '', 'migraene@'],
  ['fingeren låser når jeg bøjer den', 'Odnse', 'springfinger@odense'],
  ['min søn går på tæer', '', 'taagang@'],
  ['det hele snurrer når jeg vender mig i sengen', '', 'oeresten@'],
  ['jeg tisser lidt i bukserne når jeg nyser eller hopper på trampolin med børnene', '', 'urininkontinens@'],
  ['min kæbe knækker når jeg tygger', '', 'kaebespaendinger@'],
])('what is told in "%s" and "%s" is offered, and not asserted: %s', async (what, where, first) => {
  const meaning = await findWords(what, where, deps);
  if (meaning.kind !== 'described') throw new Error(meaning.kind);
  const [best] = meaning.choices;
  expect(`${best?.term?.slug}@${best?.place?.slug ?? ''}`).toBe(first);
});

test('beside what needs help this minute no ailment is guessed, beside what can wait until today it is', async () => {
  const now = await findWords('kan ikke tisse og ondt i ryggen', '', deps);
  expect(now.kind === 'danger' && now.otherwise.kind).toBe('nothing');
  const today = await findWords('min søn på 10 halter efter fodbold, ondt bag i hælen', '', deps);
  expect(today.kind === 'danger' && today.otherwise).toMatchObject({
    kind: 'described',
    choices: [{ term: { slug: 'haelsmerter-hos-boern' } }],
  });
});

test.each([
  ['fingrene sover om natten 5000', 'karpaltunnelsyndrom@odense-c'],
  ['knæet låser og jeg kan ikke strække det 2100', '@koebenhavn-oe'],
])('words beside a postal code are no part of it: "%s"', async (typed, told) => {
  const meaning = await findWords(typed, '', deps);
  if (meaning.kind !== 'described') throw new Error(meaning.kind);
  const [best] = meaning.choices;
  expect(`${best?.term?.slug}@${best?.place?.slug}`).toContain(told);
});

test('a place with a slip is told to be corrected, and one abroad to lie there', async () => {
  const told = 'hælen gør ondt de første skridt om morgenen';
  expect(await findWords(told, 'Odnse', deps)).toMatchObject({
    choices: [{ place: { slug: 'odense' }, corrected: true }],
    abroad: false,
  });
  expect(await findWords(told, 'Odense', deps)).toMatchObject({ choices: [{ corrected: false }] });
  expect(await findWords(`${told} i Malmø`, '', deps)).toMatchObject({ kind: 'described', abroad: true });
});

test('of a place with many namesakes no more is offered than can be chosen from', async () => {
  const meaning = await findWords('hælen gør ondt de første skridt', 'Nykøbing', deps);
  expect(meaning.kind === 'described' && meaning.choices.length).toBeLessThanOrEqual(12);
});

test.each([
  '"hælen gør ondt de første skridt om morgenen"',
  'køber en brugt bil med anhængertræk',
  'hvad koster en god middag for to',
])('nothing is offered for %s', async (typed) => {
  expect((await findWords(typed, '', deps)).kind).toBe('nothing');
});

test.each([
  ['ondt bag knæet', 'knae'],
  ['ondt i tommelfingeren', 'albue-og-haand'],
  ['krystaller i øret', 'oeresten'],
  ['stråler ned i benet', 'iskias'],
  ['nerve i klemme i nakken', 'discusprolaps-i-nakken'],
  ['trukket om på foden', 'forstuvet-ankel'],
  ['rygskade', 'ryg'],
  ['åndenød', 'hjerte-og-lunger'],
  ['ondt i nakke og skulder', 'nakkesmerter'],
  ['ondt i overarmen', 'skulder'],
  ['bækkensmerter gravid', 'baekkenloesning'],
  ['hoftebursitis', 'smerter-paa-siden-af-hoften'],
  ['trochanterit', 'smerter-paa-siden-af-hoften'],
  ['apopleksi genoptræning', 'blodprop-i-hjernen'],
  ['tisser når jeg hopper', 'urininkontinens'],
  ['svangsmerter', 'haelspore'],
  ['lænderygsmerter', 'laendesmerter'],
  ['lænderyg', 'laendesmerter'],
  ['nakkeprolaps', 'discusprolaps-i-nakken'],
  ['inkontinens efter fødsel', 'urininkontinens'],
  ['kejsersnit', 'efter-foedslen'],
  ['bechterew', 'rygsoejlegigt'],
  ['multipel sklerose', 'sclerose'],
  ['dupuytren', 'kuskefingre'],
  ['de quervain', 'seneskedehindebetaendelse'],
])('everyday words: "%s" is %s', async (typed, slug) => {
  expect(await toldOf(typed)).toBe(`finder ${slug}@`);
});

test('slimsækbetændelse may be in several places, and all are asked about', async () => {
  const meaning = await findWords('slimsækbetændelse', '', deps);
  if (meaning.kind !== 'choice') throw new Error(meaning.kind);
  expect(meaning.choices.map(({ term }) => term?.slug).sort()).toEqual(
    ['impingement-skulder', 'slimsaek-i-albuen', 'slimsaek-i-knaeet', 'smerter-paa-siden-af-hoften'].sort(),
  );
  expect(meaning.choices.every(({ unsure }) => unsure)).toBe(true);
});

test.each(['Tromsø', 'Simrishamn', 'Ilulissat', 'Visby', 'Bodø', 'Oslo iskias', 'iskias Berlin', 'Lund'])(
  '"%s" in the one box is said to be abroad',
  async (typed) => {
    expect(await findWords(typed, '', deps)).toMatchObject({ kind: 'nothing', abroad: true });
  },
);

test.each(['Malmø', 'Hamborg', 'Flensborg', 'Oslo'])('%s is said to lie abroad', async (typed) => {
  expect(await findWords('', typed, deps)).toEqual({ kind: 'nothing', choices: [], abroad: true });
  expect(await findWords(`iskias ${typed}`, '', deps)).toMatchObject({ kind: 'nothing', abroad: true });
});

test.each([
  ['ryg og ro', 'ryg-og-ro'],
  ['Bevægelseshus', 'bevaegelseshuset'],
  ['bevægelses huset', 'bevaegelseshuset'],
  ['bevagelseshuset', 'bevaegelseshuset'],
])('%s names a clinic', async (typed, slug) => {
  expect(await findWords(typed, '', deps)).toEqual({ kind: 'clinic', slug });
});

test('a name with a slip, and a name that is a place too, are asked about', async () => {
  expect(await findWords('Bevægelsehusset', '', deps)).toMatchObject({
    kind: 'choice',
    clinics: [{ slug: 'bevaegelseshuset' }],
  });
  expect(await findWords('Vejle Fysioterapi', '', deps)).toMatchObject({
    kind: 'choice',
    choices: [{ place: { slug: 'vejle' } }],
    clinics: [{ slug: 'vejle-fysioterapi' }],
  });
});

test("a clinic's name leads to the clinic", async () => {
  expect(await findWords('Ryg og Ro', '', deps)).toEqual({ kind: 'clinic', slug: 'ryg-og-ro' });
});

test('what was understood of two fields is offered when the other is not', async () => {
  const meaning = await findWords('qqqq', 'Aarhus', deps);
  expect(meaning).toMatchObject({ kind: 'nothing', choices: [{ term: null, place: { slug: 'aarhus' } }] });
});

test.each(['qqqq', 'é'.repeat(300), '%', "'; drop table clinics"])(
  '"%.20s" means nothing and breaks nothing',
  async (typed) => {
    expect((await findWords(typed, '', deps)).kind).toBe('nothing');
  },
);
