import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dark, light, type Palette } from './palette.ts';

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

/** [what is drawn, on what, at least this]: 7 for what is read, 4.5 for what is read second, 3 for edges. */
const pairs: readonly (readonly [keyof Palette, readonly (keyof Palette)[], number])[] = [
  ['ink', grounds, 7],
  ['muted', ['paper', 'surface'], 7],
  ['muted', grounds, 4.5],
  ['accent', grounds, 4.5],
  ['accent-strong', grounds, 7],
  ['on-accent', ['accent', 'accent-strong'], 4.5],
  ['error', grounds, 4.5],
  ['edge', grounds, 3],
  ['focus', grounds, 3],
];

test.each(schemes)('%s: words and edges stand out from what they lie on', (_scheme, palette) => {
  const faint = pairs.flatMap(([front, backs, least]) =>
    backs
      .filter((back) => contrast(palette[front], palette[back]) < least)
      .map((back) => `${front} on ${back}: ${contrast(palette[front], palette[back]).toFixed(2)} < ${least}`),
  );
  expect(faint).toEqual([]);
});

test.each(schemes)('%s: white words stand out from the heads of the danger cards', (_scheme, palette) => {
  for (const head of ['danger', 'today', 'days'] as const) {
    expect(contrast('#ffffff', palette[head]), head).toBeGreaterThanOrEqual(7);
  }
});
