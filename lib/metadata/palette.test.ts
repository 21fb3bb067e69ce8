import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dark, light } from './palette.ts';

const tokens = readFileSync('app/tokens.css', 'utf8');
const [day = '', night = ''] = tokens.split('@media (prefers-color-scheme: dark)');
const colorOf = (css: string, name: string) => new RegExp(`--color-${name}: (#[0-9a-f]{6});`).exec(css)?.[1];

const schemes = [
  ['light', light, day],
  ['dark', dark, night],
] as const;

test.each(schemes)('the style sheet has the colours of the %s palette', (_scheme, palette, css) => {
  for (const [name, color] of Object.entries(palette)) expect(colorOf(css, name), name).toBe(color);
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = [
  'paper',
  'surface',
  'sunken',
  'accent-soft',
  'danger-soft',
  'today-soft',
  'days-soft',
] as const;
const mapGrounds = ['map-water', 'map-shallows', 'map-land', 'map-abroad'] as const;

/** [what is drawn, on what, at least this]: 7 for what is read, 4.5 for what is pressed or was wrong, 3 for edges. */
const pairs: readonly (readonly [string, readonly string[], number])[] = [
  ['ink', [...grounds, ...mapGrounds], 7],
  ['muted', [...grounds, ...mapGrounds], 7],
  ['accent', ['paper', 'surface'], 7],
  ['accent', [...grounds, ...mapGrounds], 4.5],
  ['accent-strong', [...grounds, ...mapGrounds], 7],
  ['on-accent', ['accent', 'accent-strong'], 7],
  ['on-danger', ['danger'], 7],
  ['error', ['paper', 'surface'], 7],
  ['error', grounds, 4.5],
  ['edge', [...grounds, ...mapGrounds], 3],
  ['focus', [...grounds, ...mapGrounds], 3],
];

/** Every colour of a scheme: by night those of the day that have no other value. */
const colorsOf = (css: string) =>
  Object.fromEntries(
    [...css.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, color]) => [name, color]),
  );
const all = { light: colorsOf(day), dark: { ...colorsOf(day), ...colorsOf(night) } };

test.each(['light', 'dark'] as const)('%s: words and edges stand out from what they lie on', (scheme) => {
  const of = (name: string) => {
    const color = all[scheme][name];
    if (!color) throw new Error(`There is no colour ${name}`);
    return color;
  };
  const faint = pairs.flatMap(([front, backs, least]) =>
    backs
      .map((back) => ({ back, found: contrast(of(front), of(back)) }))
      .filter(({ found }) => found < least)
      .map(({ back, found }) => `${front} on ${back}: ${found.toFixed(2)} < ${least}`),
  );
  expect(faint).toEqual([]);
});

test('no part has a colour of its own: all of them are tokens', () => {
  const own = readdirSync('components', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|tsx)$/.test(name))
    .flatMap((name) =>
      [...readFileSync(`components/${name}`, 'utf8').matchAll(/[:\s"'](#(?:[0-9a-f]{3}){1,2})\b/gi)].map(
        ([, color = '']) => `${name} ${color.toLowerCase()}`,
      ),
    )
    // White words on the heads of the danger cards, and paper, where ink is black.
    .filter((found) => !/#(ffffff|fff|000)$/.test(found));
  expect(own).toEqual([]);
});

test.each(schemes)('%s: white words stand out from the heads of the danger cards', (_scheme, palette) => {
  for (const head of ['danger', 'today', 'days'] as const) {
    expect(contrast('#ffffff', palette[head]), head).toBeGreaterThanOrEqual(7);
  }
});
