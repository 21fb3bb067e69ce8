/** For tests: every kind of address that carries somebody's words or choices, as no form writes it. */
import {
  type Dice,
  diceFrom,
  fuzzedAddress,
  fuzzedChoices,
  hostileValues,
  pick,
} from './fuzzed-addresses.ts';

/** What people type into the two fields: right, misspelt, too much, in the wrong field. */
const typed = [
  ...['iskias', 'ischias', 'ondt i ryggen', 'Knæ', 'frossen skulder', 'piskesmæld', 'svimmel', 'hofte hund'],
  ...[
    'kan ikke tisse',
    'følelsesløs i skridtet',
    'iskias aarhus',
    'massage odense',
    'fysioterapi',
    'fodfæste',
  ],
  ...['Aarhus', 'Århus C', '8000', '8000 Aarhus C', 'kbh n', 'Nykøbing', 'Sjælland', 'fyn', 'ærø', 'Lund'],
  ...['Oslo iskias', 'nær mig', 'online', 'hele landet', 'region oestdanmark', '9999', '0800', 'x'],
];

const slugs = [
  ...['iskias', 'diskusprolaps', 'piskesmaeld', 'Iskias', 'ISKIAS', 'tryllestav', 'iskias.md', 'iskias.MD'],
  ...['__proto__', 'constructor', '..', '%2e%2e', '%2F', '%ZZ', '%00', '-', '🦵', 'a'.repeat(300)],
];

const parts = ['ryg', 'knae', 'nakke', 'hoved', 'Ryg', 'hale'];

const answers: Readonly<Record<string, readonly string[]>> = {
  henvisning: ['ja', 'nej', 'JA', '1'],
  diagnose: ['ja', 'nej', 'maaske'],
  forsikring: ['danmark', 'anden', 'ingen', 'pfa'],
  region: ['region-sjaelland', 'region-oestdanmark', 'region-syddanmark', 'atlantis'],
  ukendt: ['1'],
};

/** A word as it leaves clumsy hands: a letter lost, doubled or swapped with the next. */
function slipped(word: string, dice: Dice): string {
  const at = dice(word.length);
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
  return pick(
    [before + after, before + letter + letter + after, before + after.slice(0, 1) + letter + after.slice(1)],
    dice,
  );
}

function wordsOf(dice: Dice): string {
  const kind = dice(4);
  if (kind === 0) return pick(hostileValues, dice);
  const word = pick(typed, dice);
  return kind === 1 ? slipped(word, dice) : word;
}

/** Now and then as it stands, unescaped, but for the sign that would cut the address off. */
const written = (value: string, dice: Dice) =>
  dice(8) === 0 ? value.replaceAll('#', '') : encodeURIComponent(value);

const said = (key: string, dice: Dice) => `${key}=${written(wordsOf(dice), dice)}`;

/** Each of these keys with words, none, or twice. */
function saidOf(keys: readonly string[], dice: Dice): string[] {
  return keys.flatMap((key) => Array.from({ length: pick([0, 1, 1, 1, 1, 2], dice) }, () => said(key, dice)));
}

const withQuery = (path: string, pairs: readonly string[]) => {
  const query = pairs.filter(Boolean).join('&');
  return query ? `${path}?${query}` : path;
};

function answersOf(dice: Dice): string[] {
  return Object.entries(answers).flatMap(([key, right]) =>
    dice(2) === 0 ? [`${key}=${written(pick(dice(4) === 0 ? hostileValues : right, dice), dice)}`] : [],
  );
}

/** The kinds, each with what makes an address of it. */
const kinds: Readonly<Record<string, (dice: Dice) => string>> = {
  '/find': (dice) =>
    withQuery('/find', [...saidOf(['hvad', 'hvor'], dice), dice(3) === 0 ? fuzzedChoices(dice) : '']),
  '/find/fysioterapeut': fuzzedAddress,
  '/lidelser': (dice) =>
    withQuery('/lidelser', [
      ...saidOf(['q'], dice),
      ...(dice(3) === 0 ? [`kropsdel=${pick(parts, dice)}`] : []),
    ]),
  '/lidelser/{slug}': (dice) => withQuery(`/lidelser/${pick(slugs, dice)}`, saidOf(['hvor'], dice)),
  '/pris': (dice) => withQuery('/pris', answersOf(dice)),
  '/api/v1/places': (dice) => withQuery('/api/v1/places', saidOf(['q'], dice)),
  '/api/v1/conditions': (dice) => withQuery('/api/v1/conditions', saidOf(['q'], dice)),
  '/api/v1/clinics': (dice) =>
    withQuery('/api/v1/clinics', [...saidOf(['sted', 'speciale'], dice), fuzzedChoices(dice)]),
  '/api/v1/clinics/{slug}': (dice) =>
    `/api/v1/clinics/${dice(2) === 0 ? pick(slugs, dice) : written(wordsOf(dice), dice)}`,
};

/** The kinds there are, in the order that `hostileAddress` goes round them. */
export const hostileKinds: readonly string[] = Object.keys(kinds);

/**
 * The address with this number: the same number is always the same address, so that a failure can be seen again.
 * @param number from 0; kinds take turns
 */
export function hostileAddress(number: number): { kind: string; address: string } {
  const kind = hostileKinds[number % hostileKinds.length] ?? '/find';
  // Neighbouring seeds throw alike at first: spread them.
  const make = kinds[kind] ?? fuzzedAddress;
  return { kind, address: make(diceFrom(Math.imul(number + 1, 2654435761))) };
}
