import { expect, test } from 'vitest';
import { slugify } from './slug.ts';

test.each([
  ['København Ø', 'koebenhavn-oe'],
  ['Ærøskøbing', 'aeroeskoebing'],
  ['Lyngby-Taarbæk', 'lyngby-taarbaek'],
  ['  Sdr. Omme ', 'sdr-omme'],
  ['Årø', 'aaroe'],
  ['A\u030Arhus', 'aarhus'],
  ['Café', 'cafe'],
  ['%%', ''],
])('%s is written %s in an address', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});
