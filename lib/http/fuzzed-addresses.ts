/** For tests: finder addresses as no form writes them, each made from a seed, so that a failure can be seen again. */
import { facets } from '#lib/directory/facets.ts';

/** Throws a number below the limit, from 0. */
export type Dice = (below: number) => number;

/** Numbers that follow from the seed (Numerical Recipes' linear congruence). @returns whole, below the limit */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const keys = [
  ...facets.map(({ key }) => key),
  'visning',
  'ukendt',
  'RADIUS',
  '__proto__',
  'constructor',
  'side[]',
  '',
];

/** Right values, nearly right ones, and what people and machines send instead. */
export const hostileValues = [
  ...[
    '1',
    'true',
    '0',
    '2',
    '5',
    '10',
    '25',
    '50',
    '104',
    '105',
    '-1',
    '1.0',
    '1e3',
    '007',
    '99999',
    '100000',
  ],
  ...[
    'kvinde',
    'mand',
    'en',
    'ar',
    'da',
    'xx',
    'danmark',
    'tryg',
    'navn',
    'afstand',
    'ventetid',
    'anbefalet',
  ],
  ...[
    '56.15,10.21',
    '56.1567891,10.2107891',
    '56.15, 10.21',
    '0,0',
    '90,180',
    '-56.15,10.21',
    '55.67,12.57,1',
  ],
  ...[
    'NaN',
    'Infinity',
    'null',
    'undefined',
    '[object Object]',
    '',
    ' ',
    '+',
    '%',
    '%00',
    '\0',
    '\u202e',
    '😀',
  ],
  ...[
    "'; drop table clinics; --",
    '" or 1=1',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    '{}',
    '[]',
  ],
  ...[
    'æøå',
    'Å',
    'A\u030a',
    'a'.repeat(3000),
    '9'.repeat(400),
    '1&side=2',
    '1#x',
    'liste',
    'kort',
    '1,1',
    '1 ',
  ],
];

/** Values that a key takes; what is not named here is a flag. */
const right: Readonly<Record<string, readonly string[]>> = {
  radius: ['0', '2', '5', '10', '25', '50'],
  behandler: ['kvinde', 'mand'],
  sprog: ['en', 'ar', 'da', 'pl'],
  forsikring: ['danmark', 'tryg', 'pfa'],
  ventetid: ['0', '1', '2', '4', '8', '104'],
  sorter: ['anbefalet', 'afstand', 'ventetid', 'navn'],
  side: ['1', '2', '3'],
  naer: ['56.15,10.21', '55.68,12.57', '54.91,9.79'],
  visning: ['liste', 'kort'],
};
const flag = ['1', 'true'];

const places = [
  ...['danmark', 'online', 'aarhus', 'koebenhavn', 'aarhus-kommune', 'region-syddanmark', 'region-sjaelland'],
  ...[
    'region-oestdanmark',
    'noerrebro',
    'aeroe',
    'bornholm',
    'christiansoe',
    'aarhus-c',
    'ry',
    '8000',
    '1050',
    '9999',
  ],
  ...[
    'Århus',
    'Aarhus%20C',
    'nykoebing-f',
    'nykoebing',
    'kbh',
    'atlantis',
    '..',
    '%2e%2e',
    '%ZZ',
    '%E0%A4%A',
    '%00',
  ],
  ...[
    'a'.repeat(300),
    '__proto__',
    'constructor',
    '-',
    '🦵',
    "' or 1=1",
    'DANMARK',
    'fyn',
    'samsoe',
    'laesoe-kommune',
  ],
];

const terms = [
  ...[
    'iskias',
    'ryg',
    'knae',
    'nakke',
    'Iskias',
    'ischias',
    'tryllestav',
    '%F0%9F%A6%B5',
    '%ZZ',
    'a'.repeat(300),
  ],
  ...[
    '__proto__',
    'toString',
    '..',
    '%2F',
    'iskias/extra',
    'i skias',
    "ryg'--",
    '%00',
    'slidgigt-i-knae',
    '1',
  ],
];

/** One of a list, which is not empty. */
export function pick<Item>(list: readonly Item[], dice: Dice): Item {
  const item = list[dice(list.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Up to six choices of the finder as they stand behind a question mark; '' for none. */
export function fuzzedChoices(dice: Dice): string {
  const pairs = Array.from({ length: dice(7) }, () => {
    const named = pick(keys, dice);
    const key = encodeURIComponent(named);
    const known = Object.hasOwn(right, named) ? right[named] : flag;
    const value = pick(dice(4) === 0 ? hostileValues : (known ?? flag), dice);
    // Now and then as somebody types it, unescaped: whatever that comes to.
    return `${key}=${dice(8) === 0 ? value.replaceAll('#', '') : encodeURIComponent(value)}`;
  });
  return pairs.join('&');
}

/**
 * One address of the finder.
 * @param dice from `diceFrom`; the same dice throw the same address
 */
export function fuzzedAddress(dice: Dice): string {
  const place = pick(places, dice);
  const term = dice(3) === 0 ? `/${pick(terms, dice)}` : '';
  const choices = fuzzedChoices(dice);
  return `/find/fysioterapeut/${place}${term}${choices && `?${choices}`}`;
}
